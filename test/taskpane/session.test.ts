import { reviewJob } from '../../src/core/job';
import { BUILT_IN_CAMPAIGNS, findCampaign } from '../../src/core/campaign/built-in';
import { unwatched } from '../../src/core/progress';
import { recogniseRosters } from '../../src/core/roster/recognise';
import { STATUSES } from '../../src/core/review/result';
import { createSay } from '../../src/i18n/say';
import { retry, resetAll, showPlace } from '../../src/taskpane/session/actions';
import {
  addRoster,
  correctRoster,
  decide,
  setAttestation,
  setLabel,
  setQuota,
  setReading,
  setUnitKind,
} from '../../src/taskpane/session/choices';
import { statusCounts } from '../../src/taskpane/session/counts';
import { listEntries } from '../../src/taskpane/session/entry-list';
import { keyOf, nameOf } from '../../src/taskpane/session/entry-view';
import type { Jobs } from '../../src/taskpane/session/host';
import { NO_FILTER, type SessionState } from '../../src/taskpane/session/state';
import { instantClock, openSample, partsOf, sampleBytes, sessionOver } from './open-session';
import { jobsHere } from '../../src/taskpane/session/host';

const ROSTER = '119-danh-sach-de-nghi.xlsx';
const PLAN = '119-KH-DUK-2019';

async function reviewedSample(name = ROSTER, campaign = PLAN) {
  const open = await openSample(name);
  await open.session.judge.chooseCampaign(campaign);
  return open;
}

function reviewOf({ reviewed }: SessionState) {
  if (reviewed === null) throw new Error('nothing was reviewed');
  return reviewed.review;
}

const codes = ({ notices }: SessionState) =>
  notices.map((notice) => (notice.kind === 'problem' ? notice.problem.code : notice.message.code));

const countOf = (state: SessionState, status: (typeof STATUSES)[number]) =>
  statusCounts(reviewOf(state))[STATUSES.indexOf(status)];

describe('the shortest way', () => {
  test('open: the first step is filled in before anything was asked', async () => {
    const { session } = await openSample(ROSTER);
    const { state } = session.store;
    expect(state.step).toBe('roster');
    expect(state.recognition?.rosters).toHaveLength(1);
    expect(state.recognition?.entries.count).toBe(83);
    expect(state.reviewed).toBeNull();
    expect(state.work).toBeNull();
  });

  test('choose the campaign: the review is that of the command line', async () => {
    const { session } = await reviewedSample();
    const { contents, settings, reviewed } = session.store.state;
    const campaign = findCampaign(PLAN);
    if (contents === null || campaign === undefined) throw new Error('not opened');
    const recognition = recogniseRosters(contents.grids, settings, unwatched);
    const expected = reviewJob(recognition, campaign, settings, unwatched);
    expect([...(reviewed?.review.status ?? [])]).toEqual([...expected.review.status]);
    expect(reviewed?.problems).toEqual(expected.problems);
  });

  test('highlight, and take it back: every part of the workbook is as it was', async () => {
    const { session, workbook, original } = await reviewedSample();
    await session.runs.highlight();
    expect(codes(session.store.state)).toContain('done.highlighted');
    expect(session.store.state.written).toMatchObject({ highlight: true, list: false });
    expect(partsOf(await workbook.save())).not.toEqual(partsOf(original));
    await session.runs.undo();
    expect(session.store.state).toMatchObject({ written: { highlight: false }, undo: null });
    expect(partsOf(await workbook.save())).toEqual(partsOf(original));
  });

  test('highlighting before a campaign is chosen leads to the choice and writes nothing', async () => {
    const { session, workbook, original } = await openSample(ROSTER);
    await session.runs.highlight();
    expect(session.store.state.step).toBe('campaign');
    expect(codes(session.store.state)).toEqual(['campaign.first']);
    expect(partsOf(await workbook.save())).toEqual(partsOf(original));
  });
});

describe('runs follow each other', () => {
  test('the list keeps the highlight, and taking it back brings the highlight back', async () => {
    const { session, workbook } = await reviewedSample();
    await session.runs.highlight();
    const highlighted = await workbook.save();
    await session.runs.list();
    expect(session.store.state.written).toMatchObject({ highlight: true, list: true });
    await session.runs.undo();
    expect(session.store.state.written).toMatchObject({ highlight: true, list: false });
    expect(partsOf(await workbook.save())).toEqual(partsOf(highlighted));
  });

  test('without the highlight the list stays', async () => {
    const { session, workbook } = await reviewedSample();
    await session.runs.highlight();
    await session.runs.list();
    await session.runs.clearHighlight();
    const { grids } = await workbook.read(unwatched);
    expect(grids.filter(({ ours }) => ours).length).toBe(3);
    expect(grids.flatMap(({ ownColumns }) => ownColumns)).toEqual([]);
  });

  test('a pane opened later knows what stands there and goes on with the kept choices', async () => {
    const first = await reviewedSample();
    await first.session.judge.choose(setReading('two-excellent-years', 'exactly'));
    await first.session.runs.highlight();
    const later = sessionOver(await first.workbook.save(), ROSTER);
    await later.session.judge.open();
    const { state } = later.session.store;
    expect(state.step).toBe('result');
    expect(state.written).toMatchObject({ highlight: true, list: false });
    expect(state.settings.readings).toEqual({ 'two-excellent-years': 'exactly' });
    expect([...reviewOf(state).status]).toEqual([...reviewOf(first.session.store.state).status]);
    await later.session.runs.clearHighlight();
    expect(partsOf(await later.workbook.save())).toEqual(partsOf(first.original));
  });

  test('choices can be kept without a run', async () => {
    const { session, workbook } = await reviewedSample();
    expect(session.store.state.unsaved).toBe(true);
    await session.runs.save();
    expect(session.store.state.unsaved).toBe(false);
    expect((await workbook.read(unwatched)).settings).toContain(PLAN);
  });
});

describe('every campaign on its samples', () => {
  test.each([
    ['119-ban-van-phong.xlsx', '119-KH-DUK-2019'],
    ['119-bang-excel.xlsx', '119-KH-DUK-2019'],
    ['01-dang-vien-vien-chuc.xlsx', '01-KH-DU-2023'],
    ['40-dien-hinh-tien-tien.xlsx', '40-KH-BNCTW-2014'],
  ])('%s: reviewed, previewed, written and taken back', async (name, campaign) => {
    const { session, workbook, original } = await reviewedSample(name, campaign);
    await session.runs.preview();
    expect(session.store.state.preview?.plan.sheets).toHaveLength(3);
    await session.runs.list();
    expect(codes(session.store.state)).toContain('done.listed');
    await session.runs.undo();
    expect(partsOf(await workbook.save())).toEqual(partsOf(original));
  });
});

describe('choices', () => {
  test('fewer seats, fewer nominated; back to the plan, as before', async () => {
    const { session } = await reviewedSample();
    const before = countOf(session.store.state, 'nominated') ?? 0;
    await session.judge.choose(setQuota('subordinate-cells', 'max', 1));
    expect(countOf(session.store.state, 'nominated')).toBeLessThan(before);
    expect(session.store.state.reviewed?.quotaChanges).toMatchObject([{ planned: 15, now: 1 }]);
    await session.judge.choose(setQuota('subordinate-cells', 'max', null));
    expect(countOf(session.store.state, 'nominated')).toBe(before);
    expect(session.store.state.settings.quotas).toEqual([]);
  });

  test('a unit that fails a condition loses its nominations', async () => {
    const { session } = await reviewedSample();
    const review = reviewOf(session.store.state);
    const nominated = listEntries(review, { ...NO_FILTER, status: 'nominated' }, createSay('vi'));
    const withUnit = [...nominated].find((entry) => (review.entries.unit[entry] ?? -1) >= 0) ?? -1;
    const unit = review.entries.units.text(review.entries.unit[withUnit] ?? -1);
    await session.judge.choose(setAttestation({ id: 'launched', unit }, false));
    const after = reviewOf(session.store.state);
    expect(STATUSES[after.status[withUnit] ?? 0]).toBe('ineligible');
    await session.judge.choose(setAttestation({ id: 'launched', unit }, null));
    expect(STATUSES[reviewOf(session.store.state).status[withUnit] ?? 0]).toBe('nominated');
  });

  test('the committee settles a tie: the chosen has the seat, the other stays outside', async () => {
    const { session } = await reviewedSample();
    const review = reviewOf(session.store.state);
    const [tie] = review.ties;
    const [chosen = -1, other = -1] = tie?.entries ?? [];
    const entry = keyOf(review, chosen);
    const facts = { reason: 'Cấp ủy biểu quyết', minutes: '12-BB/ĐU', date: '2020-07-01' };
    await session.judge.choose(
      decide([{ entry, decision: 'nominate', tie: tie?.id ?? '', ...facts }]),
    );
    const after = reviewOf(session.store.state);
    expect(after.ties).toEqual([]);
    expect(STATUSES[after.status[chosen] ?? 0]).toBe('nominated');
    expect(STATUSES[after.status[other] ?? 0]).toBe('overQuota');
  });

  test('another campaign and back: what was chosen for the first comes back with it', async () => {
    const { session } = await reviewedSample();
    await session.judge.choose(setQuota('subordinate-cells', 'max', 3));
    await session.judge.chooseCampaign('01-KH-DU-2023');
    expect(session.store.state.settings.quotas).toEqual([]);
    await session.judge.chooseCampaign(PLAN);
    expect(session.store.state.settings.quotas).toMatchObject([{ max: 3 }]);
  });

  test('corrections of the recognition: a column, a label, a unit, a table left out', async () => {
    const { session } = await reviewedSample();
    const roster = session.store.state.recognition?.rosters[0];
    if (roster === undefined) throw new Error('no roster');
    const column = roster.columns.find(({ role }) => role === 'rating:2016');
    await session.judge.choose(correctRoster(roster, true, { columns: { C: 'note' } }));
    await session.judge.choose(setLabel('Hạng nhất', 'excellent'));
    await session.judge.choose(setUnitKind('Văn phòng X', 'grassrootsCell'));
    expect(column).toBeDefined();
    expect(session.store.state.settings).toMatchObject({
      rosters: [{ sheet: roster.sheet, columns: { C: 'note' } }],
      labels: [{ label: 'Hạng nhất', means: 'excellent' }],
      unitKinds: { 'Văn phòng X': 'grassrootsCell' },
    });
    await session.judge.choose(correctRoster(roster, true, { ignore: true }));
    expect(session.store.state.recognition?.rosters).toEqual([]);
    await session.judge.choose(addRoster(roster.sheet, roster.area));
    expect(session.store.state.recognition?.rosters).toHaveLength(1);
  });

  test('reset forgets every choice', async () => {
    const { session } = await reviewedSample();
    await resetAll(session);
    expect(session.store.state).toMatchObject({ step: 'roster', reviewed: null });
    expect(session.store.state.settings.campaign).toBeUndefined();
  });

  test('a plan from a file joins the others; one that is no plan is told', async () => {
    const { session } = await openSample(ROSTER);
    const own = { ...BUILT_IN_CAMPAIGNS[0], id: 'own', number: '1-KH/X' };
    await session.judge.loadCampaign(JSON.stringify(own));
    expect(session.store.state.settings.campaign).toBe('own');
    expect(session.store.state.reviewed).not.toBeNull();
    await session.judge.loadCampaign('{"format": 1}');
    expect(codes(session.store.state)).toContain('campaign.invalid');
    expect(session.store.state.settings.campaign).toBe('own');
  });
});

describe('the list', () => {
  test('finds without diacritics, in any order, in names, units and reasons', async () => {
    const { session } = await reviewedSample();
    const review = reviewOf(session.store.state);
    const say = createSay('vi');
    const names = (text: string) =>
      [...listEntries(review, { ...NO_FILTER, text }, say)].map((entry) => nameOf(review, entry));
    expect(names('GIAO THONG so')).toContain('Đảng bộ Sở Giao thông');
    expect(names('nam 2018 hoan thanh nhiem vu').length).toBeGreaterThan(0);
    expect(names('không có ai tên như vậy')).toEqual([]);
  });

  test('best results first; a filter leaves only its own', async () => {
    const { session } = await reviewedSample();
    const review = reviewOf(session.store.state);
    const say = createSay('vi');
    const all = listEntries(review, NO_FILTER, say);
    const order = [...all].map((entry) => review.status[entry] ?? 0);
    expect(all).toHaveLength(review.entries.count);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    const near = listEntries(review, { ...NO_FILTER, nearMiss: true }, say);
    expect(near.length).toBeGreaterThan(0);
    for (const entry of near) expect(STATUSES[review.status[entry] ?? 0]).toBe('ineligible');
  });
});

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
    expect(codes(session.store.state)).toEqual(['rejudged']);
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
    expect(codes(session.store.state)).toEqual(['excel.editingCell']);
    expect(partsOf(await workbook.save())).toEqual(partsOf(original));
    expect(session.store.state.notices[0]?.retry).toBe('highlight');
    await retry(session, 'highlight');
    expect(session.store.state.written.highlight).toBe(true);
  });

  test('a file that is no workbook: said where the steps stand, nothing breaks', async () => {
    const { session } = sessionOver(new TextEncoder().encode('%PDF-1.7 …'), 'scan.pdf');
    await session.judge.open();
    expect(codes(session.store.state)).toEqual(['file.notAWorkbook']);
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
    expect(codes(session.store.state)).toEqual(['cancelled']);
    expect(partsOf(await workbook.save())).toEqual(partsOf(original));
  });

  test('a fault of the program itself is told and leaves the pane usable', async () => {
    const good = jobsHere(instantClock);
    let broken = true;
    const review: Jobs['review'] = (...given) =>
      broken ? Promise.reject(new RangeError('out of reach')) : good.review(...given);
    const { session } = await openSample(ROSTER, { jobs: { ...good, review } });
    await session.judge.chooseCampaign(PLAN);
    expect(codes(session.store.state)).toEqual(['unexpected']);
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
    expect(codes(session.store.state)).toEqual(['settings.passedOver']);
    expect(session.store.state.recognition?.entries.count).toBe(83);
  });

  test('a cell that cannot be shown is told', async () => {
    const { session, workbook } = await reviewedSample();
    workbook.failNext('select', { code: 'excel.gone', params: {}, severity: 'error' });
    await showPlace(session, { sheet: 'Đã xóa', row: 3 });
    expect(codes(session.store.state)).toEqual(['excel.gone']);
    await showPlace(session, { sheet: 'Danh sách đề nghị', row: 14 });
    expect(workbook.shown).toEqual([{ sheet: 'Danh sách đề nghị', row: 14 }]);
  });
});
