import { resolveCampaign } from '../../../src/core/campaign/resolve';
import type { Problem } from '../../../src/core/problem';
import { unwatched } from '../../../src/core/progress';
import { review } from '../../../src/core/review/review';
import { settingsSchema } from '../../../src/core/settings';
import { tableOf, type Candidate } from './entry-table';
import { PLAN_119, reviewed, statuses } from './reviewing';

const chosen = (candidate: Candidate) => {
  const result = reviewed(PLAN_119(), [candidate]);
  return PLAN_119().categories[result.category[0] ?? -1]?.id ?? null;
};
const collective = (kind: string, more: Partial<Candidate> = {}): Candidate => ({
  name: 'Tổ công tác số 3',
  subject: 'collective',
  kind: null,
  main: 'XXXX',
  texts: { kind },
  ...more,
});

describe('a row that names a clause of the plan as its đối tượng', () => {
  test.each([
    ['III.3.1.a', 'III.3.1.a'],
    ['3.1.b', 'III.3.1.b'],
    ['3.1.B', 'III.3.1.b'],
    ['Mục III.3.1.c.', 'III.3.1.c'],
    ['điểm 3.1.d', 'III.3.1.d'],
    ['III.2.1.a', 'III.3.1.e'],
    ['3.1', null],
    ['b', null],
    ['không thuộc 3.1.b', null],
    ['3.2.a', null],
  ])('%s: %s', (text, category) => {
    expect(chosen(collective(text))).toBe(category);
  });

  test('is of that category whatever its kind', () => {
    expect(chosen(collective('3.1.b', { kind: 'subordinateCell' }))).toBe('III.3.1.b');
    expect(chosen(collective('', { kind: 'subordinateCell' }))).toBe('III.3.1.c');
  });

  test('a person is of no category of collectives', () => {
    const person = { name: 'Lò Văn An', main: 'XXXX' };
    expect(chosen({ ...person, texts: { kind: '3.1.b' } })).toBe('III.3.2.a');
    expect(chosen({ ...person, texts: { kind: '3.2.b' } })).toBe('III.3.2.b');
  });
});

describe('rows that no category is open to', () => {
  const asked = (candidates: readonly Candidate[], known: readonly number[] = []) => {
    const settings = settingsSchema.parse({});
    const problems = known.map((row): Problem => {
      const params = { name: 'Tổ công tác số 3' };
      return { code: 'entry.kindUnknown', severity: 'warning', sheet: 'Danh sách', row, params };
    });
    const result = review(
      { ...tableOf(candidates, 2016), problems },
      resolveCampaign(PLAN_119(), settings),
      settings,
      unwatched,
    );
    expect(new Set(statuses(result))).toEqual(new Set(['unassigned']));
    return result.problems
      .filter(({ code }) => code === 'entry.kindUnknown')
      .map(({ sheet, row, params }) => `${sheet ?? ''} ${row ?? 0} ${JSON.stringify(params)}`);
  };

  test('are each asked about, those of a sheet that was asked about before too', () => {
    const rows = [5, 6, 7].map((row) => collective('', { row }));
    expect(asked(rows, [6])).toEqual([
      'Danh sách 6 {"name":"Tổ công tác số 3"}',
      'Danh sách 5 {"name":"Tổ công tác số 3"}',
      'Danh sách 7 {"name":"Tổ công tác số 3"}',
    ]);
  });

  test('many are said together, at the first of each sheet', () => {
    const rows = Array.from({ length: 230 }, (_, i) => collective('', { row: i + 5 }));
    const problems = asked([...rows, collective('', { row: 9, sheet: 'B' })]);
    expect(problems).toHaveLength(202);
    expect(problems.slice(-2)).toEqual([
      'Danh sách 205 {"name":"Tổ công tác số 3 (+29)"}',
      'B 9 {"name":"Tổ công tác số 3"}',
    ]);
  });
});
