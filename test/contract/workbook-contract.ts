import type { Plan } from '../../src/core/plan';
import { Cancelled, unwatched } from '../../src/core/progress';
import type { Workbook } from '../../src/workbook/workbook';

/** A workbook under test, and what of it a promise can be checked on. */
export interface UnderTest {
  readonly workbook: Workbook;
  /** All that the user had and has, in a form that can be compared. */
  readonly snapshot: () => Promise<unknown>;
}

/**
 * What every adapter promises (`src/workbook/workbook.ts`), over one workbook with a roster in
 * its first sheet: `open` opens it afresh, `plan` highlights it and adds a list.
 */
export function keepsTheContract(
  adapter: string,
  open: () => Promise<UnderTest>,
  plan: (workbook: Workbook) => Promise<Plan>,
): void {
  describe(`${adapter} as a workbook`, () => {
    test('a write shows when it is read again, and is known as ours', async () => {
      const { workbook } = await open();
      const before = await workbook.read(unwatched);
      const report = await workbook.write(await plan(workbook), unwatched);
      const after = await workbook.read(unwatched);
      expect(after.grids.filter(({ ours }) => ours).map(({ sheet }) => sheet)).toEqual(
        report.sheets,
      );
      expect(after.grids[0]?.ownColumns).toHaveLength(2);
      expect(after.grids.filter(({ ours }) => !ours)).toHaveLength(before.grids.length);
    });

    test('clear takes away exactly what write brought', async () => {
      const { workbook, snapshot } = await open();
      const before = await snapshot();
      await workbook.write(await plan(workbook), unwatched);
      expect(await snapshot()).not.toEqual(before);
      await workbook.clear(unwatched);
      expect(await snapshot()).toEqual(before);
    });

    test('a second write replaces the first', async () => {
      const { workbook, snapshot } = await open();
      const same = await plan(workbook);
      await workbook.write(same, unwatched);
      const once = await snapshot();
      await workbook.write(same, unwatched);
      expect(await snapshot()).toEqual(once);
    });

    test('a write that is cancelled on the way has written nothing', async () => {
      const { workbook, snapshot } = await open();
      const before = await snapshot();
      const cancelling = (_: string, done: number): void => {
        if (done > 0) throw new Cancelled();
      };
      await expect(workbook.write(await plan(workbook), cancelling)).rejects.toThrow(Cancelled);
      expect(await snapshot()).toEqual(before);
    });

    test('clear of a workbook without a run changes nothing', async () => {
      const { workbook, snapshot } = await open();
      const before = await snapshot();
      const { cellsWritten, problems } = await workbook.clear(unwatched);
      expect(cellsWritten).toBe(0);
      expect(problems.filter(({ code }) => code !== 'run.none')).toEqual([]);
      expect(await snapshot()).toEqual(before);
    });
  });
}
