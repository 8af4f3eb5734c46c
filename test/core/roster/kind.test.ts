import { collectiveKind } from '../../../src/core/roster/kind';
import { kindWord } from '../../../src/core/roster/heading';
import { isOrganisation, isPersonName } from '../../../src/core/roster/name-shape';
import { codesOf, entriesOf, recognise, recogniseRows } from './read';

describe('what a collective is, by its name', () => {
  test.each([
    ['Đảng bộ Sở Y tế', 'grassrootsCommittee'],
    ['ĐẢNG BỘ SỞ Y TẾ', 'grassrootsCommittee'],
    ['Đảng bộ xã Tân Hợp', 'grassrootsCommittee'],
    ['Đảng bộ Khối các cơ quan tỉnh', null],
    ['Chi bộ Sở Tư pháp', 'grassrootsCell'],
    ['Chi bộ Hội Nông dân tỉnh', 'grassrootsCell'],
    ['Chi bộ cơ sở Thanh tra tỉnh', 'grassrootsCell'],
    ['Chi bộ 1', 'subordinateCell'],
    ['Chi bộ số 2', 'subordinateCell'],
    ['Chi bộ IV', 'subordinateCell'],
    ['Chi bộ 3 – Đảng bộ Sở Y tế', 'subordinateCell'],
    ['Chi bộ 3 (Đảng bộ Sở Y tế)', 'subordinateCell'],
    ['Chi bộ Phòng Kế hoạch thuộc Đảng bộ Sở Tài chính', 'subordinateCell'],
    ['Chi bộ Kho bạc trực thuộc Đảng ủy Khối', 'grassrootsCell'],
    ['Chi bộ Phòng Kế hoạch', null],
    ['Chi bộ', null],
    ['Ban Tuyên giáo Đảng ủy khối', 'partyOffice'],
    ['Văn phòng Đảng ủy khối', 'partyOffice'],
    ['Uỷ ban Kiểm tra Đảng uỷ Khối', 'partyOffice'],
    ['Đoàn Khối', 'blocMassOrganisation'],
    ['Đoàn Khối các cơ quan tỉnh', 'blocMassOrganisation'],
    ['Hội Cựu chiến binh khối', 'blocMassOrganisation'],
    ['Công đoàn Sở Nội vụ', 'grassrootsMassOrganisation'],
    ['Công đoàn cơ sở Sở Nội vụ', 'grassrootsMassOrganisation'],
    ['Công đoàn Văn phòng Đảng ủy khối', 'grassrootsMassOrganisation'],
    ['Chi đoàn Sở Y tế', 'grassrootsMassOrganisation'],
    ['Hội Cựu chiến binh Sở Y tế', 'grassrootsMassOrganisation'],
    ['Phòng Bảo trợ xã hội', 'department'],
    ['Vụ Tổ chức – Cán bộ', 'department'],
    ['Khoa Nội', 'department'],
    ['Mô hình "Chính quyền thân thiện"', 'model'],
    ['Câu lạc bộ Hưu trí', null],
  ])('%s → %s', (name, kind) => {
    expect(collectiveKind(name, { word: null, unit: '' })).toBe(kind);
  });

  test.each([
    ['Chi bộ Phòng Kế hoạch', 'Đảng bộ Sở Tài chính', 'subordinateCell'],
    ['Chi bộ Sở Tài chính', 'Đảng bộ Khối các cơ quan tỉnh', 'grassrootsCell'],
    ['Chi bộ Trường Chính trị', 'Đảng ủy Khối', 'grassrootsCell'],
  ])('%s under %s → %s', (name, unit, kind) => {
    expect(collectiveKind(name, { word: null, unit })).toBe(kind);
  });
});

describe('what a heading or a loại hình says', () => {
  test.each([
    ['Chi, đảng bộ cơ sở', 'grassroots'],
    ['Tổ chức cơ sở đảng', 'grassroots'],
    ['Chi bộ cơ sở', 'grassrootsCell'],
    ['Đảng bộ cơ sở', 'grassrootsCommittee'],
    ['Chi bộ trực thuộc đảng ủy cơ sở', 'subordinateCell'],
    ['Chi bộ trực thuộc Đảng ủy khối', 'grassroots'],
    ['Ban, văn phòng', 'partyOffice'],
    ['Đoàn thể khối', 'blocMassOrganisation'],
    ['Đoàn thể cấp cơ sở', 'grassrootsMassOrganisation'],
    ['Tổ chức đoàn thể', 'mass'],
    ['Phòng chuyên môn', 'department'],
    ['Đảng viên', 'member'],
    ['Công chức, viên chức', 'official'],
    ['Người lao động', 'worker'],
    ['Đoàn viên, hội viên', 'massMember'],
    ['Sở Y tế', null],
  ])('%s → %s', (text, word) => {
    expect(kindWord(text)).toBe(word);
  });
});

test('people and organisations are told apart with their diacritics', () => {
  const people = [
    'Vũ Thị Hoa',
    'Tô Văn Sơn',
    'Đoàn Thị Hương',
    'Trương Văn Khối',
    'NGUYỄN VĂN AN',
    "Y K'Nông Niê",
  ];
  const bodies = [
    'Vụ Tổ chức',
    'Tổ Bảo vệ',
    'Đoàn Khối',
    'Trường Chính trị',
    'CHI BỘ SỞ Y TẾ',
    'chi bo so y te',
  ];
  expect(people.filter((name) => !isPersonName(name) || isOrganisation(name))).toEqual([]);
  expect(bodies.filter((name) => isPersonName(name) || !isOrganisation(name))).toEqual([]);
});

describe('row, heading and name in that order', () => {
  test('the row’s own loại hình beats the heading, the heading beats the name', () => {
    const found = recogniseRows([
      ['TT', 'Tên tập thể', 'Loại hình', 'XL 2018'],
      ['A', 'Chi, đảng bộ cơ sở'],
      [1, 'Chi bộ 7', null, 'HTTNV'],
      [2, 'Chi bộ 8', 'Chi bộ trực thuộc đảng ủy cơ sở', 'HTTNV'],
      ['B', 'Đoàn thể khối'],
      [1, 'Công đoàn Viên chức', null, 'HTTNV'],
      ['C', 'Chi bộ trực thuộc đảng ủy cơ sở'],
      [1, 'Chi bộ Khoa Nội', null, 'HTTNV'],
    ]);
    expect(entriesOf(found).map(({ name, kind }) => `${name}: ${kind}`)).toEqual([
      'Chi bộ 7: grassrootsCell',
      'Chi bộ 8: subordinateCell',
      'Công đoàn Viên chức: blocMassOrganisation',
      'Chi bộ Khoa Nội: subordinateCell',
    ]);
  });

  test('a heading that names a đảng bộ makes the chi bộ below it trực thuộc', () => {
    const found = recogniseRows([
      ['TT', 'Tên chi bộ', 'XL 2018'],
      ['1', 'Đảng bộ Sở Y tế', null],
      ['1.1', 'Chi bộ Văn phòng Sở', 'HTTNV'],
      ['1.2', 'Chi bộ Khoa Nội', 'HTTNV'],
      ['2', 'Chi bộ Sở Nội vụ', 'HTTNV'],
    ]);
    expect(entriesOf(found).map(({ name, unit, kind }) => `${name} | ${unit} | ${kind}`)).toEqual([
      'Chi bộ Văn phòng Sở | Đảng bộ Sở Y tế | subordinateCell',
      'Chi bộ Khoa Nội | Đảng bộ Sở Y tế | subordinateCell',
      'Chi bộ Sở Nội vụ |  | grassrootsCell',
    ]);
  });

  test('what cannot be told is asked, with its place', () => {
    const found = recogniseRows([
      ['TT', 'Tên tập thể', 'XL 2018'],
      [1, 'Chi bộ Khoa Nội', 'HTTNV'],
    ]);
    expect(found.problems).toContainEqual(
      expect.objectContaining({ code: 'entry.kindUnknown', sheet: 'Sheet1', row: 2, column: 'B' }),
    );
    const told = recognise(
      [
        {
          rows: [
            ['TT', 'Tên tập thể', 'XL 2018'],
            [1, 'Chi bộ Khoa Nội', 'HTTNV'],
          ],
        },
      ],
      { unitKinds: { 'chi bộ khoa nội': 'subordinateCell' } },
    );
    expect(entriesOf(told)[0]?.kind).toBe('subordinateCell');
    expect(codesOf(told)).toEqual([]);
  });

  test('đối tượng of individuals', () => {
    const found = recogniseRows([
      ['TT', 'Họ và tên', 'Đối tượng', 'XL 2018'],
      [1, 'Nguyễn Văn An', 'Đảng viên', 'HTTNV'],
      [2, 'Lê Thị Bình', 'Viên chức', 'HTTNV'],
      [3, 'Trần Văn Cường', 'Người lao động', 'HTTNV'],
      [4, 'Phạm Thị Dung', null, 'HTTNV'],
    ]);
    expect(entriesOf(found).map(({ kind }) => kind)).toEqual([
      'member',
      'official',
      'worker',
      'member',
    ]);
  });
});

describe('the unit of an individual and its kind', () => {
  const people = (...units: readonly (string | null)[]) => [
    ['STT', 'Họ và tên', 'Đơn vị', 'XL 2018'],
    ...units.map((unit, i) => [
      i + 1,
      ['Nguyễn Văn An', 'Lê Thị Bình', 'Trần Văn Cường'][i] ?? '',
      unit,
      'HTTNV',
    ]),
  ];

  test('by the name of the unit', () => {
    const found = recogniseRows(people('Chi bộ Sở Y tế', 'Đảng bộ Sở Nội vụ', 'Sở Tư pháp'));
    expect(entriesOf(found).map(({ unitKind }) => unitKind)).toEqual([
      'grassrootsCell',
      'grassrootsCommittee',
      '?',
    ]);
    expect(codesOf(found)).not.toContain('unit.kindUnknown');
  });

  test('by the same organisation among the collectives, by the clerk’s word', () => {
    const collectives = [
      ['TT', 'Tên tập thể', 'XL 2018'],
      [1, 'Đảng bộ Sở Tư pháp', 'HTTNV'],
    ];
    const sheets = [{ rows: collectives }, { rows: people('Sở Tư pháp', 'Sở Tư pháp', 'Sở Y tế') }];
    const found = recognise(sheets, { unitKinds: { 'SỞ Y TẾ': 'grassrootsCell' } });
    expect(
      entriesOf(found)
        .slice(1)
        .map(({ unitKind }) => unitKind),
    ).toEqual(['grassrootsCommittee', 'grassrootsCommittee', 'grassrootsCell']);
    expect(codesOf(found)).not.toContain('unit.kindUnknown');
  });

  test('Đảng bộ and Chi bộ columns: the đảng bộ nominates', () => {
    const found = recogniseRows([
      ['STT', 'Họ và tên', 'Chi bộ', 'Đảng bộ', 'XL 2018'],
      [1, 'Nguyễn Văn An', 'Chi bộ 2', 'Đảng bộ Sở Y tế', 'HTTNV'],
    ]);
    expect(entriesOf(found)[0]).toMatchObject({
      unit: 'Đảng bộ Sở Y tế',
      unitKind: 'grassrootsCommittee',
    });
  });
});

describe('the same person twice', () => {
  const roster = (...people: readonly (readonly [string, string | null, string])[]) =>
    recogniseRows([
      ['STT', 'Họ và tên', 'Ngày sinh', 'Đơn vị', 'XL 2018'],
      ...people.map((person, i) => [i + 1, ...person, 'HTTNV']),
    ])
      .problems.map(({ code, severity, row }) => `${row} ${code} ${severity}`)
      .filter((text) => text.includes('entry.'));

  test.each([
    [
      'in one unit',
      ['Nguyễn Văn An', null, 'Chi bộ Sở Y tế'],
      ['NGUYỄN  VĂN AN', null, 'Chi bộ Sở Y tế'],
      ['3 entry.duplicate warning'],
    ],
    [
      'other place of the tone',
      ['Lê Thị Hoà', null, 'Chi bộ Sở Y tế'],
      ['Lê Thị Hòa', null, 'Chi bộ Sở Y tế'],
      ['3 entry.duplicate warning'],
    ],
    [
      'other birth dates',
      ['Nguyễn Văn An', '1/1/1970', 'Chi bộ Sở Y tế'],
      ['Nguyễn Văn An', '2/1/1970', 'Chi bộ Sở Y tế'],
      [],
    ],
    [
      'two units, one birth date',
      ['Nguyễn Văn An', '1/1/1970', 'Chi bộ Sở Y tế'],
      ['Nguyễn Văn An', '01/01/1970', 'Chi bộ Sở Nội vụ'],
      ['3 entry.twoUnits warning'],
    ],
    [
      'two units, no birth date',
      ['Nguyễn Văn An', null, 'Chi bộ Sở Y tế'],
      ['Nguyễn Văn An', null, 'Chi bộ Sở Nội vụ'],
      ['3 entry.twoUnits info'],
    ],
    [
      'i and y are two people',
      ['Lý Thị Hoa', null, 'Chi bộ Sở Y tế'],
      ['Lí Thị Hoa', null, 'Chi bộ Sở Y tế'],
      [],
    ],
  ] as const)('%s', (_, first, second, expected) => {
    expect(roster(first, second)).toEqual(expected);
  });
});
