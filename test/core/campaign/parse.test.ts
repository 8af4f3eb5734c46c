import { findCampaign } from '../../../src/core/campaign/built-in';
import { parseCampaign } from '../../../src/core/campaign/parse';

/** A small plan in which everything is right. */
function small(): Record<string, unknown> {
  return {
    format: 1,
    id: 'nho',
    number: '05-KH/ĐU',
    title: 'Khen thưởng năm 2024',
    issued: '2024-02-01',
    place: 'Hà Nội',
    issuer: 'Đảng ủy',
    award: { form: 'Giấy khen', clause: '1' },
    phases: [{ id: '2024', name: 'Năm 2024', clause: '1', windows: { main: [2022, 2023, 2024] } }],
    categories: [
      {
        id: '2',
        clause: '2',
        name: 'Cá nhân',
        subjects: ['individual'],
        kinds: ['member'],
        criterion: {
          type: 'all',
          of: [years('2.good', { how: 'every' }), years('2.excellent', { how: 'atLeast', n: 1 })],
        },
      },
    ],
    quotas: [{ id: 'seats', clause: '3', text: 'không quá 05', categories: ['2'], max: 5 }],
    ranking: [{ by: 'recentYears', window: 'main' }],
    deadlines: [
      { id: 'd', clause: '4', text: 'trước', phase: '2024', date: '2024-12-01', exclusive: true },
    ],
    readings: [
      {
        id: 'r',
        clause: '2',
        text: 'có 01 năm',
        default: 'ít nhất',
        alternatives: [alternative({ count: { how: 'exactly', n: 1 } })],
      },
    ],
  };
}

function years(id: string, count: unknown): Record<string, unknown> {
  return { type: 'years', id, clause: '2', text: 'mỗi năm', window: 'main', level: 'good', count };
}

function alternative(set: Record<string, unknown>, part = 'criterion', id = '2.excellent') {
  return { id: 'a', text: 'đúng', changes: [{ part, id, set }] };
}

/** The plan with one value changed; a path like "phases.0.id". */
function changed(path: string, value: unknown): unknown {
  const plan = small();
  const keys = path.split('.');
  let at: Record<string, unknown> = plan;
  for (const key of keys.slice(0, -1)) at = at[key] as Record<string, unknown>;
  const last = keys.at(-1) ?? '';
  if (value === undefined) Reflect.deleteProperty(at, last);
  else at[last] = value;
  return plan;
}

function mismatches(json: unknown): string[] {
  return parseCampaign(json).problems.map((problem) => {
    expect(problem).toMatchObject({ code: 'campaign.invalid', severity: 'error' });
    return problem.code === 'campaign.invalid'
      ? `${problem.params.path}: ${problem.params.expected}`
      : problem.code;
  });
}

const CRITERIA =
  'years | rated | attestation | title | number | all | any | not | when | members | unit';

describe('a campaign file', () => {
  test('that is right becomes a campaign, defaults filled in', () => {
    const { campaign, problems } = parseCampaign(small());
    expect(problems).toEqual([]);
    expect(campaign).toMatchObject({ unratedYears: 'review', attestations: [], notes: [] });
    expect(campaign?.categories[0]).toMatchObject({ selection: 'ranking', words: [] });
  });

  test.each([
    ['no object', 'kế hoạch', [': object']],
    ['of a later format', changed('format', 2), ['format: 1']],
    ['without a number', changed('number', undefined), ['number: string']],
    ['with an empty number', changed('number', ''), ['number: non-empty']],
    ['with a date in words', changed('issued', '15/8/2019'), ['issued: YYYY-MM-DD']],
    ['with no phase', changed('phases', []), ['phases: non-empty']],
    ['with a misspelt field', changed('quotaas', []), ['quotaas: no such field']],
    [
      'with a criterion nobody knows',
      changed('categories.0.criterion.of.1', { type: 'points', id: 'x', min: 90 }),
      [`categories[0].criterion.of[1].type: ${CRITERIA}`],
    ],
    [
      'with a level nobody knows',
      changed('categories.0.criterion.of.0.level', 'tốt'),
      ['categories[0].criterion.of[0].level: unsatisfactory | satisfactory | good | excellent'],
    ],
    ['with seats below zero', changed('quotas.0.max', -1), ['quotas[0].max: ≥ 0']],
    [
      'with seats for a unit kind nobody knows',
      changed('quotas.0.perUnit', { byKind: { xã: { max: 1 } } }),
      ['quotas[0].perUnit.byKind.xã: no such field'],
    ],
  ])('%s', (_, json, expected) => {
    expect(parseCampaign(json).campaign).toBeNull();
    expect(mismatches(json)).toEqual(expected);
  });

  test.each([
    [
      'a criterion id twice',
      changed('categories.0.criterion.of.1.id', '2.good'),
      'categories[0].criterion.of[1].id: unique id',
    ],
    [
      'a general attestation with the id of a criterion',
      changed('attestations', [{ id: '2.good', clause: '1', text: 'gương mẫu' }]),
      'categories[0].criterion.of[0].id: unique id',
    ],
    [
      'a window the phase does not have',
      changed('categories.0.criterion.of.0.window', 'recent'),
      'categories[0].criterion.of[0].window: 2024: main',
    ],
    [
      'a ranking by a window the phase does not have',
      changed('ranking.0.window', 'recent'),
      'ranking[0].window: 2024: main',
    ],
    [
      'a phase without the main window',
      changed('phases.0.windows', { all: [2024] }),
      'phases[0].windows: main',
    ],
    [
      'years out of order',
      changed('phases.0.windows.main', [2024, 2023]),
      'phases[0].windows.main: ascending years',
    ],
    [
      'more years asked than there are',
      changed('categories.0.criterion.of.1.count.n', 4),
      'categories[0].criterion.of[1].count.n: ≤ 3',
    ],
    [
      'seats for a category that does not exist',
      changed('quotas.0.categories', ['2', '9']),
      'quotas[0].categories[1]: 2',
    ],
    [
      'a share of title holders without the titles',
      changed('quotas.0.percent', { value: 15, of: 'titleHolders' }),
      'quotas[0].percent.titles: array',
    ],
    [
      'delegated to nobody',
      changed('categories.0.selection', 'delegated'),
      'categories[0].delegatedTo: string',
    ],
    [
      'a category without a criterion',
      changed('categories.0.criterion', undefined),
      'categories[0].criterion: object',
    ],
    [
      'a deadline of a phase that does not exist',
      changed('deadlines.0.phase', 'II'),
      'deadlines[0].phase: 2024',
    ],
    [
      'an alternative for a criterion that does not exist',
      changed('readings.0.alternatives', [alternative({ n: 1 }, 'criterion', '2.x')]),
      'readings[0].alternatives[0].changes[0].id: 2.good | 2.excellent',
    ],
    [
      'an alternative that gives no criterion',
      changed('readings.0.alternatives', [alternative({ count: { how: 'often' } })]),
      'readings[0].alternatives[0] → categories[0].criterion.of[1].count.how: ' +
        'every | atLeast | exactly | consecutive',
    ],
  ])('that names what is not there: %s', (_, json, expected) => {
    expect(mismatches(json)).toContain(expected);
    expect(parseCampaign(json).campaign).toBeNull();
  });

  test('an individual kind in a category for collectives says which kinds there are', () => {
    const [first] = mismatches(changed('categories.0.subjects', ['collective']));
    expect(first).toMatch(/^categories\[0\]\.kinds\[0\]: partyOffice \| grassrootsCell/);
  });

  test('criteria nested without end are refused, not recursed into', () => {
    let criterion: unknown = years('deep', { how: 'every' });
    for (let depth = 0; depth < 100_000; depth++) criterion = { type: 'not', of: criterion };
    expect(mismatches(changed('categories.0.criterion', criterion))).toEqual([': depth ≤ 100']);
  });

  test('every mistake is told at once', () => {
    const json = changed('number', '') as Record<string, unknown>;
    expect(mismatches({ ...json, issued: '2024', place: 7 })).toEqual([
      'number: non-empty',
      'issued: YYYY-MM-DD',
      'place: string',
    ]);
  });

  test('a parsed campaign parses again to the same', () => {
    const campaign = findCampaign('119-KH-DUK-2019');
    expect(parseCampaign(JSON.parse(JSON.stringify(campaign))).campaign).toEqual(campaign);
  });
});
