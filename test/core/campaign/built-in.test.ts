import { BUILT_IN_CAMPAIGNS, findCampaign } from '../../../src/core/campaign/built-in';
import type { Campaign, Category } from '../../../src/core/campaign/format';
import { criteriaWithin } from '../../../src/core/campaign/walk';

function plan(id: string): Campaign {
  const campaign = findCampaign(id);
  if (campaign === undefined) throw new Error(`no plan ${id}`);
  return campaign;
}

function category(campaign: Campaign, id: string): Category {
  const found = campaign.categories.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no category ${id}`);
  return found;
}

/** "good every main", "excellent atLeast 2 main": the rating tests of a category in short. */
function ratingTests(campaign: Campaign, id: string): string[] {
  const { criterion } = category(campaign, id);
  return (criterion === undefined ? [] : criteriaWithin(criterion)).flatMap(({ criterion: c }) => {
    if (c.type !== 'years') return [];
    const n = 'n' in c.count ? ` ${String(c.count.n)}` : '';
    return [`${c.level} ${c.count.how}${n} ${c.window}`];
  });
}

function attestations(campaign: Campaign, id: string): number {
  const { criterion } = category(campaign, id);
  const all = criterion === undefined ? [] : criteriaWithin(criterion);
  return all.filter(({ criterion: c }) => c.type === 'attestation').length;
}

describe('the plans that come with the product', () => {
  test.each([
    ['01-KH-DU-2023', ['II.1.1', 'II.1.2'], ['single']],
    [
      '119-KH-DUK-2019',
      ['III.3.1.a', 'III.3.1.b', 'III.3.1.c', 'III.3.1.d', 'III.3.1.e', 'III.3.2.a', 'III.3.2.b'],
      ['I', 'II'],
    ],
    ['40-KH-BNCTW-2014', ['II.2.c', 'II.3.a', 'II.3.b'], ['2014']],
  ])('%s has the clauses of the plan as categories, and its phases', (id, categories, phases) => {
    const campaign = plan(id);
    expect(campaign.categories.map((one) => one.id)).toEqual(categories);
    expect(campaign.phases.map((one) => one.id)).toEqual(phases);
  });

  test('another id is no plan', () => {
    expect(findCampaign('119-KH-DUK-2020')).toBeUndefined();
  });

  test('every text is NFC, and every criterion says its clause', () => {
    const json = JSON.stringify(BUILT_IN_CAMPAIGNS);
    expect(json.normalize('NFC')).toBe(json);
    expect(json).not.toContain('"clause":""');
  });
});

describe('01-KH/ĐU, Sơn La 18/4/2023', () => {
  const campaign = plan('01-KH-DU-2023');

  test.each([
    ['II.1.1', 5],
    ['II.1.2', 5],
  ])('%s: 2018–2022 tốt trở lên, ít nhất 01 năm xuất sắc, five attestations', (id, count) => {
    expect(ratingTests(campaign, id)).toEqual(['good every main', 'excellent atLeast 1 main']);
    expect(attestations(campaign, id)).toBe(count);
    expect(campaign.phases[0]?.windows).toEqual({ main: [2018, 2019, 2020, 2021, 2022] });
  });

  test('no quota, no form of award named, dossier before 10/6/2023', () => {
    expect(campaign.quotas).toEqual([]);
    expect(campaign.award.form).toBeNull();
    expect(campaign.deadlines).toMatchObject([{ date: '2023-06-10', exclusive: true }]);
    expect(campaign.dossier).toHaveLength(3);
  });

  test('II.2: chi bộ, phòng, đoàn thể; đảng viên, viên chức and nobody else', () => {
    expect(category(campaign, 'II.1.1').kinds).toEqual([
      'grassrootsCell',
      'subordinateCell',
      'department',
      'blocMassOrganisation',
      'grassrootsMassOrganisation',
    ]);
    expect(category(campaign, 'II.1.2').kinds).toEqual(['member', 'official']);
  });
});

describe('119-KH/ĐUK, Yên Bái 15/8/2019', () => {
  const campaign = plan('119-KH-DUK-2019');

  test.each([
    ['III.3.1.a', ['good every main', 'good every main']],
    ['III.3.1.b', ['good every main', 'excellent atLeast 2 main']],
    ['III.3.1.c', ['excellent every recent']],
    ['III.3.1.d', ['good every main', 'excellent atLeast 2 main']],
    ['III.3.1.e', []],
    ['III.3.2.a', ['good every main', 'excellent atLeast 2 main']],
    ['III.3.2.b', []],
  ])('%s asks the ratings of the plan', (id, tests) => {
    expect(ratingTests(campaign, id)).toEqual(tests);
  });

  test('phase I looks at 2016–2019, phase II adds 2020', () => {
    expect(campaign.phases.map((phase) => phase.windows)).toEqual([
      { main: [2016, 2017, 2018, 2019], recent: [2018, 2019] },
      { main: [2016, 2017, 2018, 2019, 2020], recent: [2018, 2019, 2020] },
    ]);
  });

  test('III.2.1: 10, 15, 01 a phase; 01 and 02 individuals a unit by its kind; none for III.3.1.a', () => {
    const seats = campaign.quotas.map(({ categories, max, perUnit, period }) => [
      categories.join('+'),
      max ?? perUnit?.byKind,
      period,
    ]);
    expect(seats).toEqual([
      ['III.3.1.b', 10, 'phase'],
      ['III.3.1.c', 15, 'phase'],
      ['III.3.1.d', 1, 'phase'],
      ['III.3.2.a', { grassrootsCell: { max: 1 }, grassrootsCommittee: { max: 2 } }, 'phase'],
    ]);
  });

  test('III.3.1.a: every member in both ratings every year, and a chiến sĩ thi đua in the period', () => {
    const { criterion } = category(campaign, 'III.3.1.a');
    expect(criterion).toMatchObject({
      type: 'all',
      of: [
        { type: 'years' },
        { type: 'members', quantifier: 'all', streams: ['party', 'civil'] },
        { type: 'members', quantifier: 'any', of: { type: 'title', n: 1, each: 'window' } },
      ],
    });
    expect(criterion).not.toHaveProperty('of.2.eachYearOf');
  });

  test('delegated: mass organisations of the base and their members', () => {
    const delegated = campaign.categories.filter((one) => one.selection === 'delegated');
    expect(delegated.map(({ id, delegatedTo }) => [id, delegatedTo])).toEqual([
      ['III.3.1.e', 'các đoàn thể khối'],
      ['III.3.2.b', 'các đoàn thể khối'],
    ]);
  });

  test('Lưu ý excludes a unit, registration only warns', () => {
    expect(campaign.preconditions.map(({ clause, effect }) => [clause, effect])).toEqual([
      ['III.2.1 Lưu ý', 'exclude'],
      ['IV.1; IV.2', 'warn'],
    ]);
  });

  test('votes, then excellent years of the window the criteria ask, then the latest years', () => {
    const keys = (window: string) => [
      { by: 'votes' },
      { by: 'yearsAtLevel', level: 'excellent', window },
      { by: 'recentYears', window },
    ];
    expect(campaign.ranking).toEqual(keys('main'));
    expect(category(campaign, 'III.3.1.c').ranking).toEqual(keys('recent'));
  });

  test('four deadlines, all of them "xong trước"', () => {
    expect(
      campaign.deadlines.map(({ phase, date, exclusive }) => [phase, date, exclusive]),
    ).toEqual([
      ['I', '2020-07-10', true],
      ['I', '2020-07-30', true],
      ['II', '2021-01-10', true],
      ['II', '2021-01-15', true],
    ]);
  });
});

describe('40-KH/BNCTW, 15/9/2014', () => {
  const campaign = plan('40-KH-BNCTW-2014');

  test('no threshold is invented: no criterion asks a level', () => {
    expect(campaign.categories.flatMap(({ id }) => ratingTests(campaign, id))).toEqual([]);
    expect(category(campaign, 'II.3.a').criterion).toMatchObject({ type: 'rated', window: 'main' });
  });

  test('II.2.c: the unit chooses, at least one a year', () => {
    expect(campaign.categories.map((one) => one.selection)).toEqual([
      'decision',
      'decision',
      'decision',
    ]);
    expect(campaign.quotas).toMatchObject([
      { categories: ['II.2.c'], perUnit: { min: 1 }, period: 'year' },
    ]);
    expect(campaign.quotas[0]).not.toHaveProperty('max');
  });

  test.each([
    ['II.2.c', 'điển hình tiên tiến'],
    ['II.2.c', 'mô hình'],
    ['II.3.a', 'bằng khen'],
    ['II.3.b', 'đột xuất'],
  ])('%s is chosen by the words "%s" of a row', (id, words) => {
    expect(category(campaign, id).words).toContain(words);
  });
});
