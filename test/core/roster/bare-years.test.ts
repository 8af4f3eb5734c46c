import { codesOf, entriesOf, recogniseRows, rolesOf, type Rows } from './read';

const X = 'HTXSNV';
const T = 'HTTNV';

/** Two people of one chi bộ under bare years. */
const under = (years: readonly (string | number)[], an: Rows[number], binh: Rows[number]) =>
  recogniseRows([
    ['TT', 'Họ và tên', 'Chi bộ', ...years],
    [1, 'Nguyễn Văn An', 'Chi bộ Sở Y tế', ...an],
    [2, 'Trần Thị Bình', 'Chi bộ Sở Y tế', ...binh],
  ]);

const ratings = (found: ReturnType<typeof under>): readonly string[] =>
  entriesOf(found).map((entry) => entry.ratings);

describe('a column under a bare year is the rating of that year', () => {
  test('labels that nobody knows are reported with their count, not as a missing year', () => {
    const found = under([2016, 2017], ['Hạng nhất', 'Hạng nhì'], ['Hạng nhất', 'Hạng nhất']);
    expect(ratings(found)).toEqual(['2016? 2017?', '2016? 2017?']);
    expect(found.problems).toContainEqual(
      expect.objectContaining({
        code: 'rating.unknownLabel',
        params: { label: 'Hạng nhất', count: 2, suggestions: '' },
        column: 'D',
        row: 2,
      }),
    );
  });

  test('a label with a typing error comes with what it may have been meant for', () => {
    const found = under(['Năm 2018'], ['HTXNV'], ['HTXNV']);
    const asked = found.problems.filter(({ code }) => code === 'rating.unknownLabel');
    expect(asked.map(({ params }) => params)).toEqual([
      { label: 'HTXNV', count: 2, suggestions: 'HTXSNV, HTNV, HTTNV' },
    ]);
  });

  test.each([
    ['in every year', [2016, 2017], [1, 2], [2, 1], ['2016? 2017?', '2016? 2017?'], ['D', 'E']],
    ['in one year', [2016, 2017], [1, X], [4, T], ['2016? 2017X', '2016? 2017T'], ['D']],
  ])('1 to 4 %s: asked once a column, no direction guessed', (_, years, an, binh, read, asked) => {
    const found = under(years, an, binh);
    expect(ratings(found)).toEqual(read);
    const codes = found.problems.filter(({ code }) => code === 'rating.ambiguousCode');
    expect(codes.map(({ column }) => column)).toEqual(asked);
  });

  test('points out of 100 from 2025 on are asked about', () => {
    const found = under([2024, 2025], [X, 92], [T, 85.5]);
    expect(ratings(found)).toEqual(['2024X 2025?', '2024T 2025?']);
    expect(codesOf(found)).toContain('rating.ambiguousCode');
  });
});

describe('a bare year over something else is no rating', () => {
  test('numbers beside the rating of that year', () => {
    const found = recogniseRows([
      ['TT', 'Họ và tên', 'XL 2018', 'XL 2019', '2018', '2019'],
      [1, 'Nguyễn Văn An', X, T, 1, 2],
      [2, 'Trần Thị Bình', X, T, 3, 2],
    ]);
    expect(ratings(found)).toEqual(['2018X 2019T', '2018X 2019T']);
    expect(codesOf(found)).toEqual([]);
  });

  test.each([
    ['amounts', 3_500_000, 4_200_000],
    ['days of work', 245, 251],
    ['dates', '12/3/2018', '14/3/2018'],
    ['people', 'Lê Văn Cường', 'Phạm Văn Dũng'],
  ])('%s', (_, one, other) => {
    const found = under([2018, 2019], [one, other], [other, one]);
    expect(rolesOf(found)).toEqual({
      A: 'ordinal',
      B: 'name',
      C: 'unit',
      D: 'ignore',
      E: 'ignore',
    });
  });
});
