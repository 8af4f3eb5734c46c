import { entriesOf, recogniseRows } from './read';

const HEADER = ['TT', 'Họ và tên', 'Đơn vị', 'XL 2018', 'XL 2019'];

describe('people whose family name begins organisations too', () => {
  test.each([
    'Ban Thị Hoa',
    'Ban Văn Tài',
    'Phòng Văn Tú',
    'Sở Thị Mai',
    'Hội Thị Kim',
    'Đội Văn Sơn',
    'Tổ Thị Lan',
    'Đoàn Thị Nga',
    'Ban Minh Hoa',
    'BAN THỊ HOA',
  ])('%s is a person', (name) => {
    const found = recogniseRows([
      HEADER,
      [1, name, 'Chi bộ Sở Y tế', 'HTTNV', 'HTTNV'],
      [2, 'Nguyễn Văn An', 'Chi bộ Sở Y tế', 'HTTNV', 'HTTNV'],
    ]);
    expect(entriesOf(found)[0]).toMatchObject({ name, subject: 'individual', kind: 'member' });
  });

  test.each([
    'Ban Dân vận',
    'Ban Tổ Chức',
    'Phòng Tài chính',
    'Sở Văn hóa',
    'Sở Văn Hóa Thông Tin',
    'Hội Nông dân tỉnh',
    'Tổ Hành chính',
    'Ban Văn hóa Xã hội',
  ])('%s is none', (name) => {
    const found = recogniseRows([
      HEADER,
      [1, name, '', 'HTTNV', 'HTTNV'],
      [2, 'Nguyễn Văn An', 'Chi bộ Sở Y tế', 'HTTNV', 'HTTNV'],
    ]);
    expect(entriesOf(found)[0]).toMatchObject({ name, subject: 'collective' });
  });
});

describe('units that name a chi bộ and its đảng bộ cơ sở', () => {
  test.each([
    ['Chi bộ 1 - Đảng bộ Sở Y tế', 'Đảng bộ Sở Y tế'],
    ['Chi bộ 1 – Đảng bộ Sở Y tế', 'Đảng bộ Sở Y tế'],
    ['Chi bộ 2, Đảng bộ Sở Y tế', 'Đảng bộ Sở Y tế'],
    ['Chi bộ Khoa Nội (Đảng bộ Sở Y tế)', 'Đảng bộ Sở Y tế'],
    ['Chi bộ Phòng Tổ chức thuộc Đảng bộ Sở Nội vụ', 'Đảng bộ Sở Nội vụ'],
    ['Chi bộ Báo Yên Bái', 'Chi bộ Báo Yên Bái'],
    [
      'Chi bộ Báo Yên Bái - Đảng bộ Khối các cơ quan tỉnh',
      'Chi bộ Báo Yên Bái - Đảng bộ Khối các cơ quan tỉnh',
    ],
  ])('%s: %s nominates', (unit, nominating) => {
    const found = recogniseRows([
      HEADER,
      [1, 'Lò Văn An', unit, 'HTTNV', 'HTTNV'],
      [2, 'Nguyễn Văn An', 'Chi bộ Thanh tra tỉnh', 'HTTNV', 'HTTNV'],
    ]);
    expect(entriesOf(found)[0]?.unit).toBe(nominating);
  });
});
