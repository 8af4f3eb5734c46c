import { BUILT_IN_CAMPAIGNS, findCampaign } from '../../../src/core/campaign/built-in';
import type { Campaign } from '../../../src/core/campaign/format';
import { resolveCampaign } from '../../../src/core/campaign/resolve';
import { criteriaWithin, idOf } from '../../../src/core/campaign/walk';

const DUK = '119-KH-DUK-2019';
const DU = '01-KH-DU-2023';

function resolved(id: string, readings: Record<string, string>, phase?: string): Campaign {
  const plan = findCampaign(id);
  if (plan === undefined) throw new Error(`no plan ${id}`);
  const { campaign, problems } = resolveCampaign(plan, { phase, readings, quotas: [] });
  expect(problems).toEqual([]);
  return campaign;
}

function criterion(campaign: Campaign, id: string): unknown {
  return campaign.categories
    .flatMap((category) => (category.criterion ? criteriaWithin(category.criterion) : []))
    .map((at) => at.criterion)
    .find((one) => idOf(one) === id);
}

const category = (campaign: Campaign, id: string) =>
  campaign.categories.find((one) => one.id === id);
const periods = (campaign: Campaign) => campaign.quotas.map((quota) => quota.period);
const exclusive = (campaign: Campaign) => campaign.deadlines.map((one) => one.exclusive);

/** What a reading is about, as the plan has it and as the alternative has it. */
const ALTERNATIVES: readonly {
  readonly name: string;
  readonly plan: string;
  readonly reading: string;
  readonly alternative: string;
  readonly look: (campaign: Campaign) => unknown;
  readonly byDefault: unknown;
  readonly instead: unknown;
}[] = [
  {
    name: '1: III.3.2.a "có 02 năm" is at least 02, or exactly 02',
    plan: DUK,
    reading: 'two-excellent-years',
    alternative: 'exactly',
    look: (c) => criterion(c, 'III.3.2.a.excellent-years'),
    byDefault: { count: { how: 'atLeast', n: 2 } },
    instead: { count: { how: 'exactly', n: 2 } },
  },
  {
    name: '3: III.3.1.a a chiến sĩ thi đua once in the period, or somebody every year',
    plan: DUK,
    reading: 'emulation-fighter',
    alternative: 'each-year',
    look: (c) => ({ eachYearOf: null, ...(criterion(c, 'III.3.1.a.fighter') as object) }),
    byDefault: { eachYearOf: null },
    instead: { eachYearOf: 'main' },
  },
  {
    name: '5: III.2.1.a seats for each phase, or for the whole campaign',
    plan: DUK,
    reading: 'seats-per-phase',
    alternative: 'whole-campaign',
    look: periods,
    byDefault: ['phase', 'phase', 'phase', 'phase'],
    instead: ['campaign', 'campaign', 'campaign', 'phase'],
  },
  {
    name: '6: III.2.1.b individuals of a unit for each phase, or for the whole campaign',
    plan: DUK,
    reading: 'individuals-per-phase',
    alternative: 'whole-campaign',
    look: periods,
    byDefault: ['phase', 'phase', 'phase', 'phase'],
    instead: ['phase', 'phase', 'phase', 'campaign'],
  },
  {
    name: '7: 2020 is a year of phase II like the others, or only shown',
    plan: DUK,
    reading: 'year-2020',
    alternative: 'informational',
    look: (c) => c.phases.map((phase) => phase.windows),
    byDefault: [
      { main: [2016, 2017, 2018, 2019], recent: [2018, 2019] },
      { main: [2016, 2017, 2018, 2019, 2020], recent: [2018, 2019, 2020] },
    ],
    instead: [
      { main: [2016, 2017, 2018, 2019], recent: [2018, 2019] },
      { main: [2016, 2017, 2018, 2019], recent: [2018, 2019], informational: [2020] },
    ],
  },
  {
    name: '9: "xong trước" ends the day before, or on the day',
    plan: DUK,
    reading: 'deadline-day',
    alternative: 'day-counts',
    look: exclusive,
    byDefault: [true, true, true, true],
    instead: [false, false, false, false],
  },
  {
    name: '9: "trước ngày 10/6/2023" ends the day before, or on the day',
    plan: DU,
    reading: 'deadline-day',
    alternative: 'day-counts',
    look: exclusive,
    byDefault: [true],
    instead: [false],
  },
  {
    name: '10: the Party rating of a member, or the lowest of both each year',
    plan: DU,
    reading: 'which-rating',
    alternative: 'lowest',
    look: (c) => category(c, 'II.1.2')?.streams,
    byDefault: { order: ['party', 'civil'], combine: 'first' },
    instead: { order: ['party', 'civil'], combine: 'lowest' },
  },
  {
    name: '10: likewise for III.3.2.a',
    plan: DUK,
    reading: 'which-rating',
    alternative: 'lowest',
    look: (c) => category(c, 'III.3.2.a')?.streams,
    byDefault: { order: ['party', 'civil'], combine: 'first' },
    instead: { order: ['party', 'civil'], combine: 'lowest' },
  },
  {
    name: '12: đảng viên and viên chức, or everybody the plan mentions',
    plan: DU,
    reading: 'who-is-open',
    alternative: 'all-individuals',
    look: (c) => category(c, 'II.1.2')?.kinds,
    byDefault: ['member', 'official'],
    instead: ['member', 'official', 'worker', 'massMember'],
  },
];

describe('readings of the plans and their alternatives', () => {
  test.each(ALTERNATIVES)('$name', ({ plan, reading, alternative, look, byDefault, instead }) => {
    const usual = look(resolved(plan, {}));
    const other = look(resolved(plan, { [reading]: alternative }));
    const matching = (value: unknown) =>
      Array.isArray(value)
        ? (value as unknown)
        : (expect.objectContaining(value as Record<string, unknown>) as unknown);
    expect(usual).toEqual(matching(byDefault));
    expect(other).toEqual(matching(instead));
    expect(look(resolved(plan, { [reading]: 'default' }))).toEqual(usual);
  });

  test.each([
    ['2: III.3.1.d without "trở lên" means tốt or better', DUK, 'continuously-good'],
    ['4: III.3.1.a both ratings, every member, every year', DUK, 'both-ratings'],
    ['8: rewarded in phase I, again in phase II: allowed', DUK, 'rewarded-twice'],
    ['11: the whole year 2018', DU, 'whole-2018'],
    ['13: xuất sắc nhiệm vụ chuyên môn is attested', DUK, 'professional-task'],
    ['14: ratings of 2016 and 2017 on the old scale', DUK, 'old-scale'],
    ['15: a 2020 rating may be provisional', DUK, 'provisional-2020'],
    ['16: no number for III.3.1.a', DUK, 'no-number'],
    ['17: agency and signature are free text', DU, 'organisation-block'],
  ])('%s, stated without an alternative', (_, plan, id) => {
    const reading = resolved(plan, {}).readings.find((one) => one.id === id);
    expect(reading?.default).toMatch(/\S/);
    expect(reading?.alternatives).toEqual([]);
  });

  test('the tables above name every reading of the plans from Party committees', () => {
    const alternatives = [DUK, DU].flatMap((id) =>
      resolved(id, {}).readings.flatMap((reading) =>
        reading.alternatives.map((one) => `${id} ${reading.id} ${one.id}`),
      ),
    );
    const tested = ALTERNATIVES.map((one) => `${one.plan} ${one.reading} ${one.alternative}`);
    expect([...tested].sort()).toEqual([...alternatives].sort());
  });

  test('all alternatives of a plan together still give a campaign', () => {
    for (const plan of BUILT_IN_CAMPAIGNS) {
      const chosen = plan.readings.flatMap(({ id, alternatives }) =>
        alternatives.slice(0, 1).map((one) => [id, one.id] as const),
      );
      expect(resolved(plan.id, Object.fromEntries(chosen)).id).toBe(plan.id);
    }
  });

  test('the plan itself is not changed by a reading', () => {
    const before = JSON.stringify(findCampaign(DUK));
    resolved(DUK, { 'year-2020': 'informational', 'two-excellent-years': 'exactly' });
    expect(JSON.stringify(findCampaign(DUK))).toBe(before);
  });
});
