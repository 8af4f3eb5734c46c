import { resolveCampaign } from '../../../src/core/campaign/resolve';
import { settingsSchema } from '../../../src/core/settings';
import type { Candidate } from './entry-table';
import { PLAN_119, reviewed, type Choices } from './reviewing';

const people: readonly Candidate[] = [
  { name: 'Lý Văn Một', main: 'XXTT', unit: 'Đảng bộ Sở Y tế', unitKind: 'grassrootsCommittee' },
];
const entry = { sheet: 'Danh sách', row: 5, name: 'Lý Văn Một' };

function invalidPaths(choices: Choices): string[] {
  return reviewed(PLAN_119(), people, choices).problems.flatMap((problem) =>
    problem.code === 'settings.invalid' ? [problem.params.path] : [],
  );
}

describe('a choice that would change nothing is told', () => {
  test.each<[string, Choices, string[]]>([
    [
      'a column role that does not exist',
      {
        rosters: [{ sheet: 'DS', columns: { F: 'foo', G: 'rating:2018', H: 'oneHot:2019:good' } }],
      },
      ['rosters[0].columns.F'],
    ],
    [
      'header rows upside down, and a range that is none',
      { rosters: [{ sheet: 'DS', headerRows: { first: 2, last: 1 }, range: 'một' }] },
      ['rosters[0].headerRows', 'rosters[0].range'],
    ],
    [
      'an attestation that the plan does not ask for',
      { attestations: [{ id: 'nope', holds: false }] },
      ['attestations[0].id'],
    ],
    [
      'a unit that nobody has',
      { attestations: [{ id: 'launched', unit: 'Sở Y tế', holds: false }] },
      ['attestations[0].unit'],
    ],
    [
      'seats of a unit that nobody has',
      { quotas: [{ id: 'III.3.2.a', unit: 'Sở Y tế', max: 1 }] },
      ['quotas[0].unit'],
    ],
    [
      'a condition on units, answered for one person',
      { attestations: [{ id: 'launched', entry, holds: true }] },
      ['attestations[0].entry'],
    ],
    [
      'a category for collectives, chosen for a person',
      { categories: [{ entry, category: 'III.3.1.b' }] },
      ['categories[0].category'],
    ],
    [
      'choices that fit',
      {
        rosters: [{ sheet: 'DS', columns: { B: 'name' }, headerRows: { first: 1, last: 2 } }],
        attestations: [{ id: 'launched', unit: 'đảng bộ sở y tế', holds: true }],
        quotas: [{ id: 'III.3.2.a', unit: 'đảng bộ sở y tế', max: 1 }],
        categories: [{ entry, category: 'III.3.2.a' }],
      },
      [],
    ],
  ])('%s', (_, choices, expected) => {
    expect(invalidPaths(choices)).toEqual(expected);
  });
});

test.each<[string, Choices]>([
  ['a reading the plan does not have', { readings: { nope: 'x' } }],
  ['an alternative the reading does not have', { readings: { 'two-excellent-years': 'nope' } }],
  ['a quota the plan does not have', { quotas: [{ id: 'nope', max: 3 }] }],
  ['an attestation it does not ask for', { attestations: [{ id: 'nope', holds: false }] }],
  ['a category it does not have', { categories: [{ entry, category: 'III.9' }] }],
  ['a role no column can have', { rosters: [{ sheet: 'DS', columns: { F: 'foo' } }] }],
])('%s stops the work: the result would not be what was chosen', (_, choices) => {
  const settings = settingsSchema.parse(choices);
  const resolved = resolveCampaign(PLAN_119(), settings);
  const result = reviewed(PLAN_119(), people, choices);
  const invalid = [...resolved.problems, ...result.problems].filter(
    ({ code }) => code === 'settings.invalid',
  );
  expect(invalid.map(({ severity }) => severity)).toEqual(['error']);
});

test.each<[string, Choices]>([
  [
    'an attestation',
    {
      attestations: [
        { id: 'launched', entry: { ...entry, row: 9, name: 'Lý Văn Hai' }, holds: false },
      ],
    },
  ],
  [
    'a category',
    { categories: [{ entry: { ...entry, row: 9, name: 'Lý Văn Hai' }, category: 'III.3.2.a' }] },
  ],
])('%s for a row that is gone is told, and the work goes on', (_, choices) => {
  expect(reviewed(PLAN_119(), people, choices).problems).toContainEqual(
    expect.objectContaining({
      code: 'decision.noSuchEntry',
      severity: 'warning',
      params: { entry: 'Lý Văn Hai' },
      row: 9,
    }),
  );
});

test('a person never takes the seat of a collective', () => {
  const choices = { categories: [{ entry, category: 'III.3.1.b' }] };
  const { category } = reviewed(PLAN_119(), people, choices);
  expect(category).toEqual(reviewed(PLAN_119(), people).category);
});

test('a precondition that only warns is told where the clerk refused it, and excludes nobody', () => {
  const unit = 'Đảng bộ Sở Y tế';
  const result = reviewed(PLAN_119(), people, {
    attestations: [{ id: 'registered', unit, holds: false }],
  });
  expect(result.problems).toContainEqual(
    expect.objectContaining({ code: 'precondition.refused', severity: 'warning' }),
  );
  expect(result.status).toEqual(reviewed(PLAN_119(), people).status);
});
