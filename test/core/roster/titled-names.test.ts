import { codesOf, entriesOf, recognise, recogniseRows, type Rows } from './read';

const X = 'HTXSNV';
const T = 'HTTNV';
const UNIT = 'Chi bộ Sở Y tế';

const year = (sheet: string, ...people: readonly (readonly [string, string])[]) => ({
  sheet,
  rows: [
    ['TT', 'Họ và tên', 'Đơn vị', 'Xếp loại'],
    ...people.map(([name, rating], i) => [i + 1, name, UNIT, rating]),
  ] as Rows,
});

const found = (recognition: ReturnType<typeof recognise>): readonly string[] =>
  entriesOf(recognition).map(({ name, ratings }) => `${name} | ${ratings}`);

describe('titles and offices beside a name, over sheets of several years', () => {
  test('are passed over in comparing; the list shows the name as it first stands', () => {
    const read = recognise([
      year('2018', ['Đ/c Nguyễn Văn An', X], ['Trần Thị Bình (Bí thư)', X], ['Lê Văn Cường', T]),
      year('2019', ['Nguyễn Văn An', X], ['Bà Trần Thị Bình', T], ['ThS. Lê Văn Cường', T]),
    ]);
    expect(found(read)).toEqual([
      'Đ/c Nguyễn Văn An | 2018X 2019X',
      'Trần Thị Bình (Bí thư) | 2018X 2019T',
      'Lê Văn Cường | 2018T 2019T',
    ]);
    expect(codesOf(read)).toEqual([]);
  });

  test('ông and bà of one name are not one person', () => {
    const read = recognise([
      year('2018', ['Ông Nguyễn Thanh Bình', X], ['Lê Văn Cường', T]),
      year('2019', ['Bà Nguyễn Thanh Bình', T], ['Lê Văn Cường', T]),
    ]);
    expect(found(read)).toEqual([
      'Ông Nguyễn Thanh Bình | 2018X 2019.',
      'Lê Văn Cường | 2018T 2019T',
      'Bà Nguyễn Thanh Bình | 2018. 2019T',
    ]);
  });

  test('a mark that tells namesakes apart stays', () => {
    const read = recognise([
      year('2018', ['Nguyễn Văn An (A)', X], ['Nguyễn Văn An (B)', T]),
      year('2019', ['Nguyễn Văn An (B)', X], ['Nguyễn Văn An (A)', T]),
    ]);
    expect(found(read)).toEqual([
      'Nguyễn Văn An (A) | 2018X 2019T',
      'Nguyễn Văn An (B) | 2018T 2019X',
    ]);
  });

  test('a name that only the titles tell apart is joined with nobody, and said to be', () => {
    const read = recognise([
      year('2018', ['Nguyễn Văn An', X], ['Đ/c Nguyễn Văn An', T]),
      year('2019', ['Nguyễn Văn An', X], ['Lê Văn Cường', T]),
    ]);
    expect(found(read)).toEqual([
      'Nguyễn Văn An | 2018X 2019.',
      'Đ/c Nguyễn Văn An | 2018T 2019.',
      'Nguyễn Văn An | 2018. 2019X',
      'Lê Văn Cường | 2018. 2019T',
    ]);
    expect(codesOf(read)).toEqual(
      expect.arrayContaining(['entry.ambiguousJoin', 'entry.duplicate']),
    );
  });
});

describe('two tables of one sheet that each hold other years', () => {
  const table = (years: readonly string[], ...people: readonly (readonly string[])[]): Rows => [
    ['TT', 'Họ và tên', 'Đơn vị', ...years.map((name) => `Xếp loại năm ${name}`)],
    ...people.map(([name = '', ...ratings], i) => [i + 1, name, UNIT, ...ratings]),
  ];

  test('one below the other are one roster', () => {
    const read = recogniseRows([
      ...table(['2018'], ['Nguyễn Văn An', X], ['Trần Thị Bình', X]),
      [],
      ...table(['2019'], ['Trần Thị Bình', T], ['Nguyễn Văn An', X]),
    ]);
    expect(found(read)).toEqual(['Nguyễn Văn An | 2018X 2019X', 'Trần Thị Bình | 2018X 2019T']);
    expect(codesOf(read)).toEqual([]);
  });

  test('side by side too', () => {
    const left = table(['2018'], ['Nguyễn Văn An', X], ['Trần Thị Bình', X]);
    const right = table(['2019'], ['Nguyễn Văn An', T], ['Trần Thị Bình', X]);
    const read = recogniseRows(left.map((row, i) => [...row, null, ...(right[i] ?? [])]));
    expect(found(read)).toEqual(['Nguyễn Văn An | 2018X 2019T', 'Trần Thị Bình | 2018X 2019X']);
  });

  test('the same year twice is reported, not joined', () => {
    const read = recogniseRows([
      ...table(['2018'], ['Nguyễn Văn An', X], ['Trần Thị Bình', X]),
      [],
      ...table(['2018'], ['Nguyễn Văn An', T]),
    ]);
    expect(found(read)).toEqual([
      'Nguyễn Văn An | 2018X',
      'Trần Thị Bình | 2018X',
      'Nguyễn Văn An | 2018T',
    ]);
    expect(codesOf(read)).toContain('entry.duplicate');
  });
});
