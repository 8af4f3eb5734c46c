import { codesOf, entriesOf, lines, recognise, recogniseRows, rolesOf } from './read';

/** The traps of real rosters from the ninth on, by number. */
describe('traps seen in real rosters', () => {
  test('trap 9: rows hidden by a filter are entries, marked', () => {
    const found = recognise([
      {
        rows: [
          ['STT', 'Họ và tên', 'XL 2018'],
          [1, 'Nguyễn Văn An', 'HTTNV'],
          [2, 'Lê Thị Bình', 'HTTNV'],
        ],
        hiddenRows: new Set([3]),
      },
    ]);
    expect(entriesOf(found).map(({ hidden }) => hidden)).toEqual([false, true]);
    expect(found.rosters[0]?.hiddenRows).toBe(1);
  });

  test('trap 10: "Không xếp loại" and "Đã đánh giá" as the most frequent values', () => {
    const found = recogniseRows([
      ['STT', 'Họ và tên', 'XL 2018', 'XL 2019'],
      [1, 'Nguyễn Văn An', 'Không xếp loại', 'Đã đánh giá'],
      [2, 'Lê Thị Bình', 'Không xếp loại', 'Đã đánh giá'],
      [3, 'Trần Văn Cường', 'HTTNV', 'Đã đánh giá'],
    ]);
    expect(entriesOf(found).map(({ ratings }) => ratings)).toEqual([
      '2018- 2019?',
      '2018- 2019?',
      '2018T 2019?',
    ]);
    expect(codesOf(found)).toContain('rating.notAGrade');
  });

  test('trap 11: columns that look like ratings or units', () => {
    const found = recogniseRows([
      [
        'STT',
        'Họ và tên',
        'Phụ cấp chức vụ',
        'Chức vụ',
        'Đơn vị tính',
        'Đơn vị',
        'Phân loại công tác',
        'Hệ số phân loại',
        'Tên lãnh đạo trực tiếp đánh giá',
        'XL 2018',
      ],
      [
        1,
        'Nguyễn Văn An',
        0.5,
        'Trưởng phòng',
        'người',
        'Chi bộ Sở Y tế',
        'A',
        1.2,
        'Hoàng Văn Em',
        'HTTNV',
      ],
    ]);
    expect(rolesOf(found)).toEqual({
      A: 'ordinal',
      B: 'name',
      C: 'ignore',
      D: 'position',
      E: 'ignore',
      F: 'unit',
      G: 'ignore',
      H: 'ignore',
      I: 'ignore',
      J: 'rating:2018',
    });
  });

  test('trap 12: a unit cell merged down several people', () => {
    const found = recogniseRows(
      [
        ['STT', 'Đơn vị', 'Họ và tên', 'XL 2018'],
        [1, 'Chi bộ Sở Y tế', 'Nguyễn Văn An', 'HTTNV'],
        [2, null, 'Lê Thị Bình', 'HTTNV'],
        [3, 'Chi bộ Sở Nội vụ', 'Trần Văn Cường', 'HTNV'],
        [4, null, 'Phạm Thị Dung', 'HTNV'],
        [5, null, 'Hoàng Văn Em', 'HTNV'],
      ],
      ['B2:B3', 'B4:B5'],
    );
    expect(entriesOf(found).map(({ unit }) => unit)).toEqual([
      'Chi bộ Sở Y tế',
      'Chi bộ Sở Y tế',
      'Chi bộ Sở Nội vụ',
      'Chi bộ Sở Nội vụ',
      expect.any(String),
    ]);
  });

  test.each([
    ['Họ đệm', 'Tên'],
    ['Họ đệm', 'Họ đệm'],
    ['Họ và tên', null],
  ])('trap 13: a name in two columns, headed %s | %s', (family, given) => {
    const found = recogniseRows(
      [
        ['STT', family, given, 'XL 2018'],
        [1, 'Nguyễn Văn', 'An', 'HTTNV'],
        [2, 'Lê Thị', 'Bình', 'HTTNV'],
      ],
      given === null ? ['B1:C1'] : [],
    );
    expect(entriesOf(found).map(({ name }) => name)).toEqual(['Nguyễn Văn An', 'Lê Thị Bình']);
  });

  test('trap 14: birth dates in two columns by sex, written in every way', () => {
    const found = recogniseRows(
      [
        ['STT', 'Họ và tên', 'Ngày sinh', null, 'Đơn vị', 'XL 2018'],
        [null, null, 'Nam', 'Nữ', null, null],
        [1, 'Nguyễn Văn An', '4/2/1988', null, 'Chi bộ Sở Y tế', 'HTTNV'],
        [2, 'Nguyễn Văn An', '1988-02-04', null, 'Chi bộ Sở Y tế', 'HTTNV'],
        [3, 'Lê Thị Bình', null, '\t15/07/1990', 'Chi bộ Sở Y tế', 'HTTNV'],
        [4, 'Lê Thị Bình', null, 32000, 'Chi bộ Sở Y tế', 'HTTNV'],
        [5, 'Lê Thị Bình', null, 33069, 'Chi bộ Sở Y tế', 'HTTNV'],
      ],
      ['C1:D1', 'A1:A2', 'B1:B2', 'E1:E2', 'F1:F2'],
    );
    expect(rolesOf(found)).toMatchObject({ C: 'birthDate', D: 'birthDate' });
    expect(
      found.problems.filter(({ code }) => code === 'entry.duplicate').map(({ row }) => row),
    ).toEqual([4, 7]);
  });

  test('trap 15: rows with formulas or formats but no data', () => {
    const found = recogniseRows([
      ['STT', 'Họ và tên', 'Đơn vị', 'XL 2018', 'Số năm'],
      [1, 'Nguyễn Văn An', 'Chi bộ Sở Y tế', 'HTTNV', 1],
      [2, null, null, null, 0],
      [3, null, null, null, 0],
      [4, '', '', '', 0],
    ]);
    expect(entriesOf(found)).toHaveLength(1);
    expect(found.rosters[0]?.rows).toEqual({ first: 2, last: 2 });
  });

  test('trap 16: TCVN3 text beside Unicode headers', () => {
    const found = recogniseRows([
      ['STT', 'Họ và tên', 'XL 2018'],
      [1, 'NguyÔn V¨n H\u00adng', 'hoµn thµnh tèt nhiÖm vô'],
      [2, 'Trần Thị Bình', 'Hoàn thành tốt nhiệm vụ'],
    ]);
    expect(lines(found)).toEqual([
      '2 Nguyễn Văn Hưng |  | member | 2018T',
      '3 Trần Thị Bình |  | member | 2018T',
    ]);
  });

  test('trap 16: the characters decide, no font is asked: Unicode set in .VnTime stays', () => {
    const found = recogniseRows([
      ['STT', 'Họ và tên', 'XL 2018'],
      [1, 'Lê Thị Hoà', 'Hoàn thành tốt nhiệm vụ'],
      [2, 'Vũ Bé', 'Hoàn thành nhiệm vụ'],
    ]);
    expect(lines(found)).toEqual([
      '2 Lê Thị Hoà |  | member | 2018T',
      '3 Vũ Bé |  | member | 2018H',
    ]);
  });

  test('trap 17: tables side by side', () => {
    const found = recogniseRows([
      ['STT', 'Tên tập thể', 'XL 2018', null, 'STT', 'Họ và tên', 'XL 2018'],
      [1, 'Chi bộ Sở Y tế', 'HTTNV', null, 1, 'Nguyễn Văn An', 'HTXSNV'],
      [2, 'Đảng bộ Sở Nội vụ', 'HTXSNV', null, 2, 'Lê Thị Bình', 'HTNV'],
    ]);
    expect(lines(found)).toEqual([
      '2 Chi bộ Sở Y tế |  | grassrootsCell | 2018T',
      '3 Đảng bộ Sở Nội vụ |  | grassrootsCommittee | 2018X',
      '2 Nguyễn Văn An |  | member | 2018X',
      '3 Lê Thị Bình |  | member | 2018H',
    ]);
  });

  test('trap 17: a transposed table is not recognised, and says so', () => {
    const found = recogniseRows([
      ['Họ và tên', 'Nguyễn Văn An', 'Lê Thị Bình'],
      ['Ngày sinh', '04/02/1988', '15/7/1990'],
      ['Chức vụ', 'Chuyên viên', 'Phó phòng'],
      ['Xếp loại 2018', 'HTTNV', 'HTXSNV'],
    ]);
    expect(found.entries.count).toBe(0);
    expect(found.problems).toContainEqual(
      expect.objectContaining({ code: 'roster.notRecognised', params: { what: 'transposed' } }),
    );
  });

  test('trap 17: a list of codes without names is not recognised, and says so', () => {
    const found = recogniseRows([
      ['STT', 'Mã số', 'XL 2018', 'XL 2019'],
      [1, 'DV0012', 'HTTNV', 'HTTNV'],
      [2, 'DV0013', 'HTTNV', 'HTXSNV'],
    ]);
    expect(found.entries.count).toBe(0);
    expect(found.problems).toContainEqual(
      expect.objectContaining({ code: 'roster.notRecognised', params: { what: 'codesOnly' } }),
    );
  });

  test('trap 18: ratings written inside the name cell', () => {
    const found = recogniseRows([
      ['DANH SÁCH XẾP LOẠI ĐẢNG VIÊN NĂM 2018'],
      ['STT', 'Họ và tên', 'Đơn vị'],
      [1, 'Nguyễn Văn An (Xuất sắc)', 'Chi bộ Sở Y tế'],
      [2, 'Lê Thị Bình (HTTNV)', 'Chi bộ Sở Y tế'],
      [3, 'Lê Thị Bình (B)', 'Chi bộ Sở Nội vụ'],
    ]);
    expect(entriesOf(found).map(({ name, ratings }) => `${name} ${ratings}`)).toEqual([
      'Nguyễn Văn An 2018X',
      'Lê Thị Bình 2018T',
      'Lê Thị Bình (B) 2018.',
    ]);
  });
});
