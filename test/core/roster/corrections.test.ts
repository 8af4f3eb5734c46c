import type { RosterCorrection } from '../../../src/core/settings';
import { codesOf, entriesOf, lines, recognise, rolesOf, type Rows } from './read';

const ROWS: Rows = [
  ['DANH SÁCH'],
  ['STT', 'Họ và tên', 'Trú quán', 'Đợt 1', 'Đợt 2'],
  [1, 'Nguyễn Văn An', 'Nghĩa Lộ', 'HTTNV', 'HTXSNV'],
  [2, 'Lê Thị Bình', 'Yên Bình', 'HTNV', 'HTTNV'],
];

const corrected = (correction: Omit<RosterCorrection, 'sheet'>, rows: Rows = ROWS) =>
  recognise([{ rows }], { rosters: [{ sheet: 'Sheet1', ...correction }] });

describe('corrections of the clerk', () => {
  test('roles of columns', () => {
    expect(lines(recognise([{ rows: ROWS }]))).toEqual([
      '3 Nguyễn Văn An |  | member | ',
      '4 Lê Thị Bình |  | member | ',
    ]);
    const found = corrected({ columns: { C: 'unit', D: 'rating:2018', E: 'rating:2019:party' } });
    expect(lines(found)).toEqual([
      '3 Nguyễn Văn An | Nghĩa Lộ | member | 2018T party:2019X'.replace('2018T', 'party:2018T'),
      '4 Lê Thị Bình | Yên Bình | member | party:2018H party:2019T',
    ]);
    expect(rolesOf(found)['C']).toBe('unit');
  });

  test('another column is the name', () => {
    const rows = [
      ['STT', 'Họ và tên', 'Tên đang dùng', 'XL 2018'],
      [1, 'Nguyễn Văn An', 'Nguyễn An', 'HTTNV'],
    ];
    expect(entriesOf(corrected({ columns: { C: 'name' } }, rows))[0]?.name).toBe('Nguyễn An');
  });

  test('a sheet, or one table of it, is no roster', () => {
    expect(corrected({ ignore: true }).rosters).toEqual([]);
    const rows = [...ROWS, [], ['STT', 'Tên tập thể', 'XL 2018'], [1, 'Chi bộ Sở Y tế', 'HTTNV']];
    expect(
      corrected({ ignore: true, atRow: 7 }, rows).rosters.map(({ headerRows }) => headerRows.first),
    ).toEqual([2]);
  });

  test('range and header rows', () => {
    const rows: Rows = [
      ['Ghi nhớ', 'Họ và tên', 'XL 2018'],
      [null, 'Mã', 'Người', 'Kết quả'],
      [null, 1, 'Nguyễn Văn An', 'HTTNV'],
      [null, 2, 'Lê Thị Bình', 'HTTNV'],
      [null, 3, 'Trần Văn Cường', 'HTTNV'],
    ];
    const found = corrected(
      {
        range: 'B2:D4',
        headerRows: { first: 2, last: 2 },
        columns: { C: 'name', D: 'rating:2018' },
      },
      rows,
    );
    expect(found.rosters).toHaveLength(1);
    expect(entriesOf(found).map(({ name, ratings }) => `${name} ${ratings}`)).toEqual([
      'Nguyễn Văn An 2018T',
      'Lê Thị Bình 2018T',
    ]);
  });

  test('subject, kind and unit', () => {
    const collective = corrected({ subject: 'collective', kind: 'department' });
    expect(entriesOf(collective)[0]).toMatchObject({ subject: 'collective', kind: 'department' });
    const unit = corrected({ unit: 'Đảng bộ Sở Tài chính', kind: 'official' });
    expect(entriesOf(unit)[0]).toMatchObject({
      unit: 'Đảng bộ Sở Tài chính',
      unitKind: 'grassrootsCommittee',
      kind: 'official',
    });
  });

  test('a correction that fits nothing is told', () => {
    const found = recognise([{ rows: ROWS }], { rosters: [{ sheet: 'Khác', unit: 'Sở Y tế' }] });
    expect(codesOf(found)).toContain('roster.correctionUnused');
  });

  test('the label table overrides', () => {
    const rows = [
      ['STT', 'Họ và tên', 'XL 2018'],
      [1, 'Nguyễn Văn An', 'Đạt chuẩn'],
    ];
    const found = recognise([{ rows }], { labels: [{ label: 'đạt chuẩn', means: 'good' }] });
    expect(entriesOf(found)[0]?.ratings).toBe('2018T');
  });
});
