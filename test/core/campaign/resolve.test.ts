import { findCampaign } from '../../../src/core/campaign/built-in';
import { resolveCampaign, type CampaignChoices } from '../../../src/core/campaign/resolve';

const plan = findCampaign('119-KH-DUK-2019')!;

const resolve = (choices: Partial<CampaignChoices>) =>
  resolveCampaign(plan, { readings: {}, quotas: [], ...choices });
const quota = (choices: CampaignChoices['quotas'], id: string) =>
  resolve({ quotas: choices }).campaign.quotas.find((one) => one.id === id);

describe('the phase', () => {
  test.each([
    [undefined, 'I'],
    ['I', 'I'],
    ['II', 'II'],
  ])('asked for %s is %s', (phase, id) => {
    expect(resolve({ phase })).toMatchObject({ phase: { id }, problems: [] });
  });

  test('that the plan does not have is a problem, and the first stands in', () => {
    expect(resolve({ phase: 'III' })).toMatchObject({
      phase: { id: 'I' },
      problems: [
        { code: 'campaign.phaseUnknown', severity: 'error', params: { id: 'III', known: 'I, II' } },
      ],
    });
  });
});

describe('choices', () => {
  test('none leaves the plan as it is', () => {
    expect(resolve({}).campaign).toEqual(plan);
  });

  test('of what an unrated year means', () => {
    expect(resolve({}).campaign.unratedYears).toBe('review');
    expect(resolve({ unratedYears: 'strict' }).campaign.unratedYears).toBe('strict');
  });

  test.each([
    [{ 'no-such-reading': 'x' }, 'readings.no-such-reading', /^two-excellent-years \| /],
    [{ 'year-2020': 'x' }, 'readings.year-2020', /^informational$/],
  ])('of a reading nobody offers is an error: %j', (readings, path, expected) => {
    const { campaign, problems } = resolve({ readings });
    expect(campaign).toEqual(plan);
    expect(problems).toMatchObject([
      {
        code: 'settings.invalid',
        severity: 'error',
        params: { path, expected: expect.stringMatching(expected) as unknown },
      },
    ]);
  });
});

describe('seats changed by the clerk', () => {
  test('a total, shown beside the plan’s own', () => {
    const { campaign, quotaChanges } = resolve({
      quotas: [{ id: 'subordinate-cells', max: 12 }],
    });
    expect(campaign.quotas.find((one) => one.id === 'subordinate-cells')?.max).toBe(12);
    expect(quotaChanges).toEqual([
      { quota: 'subordinate-cells', unit: null, bound: 'max', planned: 15, now: 12 },
    ]);
    expect(plan.quotas.find((one) => one.id === 'subordinate-cells')?.max).toBe(15);
  });

  test('null takes a total away, absent leaves it', () => {
    expect(quota([{ id: 'subordinate-cells', max: null }], 'subordinate-cells')).not.toHaveProperty(
      'max',
    );
    expect(quota([{ id: 'subordinate-cells', min: 2 }], 'subordinate-cells')).toMatchObject({
      max: 15,
      min: 2,
    });
  });

  test('one unit, beside the caps by kind', () => {
    const units = [
      { id: 'individuals', unit: 'Đảng bộ Sở Y tế', max: 3 },
      { id: 'individuals', unit: 'Chi bộ Sở Tư pháp', max: null },
      { id: 'individuals', unit: 'Đảng bộ Sở Y tế', used: 1 },
    ];
    expect(quota(units, 'individuals')?.perUnit).toEqual({
      byKind: { grassrootsCell: { max: 1 }, grassrootsCommittee: { max: 2 } },
      byUnit: { 'Đảng bộ Sở Y tế': { max: 3, used: 1 }, 'Chi bộ Sở Tư pháp': { max: null } },
    });
  });

  test('every unit, where the plan has no total: its bounds by kind give way', () => {
    const { campaign, quotaChanges } = resolve({ quotas: [{ id: 'individuals', max: 3 }] });
    const changed = campaign.quotas.find((one) => one.id === 'individuals');
    expect(changed).not.toHaveProperty('max');
    expect(changed?.perUnit).toEqual({
      max: 3,
      byKind: { grassrootsCell: {}, grassrootsCommittee: {} },
    });
    expect(quotaChanges).toMatchObject([{ quota: 'individuals', unit: null, now: 3 }]);
  });

  test('seats given in an earlier phase travel on', () => {
    expect(
      quota([{ id: 'grassroots-organisations', used: 7 }], 'grassroots-organisations'),
    ).toMatchObject({ max: 10, used: 7 });
    expect(resolve({ quotas: [{ id: 'grassroots-organisations', used: 7 }] }).quotaChanges).toEqual(
      [],
    );
  });

  test('of a quota the plan does not have are a warning', () => {
    expect(resolve({ quotas: [{ id: 'x', max: 1 }] })).toMatchObject({
      campaign: plan,
      problems: [{ code: 'settings.invalid', severity: 'error', params: { path: 'quotas[0].id' } }],
    });
  });
});
