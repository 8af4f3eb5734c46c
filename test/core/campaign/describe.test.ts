import { findCampaign } from '../../../src/core/campaign/built-in';
import { describeCategory, describeDeadlines } from '../../../src/core/campaign/describe';
import { describeQuota } from '../../../src/core/campaign/describe-quota';
import type { Campaign, CampaignPhase } from '../../../src/core/campaign/format';
import type { CampaignText } from '../../../src/core/campaign/text-params';
import { formatDate } from '../../../src/core/text/dates';

const duk = findCampaign('119-KH-DUK-2019')!;
const [first, second] = duk.phases as [CampaignPhase, CampaignPhase];

const told = (id: string, phase: CampaignPhase): CampaignText[] => {
  const category = duk.categories.find((one) => one.id === id);
  return category === undefined ? [] : [describeCategory(category, phase)];
};
const flat = (texts: readonly CampaignText[]): CampaignText['message'][] =>
  texts.flatMap((text) => [text.message, ...flat(text.parts)]);

describe('a category in words', () => {
  test.each([
    ['phase I', first, [2016, 2017, 2018, 2019]],
    ['phase II', second, [2016, 2017, 2018, 2019, 2020]],
  ])('III.3.1.b in %s tells the years of the phase', (_, phase, years) => {
    expect(flat(told('III.3.1.b', phase))).toMatchObject([
      { code: 'category.open', params: { name: 'Chi, đảng bộ cơ sở', clause: 'III.3.1.b' } },
      { code: 'criterion.all' },
      { code: 'criterion.everyYear', params: { level: 'good', years, clause: 'III.3.1.b' } },
      { code: 'criterion.atLeast', params: { level: 'excellent', n: 2, years } },
      {
        code: 'criterion.attestation',
        params: { text: expect.stringMatching(/^Đến 30\/6\/2020/) as unknown },
      },
    ]);
  });

  test('III.3.1.a: members, with what is asked of each under it', () => {
    expect(flat(told('III.3.1.a', first)).slice(3)).toMatchObject([
      { code: 'criterion.members', params: { quantifier: 'all', streams: ['party', 'civil'] } },
      { code: 'criterion.everyYear' },
      { code: 'criterion.members', params: { quantifier: 'any', years: [] } },
      { code: 'criterion.title', params: { n: 1, years: [2016, 2017, 2018, 2019] } },
    ]);
  });

  test('III.3.2.b is delegated, and to whom', () => {
    expect(flat(told('III.3.2.b', first))).toMatchObject([
      { code: 'category.delegated', params: { to: 'các đoàn thể khối' } },
    ]);
  });

  test('40-KH II.3.a is chosen by decision and needs a rating of 2014', () => {
    const plan = findCampaign('40-KH-BNCTW-2014')!;
    const [phase] = plan.phases as [CampaignPhase];
    const category = plan.categories.find((one) => one.id === 'II.3.a');
    expect(category && flat([describeCategory(category, phase)])).toMatchObject([
      { code: 'category.byDecision' },
      { code: 'criterion.rated', params: { years: [2014] } },
    ]);
  });
});

describe('a quota in words', () => {
  test.each([
    ['grassroots-organisations', [{ code: 'quota.total', params: { max: 10, min: null } }]],
    [
      'individuals',
      [
        { code: 'quota.perUnitKind', params: { kind: 'grassrootsCell', max: 1 } },
        { code: 'quota.perUnitKind', params: { kind: 'grassrootsCommittee', max: 2 } },
      ],
    ],
  ])('%s', (id, messages) => {
    const quotas = duk.quotas.filter((quota) => quota.id === id);
    expect(quotas.flatMap((quota) => flat(describeQuota(quota, duk)))).toMatchObject(messages);
  });
});

describe('the last safe day', () => {
  const days = (plan: Campaign, phase: CampaignPhase) =>
    flat(describeDeadlines(plan, phase)).map((message) =>
      message.code === 'deadline.lastSafeDay'
        ? [formatDate(message.params.day), message.params.weekday]
        : [],
    );
  const FRIDAY = 5;

  test.each([
    [
      '119-KH-DUK-2019',
      0,
      [
        ['09/7/2020', 4],
        ['29/7/2020', 3],
      ],
    ],
    [
      '119-KH-DUK-2019',
      1,
      [
        ['09/01/2021', 6],
        ['14/01/2021', 4],
      ],
    ],
    ['01-KH-DU-2023', 0, [['09/6/2023', FRIDAY]]],
  ])('of %s, phase no. %i, is the day before "trước"', (id, index, expected) => {
    const plan = findCampaign(id)!;
    expect(days(plan, plan.phases[index]!)).toEqual(expected);
  });

  test('is the day itself where the plan does not say "trước"', () => {
    const plan = findCampaign('01-KH-DU-2023')!;
    const inclusive = plan.deadlines.map((one) => ({ ...one, exclusive: false }));
    expect(days({ ...plan, deadlines: inclusive }, plan.phases[0]!)).toEqual([['10/6/2023', 6]]);
  });
});
