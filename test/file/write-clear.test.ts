import { unwatched } from '../../src/core/progress';
import type { Plan } from '../../src/core/plan';
import { makeZip } from '../support/make-zip';
import { ownFixture } from './fixture-files';
import { expectSameAs, gridNamed, only, open, write, xml } from './open-and-write';
import { columnsBeside, LIST, partsOf } from './write-support';

const STYLES = 'xl/styles.xml';

describe('settings', () => {
  const bytes = ownFixture('chart-and-pivot.xlsx');
  const settings = (campaign: string): string => JSON.stringify({ version: 1, campaign });
  const keep = (campaign: string): Plan => ({
    highlights: [],
    sheets: [],
    settings: settings(campaign),
  });

  test('that a run brought go with it', async () => {
    const after = await write(bytes, { highlights: [], sheets: [LIST], settings: settings('một') });
    expect(after.settings).toBe(settings('một'));
    await after.workbook.clear(unwatched);
    await expectSameAs(await after.workbook.save(), bytes);
  });

  test('that were there before come back to the byte', async () => {
    const { saved } = await write(bytes, keep('một'));
    const after = await write(saved, { highlights: [], sheets: [LIST], settings: settings('hai') });
    expect(after.settings).toBe(settings('hai'));
    await after.workbook.clear(unwatched);
    await expectSameAs(await after.workbook.save(), saved);
  });

  test('saved after a run stay when the run is taken back', async () => {
    const { saved } = await write(bytes, { highlights: [], sheets: [LIST], settings: null });
    const { workbook } = await write(saved, keep('<ba> & "bốn"'));
    await workbook.clear(unwatched);
    const after = await open(await workbook.save());
    expect(after.settings).toBe(settings('<ba> & "bốn"'));
    expect(after.grids.map(({ sheet }) => sheet)).toEqual(['DS', 'Tổng hợp']);
  });
});

describe('a workbook that another program saved since', () => {
  test.each(['chart-and-pivot.xlsx', 'prefixed.xlsx', 'strict.xlsx'])(
    'is cleared by meaning: columns, formats, sheet and settings go (%s)',
    async (name) => {
      const bytes = ownFixture(name);
      const { grids } = await open(bytes);
      const plan = { ...only(columnsBeside(gridNamed(grids, 'DS'))), sheets: [LIST] };
      const { parts } = await write(bytes, plan);
      // The other program wrote its styles anew, so that nothing is what we wrote.
      const saved = makeZip(
        [...parts.values()].map((part) => ({
          name: part.name,
          content:
            part.name === STYLES ? Buffer.concat([part.content, Buffer.from('\n')]) : part.content,
        })),
      );
      const { workbook } = await open(saved);
      const report = await workbook.clear(unwatched);
      expect(report).toMatchObject({ cellsWritten: 14, problems: [] });
      const after = await open(await workbook.save());
      expect(after.grids.map(({ sheet }) => sheet)).toEqual(grids.map(({ sheet }) => sheet));
      const grid = gridNamed(after.grids, 'DS');
      expect([grid.columnCount, grid.ownColumns]).toEqual([5, []]);
      const cleared = await partsOf(await workbook.save());
      const before = await partsOf(bytes);
      expect([...cleared.keys()].sort()).toEqual([...before.keys()].sort());
      const sheet = xml(cleared, 'xl/worksheets/sheet1.xml');
      expect(sheet).not.toContain('✔ Đề nghị');
      expect(sheet).toContain('cellIs');
    },
  );

  test('and in which the clerk changed the columns says what remains', async () => {
    const bytes = ownFixture('chart-and-pivot.xlsx');
    const { grids } = await open(bytes);
    const { parts } = await write(bytes, only(columnsBeside(gridNamed(grids, 'DS'))));
    const saved = makeZip(
      [...parts.values()].map(({ name, content }) => ({
        name,
        content: Buffer.from(content.toString('utf8').replace('<t>Lý do</t>', '<t>Ghi chú</t>')),
      })),
    );
    const { workbook } = await open(saved);
    const report = await workbook.clear(unwatched);
    expect(report.problems).toMatchObject([{ code: 'run.remains', sheet: 'DS' }]);
  });
});
