import { codesOf, entriesOf, lines, recogniseRows, rolesOf } from './read';

const YEARS = [2018, 2019];
const X = 'HTXSNV';
const T = 'HTTNV';

describe('a header beside its column', () => {
  it('is read over the names one column left of it', () => {
    const found = recogniseRows([
      ['Chi bộ: 1   Xếp loại đảng viên: năm 2022'],
      ['STT', '', 'Họ và tên', 'Chi bộ', ...YEARS],
      [1, 'Lê Văn Tám', '', 'Chi bộ 1', X, T],
      [2, 'Lê Văn Chín', '', 'Chi bộ 1', T, T],
    ]);
    expect(entriesOf(found).map(({ name }) => name)).toEqual(['Lê Văn Tám', 'Lê Văn Chín']);
    expect(found.rosters[0]?.columns.find(({ role }) => role === 'name')?.guessed).toBe(true);
  });

  it('stays where its own column holds the names', () => {
    const found = recogniseRows([
      ['STT', '', 'Họ và tên', 'Chi bộ', ...YEARS],
      [1, 'Lê Văn Tám', 'Lê Thị Hoa', 'Chi bộ 1', X, T],
      [2, 'Lê Văn Chín', 'Lê Thị Mai', 'Chi bộ 1', T, T],
    ]);
    expect(entriesOf(found).map(({ name }) => name)).toEqual(['Lê Thị Hoa', 'Lê Thị Mai']);
  });
});

describe('a name in two columns', () => {
  const people = [
    [1, 'Nguyễn Thị', 'Lan', 'Chi bộ 1', X, T],
    [2, 'Trần Văn', 'Hùng', 'Chi bộ 2', T, T],
    [3, 'Trần', 'Hà', 'Chi bộ 2', T, T],
  ];
  const names = ['Nguyễn Thị Lan', 'Trần Văn Hùng', 'Trần Hà'];

  it('is joined under a header merged over both, with column numbers below it', () => {
    const found = recogniseRows(
      [
        ['STT', 'Họ và tên', '', 'Chi bộ', 'Xếp loại', ''],
        ['', '', '', '', ...YEARS],
        ['1', '2', '3', '4', '5', '6'],
        ...people,
      ],
      ['A1:A2', 'B1:C2', 'D1:D2', 'E1:F1'],
    );
    expect(entriesOf(found).map(({ name }) => name)).toEqual(names);
  });

  it.each([
    ['merged', ['B1:C1']],
    ['with nothing right of it', []],
  ] as const)('is joined under a header %s', (_, merges) => {
    const found = recogniseRows(
      [['STT', 'Họ và tên', '', 'Chi bộ', ...YEARS], ...people],
      [...merges],
    );
    expect(entriesOf(found).map(({ name }) => name)).toEqual(names);
  });
});

describe('group rows without a numeral', () => {
  const HEADER = ['STT', 'Họ và tên', 'Chức vụ', ...YEARS];
  const person = (name: string) => [1, name, 'Chuyên viên', X, T];

  it.each([
    ['I', 'Đảng bộ Sở Nội vụ', 'Chi bộ Hội Nhà báo', 'Chi bộ Hội Nhà báo'],
    ['', 'Đảng bộ Sở Nội vụ', 'Chi bộ Hội Nhà báo (3 đảng viên)', 'Chi bộ Hội Nhà báo'],
    ['I', 'Chi bộ Báo tỉnh', 'Chi bộ Hội Nhà báo', 'Chi bộ Hội Nhà báo'],
    ['I', 'Đảng bộ Sở Nội vụ', 'Đảng bộ Sở Xây dựng', 'Đảng bộ Sở Xây dựng'],
    ['I', 'Đảng bộ Sở Nội vụ', 'Chi bộ 2', 'Đảng bộ Sở Nội vụ'],
    ['I', 'Đảng bộ Sở Nội vụ', 'Đảng bộ bộ phận Thanh tra', 'Đảng bộ Sở Nội vụ'],
  ])('%s %s, then %s: the people below are of %s', (numeral, first, second, unit) => {
    const found = recogniseRows([
      HEADER,
      [numeral, first],
      person('Phùng Văn Ba'),
      ['', second],
      person('Mùa A Sáu'),
    ]);
    expect(entriesOf(found).map((entry) => entry.unit)).toEqual([first, unit]);
  });
});

describe('a unit column with an unknown header', () => {
  it.each(['Sinh hoạt tại đảng bộ', 'Tổ chức đảng', 'Nơi sinh hoạt Đảng'])('%s', (header) => {
    const found = recogniseRows([
      ['STT', 'Họ và tên', header, ...YEARS],
      [1, 'Lò Văn An', 'Đảng bộ Sở Tài chính', X, T],
      [2, 'Lò Thị Bình', 'Chi bộ Báo tỉnh', T, T],
    ]);
    expect(rolesOf(found)['C']).toBe('unit');
    expect(lines(found)[0]).toContain('Đảng bộ Sở Tài chính');
  });

  it('is none where it holds no organisations', () => {
    const found = recogniseRows([
      ['STT', 'Họ và tên', 'Trú quán', ...YEARS],
      [1, 'Lò Văn An', 'Nghĩa Lộ', X, T],
      [2, 'Lò Thị Bình', 'Yên Bình', T, T],
    ]);
    expect(rolesOf(found)['C']).not.toBe('unit');
  });
});

describe('chi bộ of a ban', () => {
  it.each([
    ['Chi bộ Ban Dân tộc tỉnh', 'grassrootsCell'],
    ['Chi bộ Ban Quản lý dự án', 'grassrootsCell'],
    ['Chi bộ Ban QLDA huyện', 'grassrootsCell'],
    ['Chi bộ Ban Tôn giáo', 'grassrootsCell'],
    ['Chi bộ Ban Tổ chức Đảng ủy khối', 'grassrootsCell'],
    ['Chi bộ Ban Kế hoạch', '?'],
  ])('%s: %s', (name, kind) => {
    const found = recogniseRows([
      ['TT', 'Tên tập thể', ...YEARS],
      [1, name, X, T],
    ]);
    expect(entriesOf(found)[0]?.kind).toBe(kind);
    expect(codesOf(found).includes('entry.kindUnknown')).toBe(kind === '?');
  });
});

describe('two tables on a sheet, the second one column wider', () => {
  it('the last column of the second is no rating column of the first', () => {
    const found = recogniseRows([
      ['I. TẬP THỂ'],
      ['TT', 'Tên tập thể', ...YEARS],
      [1, 'Đảng bộ Sở Y tế', X, T],
      [2, 'Chi bộ Báo Yên Bái', T, T],
      [],
      ['II. CÁ NHÂN'],
      ['TT', 'Họ và tên', 'Đơn vị', ...YEARS],
      [1, 'Lò Văn An', 'Chi bộ Báo Yên Bái', X, X],
      [2, 'Lò Thị Bình', 'Đảng bộ Sở Y tế', T, T],
      [3, 'Lò Thị Chung', 'Đảng bộ Sở Y tế', T, T],
    ]);
    expect(codesOf(found)).not.toContain('roster.ratingWithoutYear');
    expect(found.rosters.map(({ columns }) => columns.length)).toEqual([4, 5]);
    expect(lines(found)).toHaveLength(5);
  });
});

describe('texts of an old font', () => {
  const header = ['STT', 'Hä vµ tªn', 'N¨m 2018'];
  it('are counted once a sheet', () => {
    const found = recogniseRows([header, [1, 'NguyÔn V¨n An', 'Hoµn thµnh tèt nhiÖm vô']]);
    expect(found.problems).toContainEqual(
      expect.objectContaining({
        code: 'text.legacyEncoding',
        params: { encoding: 'TCVN3', count: 4 },
        severity: 'info',
      }),
    );
  });
  it('that may be one too and were left as typed are asked about', () => {
    const found = recogniseRows([
      header,
      [1, 'NguyÔn V¨n An', 'Hoµn thµnh tèt nhiÖm vô'],
      [2, 'Cao Quèc Minh', 'Hoµn thµnh tèt nhiÖm vô'],
      [3, 'Vò Minh', 'Hoµn thµnh tèt nhiÖm vô'],
    ]);
    expect(found.problems).toContainEqual({
      code: 'text.legacyDoubtful',
      params: { text: 'Cao Quèc Minh', reading: 'Cao Quốc Minh', count: 1 },
      severity: 'warning',
      sheet: 'Sheet1',
      row: 3,
      column: 'B',
    });
  });
  it('are not spoken of where there are none', () => {
    const found = recogniseRows([
      ['STT', 'Họ và tên', 'Năm 2018'],
      [1, 'Lê Hoàng Hà', T],
    ]);
    expect(codesOf(found)).not.toContain('text.legacyEncoding');
  });
});
