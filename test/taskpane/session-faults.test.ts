import { retry, showPlace } from '../../src/taskpane/session/actions';
import { jobsHere, type Jobs } from '../../src/taskpane/session/host';
import { instantClock, openSample, partsOf, sampleBytes, sessionOver } from './open-session';
import { codesOf, PLAN, reviewedSample, ROSTER } from './reviewed-sample';

describe('the sheet changes', () => {
  const edit = {
    sheet: 'Danh sách đề nghị',
    area: { firstRow: 14, lastRow: 14, firstColumn: 4, lastColumn: 4 },
  };

  test('a large change marks the result as older; the next run shows the new one and writes nothing', async () => {
    const { session, workbook, original } = await reviewedSample();
    workbook.change({ sheet: edit.sheet, area: null });
    expect(session.store.state.stale).toBe(true);
    await session.runs.highlight();
    expect(session.store.state.stale).toBe(false);
    expect(codesOf(session.store.state)).toEqual(['rejudged']);
    expect(partsOf(await workbook.save())).toEqual(partsOf(original));
    await session.runs.highlight();
    expect(session.store.state.written.highlight).toBe(true);
  });

  test('a small correction is judged by itself', async () => {
    const { session, workbook } = await reviewedSample();
    workbook.change(edit);
    expect(session.store.state.stale).toBe(true);
    const settled = new Promise<void>((done) => {
      session.store.subscribe(() => {
        if (!session.store.state.stale && session.store.state.work === null) done();
      });
    });
    await settled;
    expect(session.store.state.stale).toBe(false);
  });
});

describe('what goes wrong', () => {
  const busy = { code: 'excel.editingCell', params: {}, severity: 'error' } as const;

  test('Excel refuses a write: said, and one press tries again', async () => {
    const { session, workbook, original } = await reviewedSample();
    workbook.failNext('write', busy);
    await session.runs.highlight();
    expect(codesOf(session.store.state)).toEqual(['excel.editingCell']);
    expect(partsOf(await workbook.save())).toEqual(partsOf(original));
    expect(session.store.state.notices[0]?.retry).toBe('highlight');
    await retry(session, 'highlight');
    expect(session.store.state.written.highlight).toBe(true);
  });

  test('a file that is no workbook: said where the steps stand, nothing breaks', async () => {
    const { session } = sessionOver(new TextEncoder().encode('%PDF-1.7 …'), 'scan.pdf');
    await session.judge.open();
    expect(codesOf(session.store.state)).toEqual(['file.notAWorkbook']);
    expect(session.store.state.contents).toBeNull();
  });

  test('cancelled: nothing written, and said so', async () => {
    const { session, workbook, original } = await reviewedSample();
    const running = session.runs.highlight();
    await new Promise<void>((done) => {
      const stop = session.store.subscribe(() => {
        if (session.store.state.work?.job !== 'write') return;
        stop();
        session.store.runner.cancel();
        done();
      });
    });
    await running;
    expect(codesOf(session.store.state)).toEqual(['cancelled']);
    expect(partsOf(await workbook.save())).toEqual(partsOf(original));
  });

  test('a fault of the program itself is told and leaves the pane usable', async () => {
    const good = jobsHere(instantClock);
    let broken = true;
    const review: Jobs['review'] = (...given) =>
      broken ? Promise.reject(new RangeError('out of reach')) : good.review(...given);
    const { session } = await openSample(ROSTER, { jobs: { ...good, review } });
    await session.judge.chooseCampaign(PLAN);
    expect(codesOf(session.store.state)).toEqual(['unexpected']);
    expect(session.store.state.stale).toBe(true);
    broken = false;
    await retry(session, 'read');
    expect(session.store.state.reviewed).not.toBeNull();
  });

  test('settings that a later version wrote are passed over, not overwritten unasked', async () => {
    const first = await reviewedSample();
    await first.session.runs.save();
    const read = first.workbook.read.bind(first.workbook);
    const workbook = {
      ...first.workbook,
      read: async (watch: Parameters<typeof read>[0]) => ({
        ...(await read(watch)),
        settings: '{"version": 99}',
      }),
    };
    const { session } = sessionOver(sampleBytes(ROSTER), ROSTER, { workbook });
    await session.judge.open();
    expect(codesOf(session.store.state)).toEqual(['settings.passedOver']);
    expect(session.store.state.recognition?.entries.count).toBe(83);
  });

  test('a cell that cannot be shown is told', async () => {
    const { session, workbook } = await reviewedSample();
    workbook.failNext('select', { code: 'excel.gone', params: {}, severity: 'error' });
    await showPlace(session, { sheet: 'Đã xóa', row: 3 });
    expect(codesOf(session.store.state)).toEqual(['excel.gone']);
    await showPlace(session, { sheet: 'Danh sách đề nghị', row: 14 });
    expect(workbook.shown).toEqual([{ sheet: 'Danh sách đề nghị', row: 14 }]);
  });
});
