import { reviewJob } from '../../src/core/job';
import { BUILT_IN_CAMPAIGNS, findCampaign } from '../../src/core/campaign/built-in';
import { unwatched } from '../../src/core/progress';
import { recogniseRosters } from '../../src/core/roster/recognise';
import { STATUSES } from '../../src/core/review/result';
import { createSay } from '../../src/i18n/say';
import { resetAll } from '../../src/taskpane/session/actions';
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
import { statusCounts } from '../../src/core/review/status-counts';
import { listEntries } from '../../src/taskpane/session/entry-list';
import { keyOf, nameOf } from '../../src/taskpane/session/entry-view';
import { NO_FILTER, type SessionState } from '../../src/taskpane/session/state';
import { openSample, partsOf, sessionOver } from './open-session';
import { codesOf, PLAN, reviewedSample, ROSTER } from './reviewed-sample';

function reviewOf({ reviewed }: SessionState) {
  if (reviewed === null) throw new Error('nothing was reviewed');
  return reviewed.review;
}

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
    expect(codesOf(session.store.state)).toContain('done.highlighted');
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
    expect(codesOf(session.store.state)).toEqual(['campaign.first']);
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
    expect(codesOf(session.store.state)).toContain('done.listed');
    await session.runs.undo();
    expect(partsOf(await workbook.save())).toEqual(partsOf(original));
  });
});

describe('choices', () => {
  test('fewer seats, fewer nominated; back to the plan, as before', async () => {
    const { session } = await reviewedSample();
    const before = countOf(session.store.state, 'nominated') ?? 0;
    await session.judge.choose(setQuota({ id: 'subordinate-cells' }, 'max', 1));
    expect(countOf(session.store.state, 'nominated')).toBeLessThan(before);
    expect(session.store.state.reviewed?.quotaChanges).toMatchObject([{ planned: 15, now: 1 }]);
    await session.judge.choose(setQuota({ id: 'subordinate-cells' }, 'max', null));
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
    await session.judge.choose(setQuota({ id: 'subordinate-cells' }, 'max', 3));
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
    expect(codesOf(session.store.state)).toContain('campaign.invalid');
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
