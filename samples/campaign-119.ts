import ExcelJS from 'exceljs';
import { drawSheet, type SampleCell, type SampleColumn, type SampleRow } from './office-look';
import { People } from './people';
import { Chance } from './random';
import { chancePattern, ratingTexts, type Pattern, type Wording } from './ratings';
import { CELLS, COMMITTEES, MASS, OFFICES, SUBORDINATE, YEARS, type SampleUnit } from './units-119';

const OLD_ORGANISATION: readonly Wording[] = [
  'oldOrganisation',
  'oldOrganisation',
  'full',
  'full',
  'full',
];
const OLD_MEMBER: readonly Wording[] = ['oldMember', 'oldMember', 'full', 'full', 'full'];
export const LEFT = ['ĐẢNG BỘ TỈNH BÌNH MINH', 'ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH', '*'];
export const RIGHT = ['ĐẢNG CỘNG SẢN VIỆT NAM', '', 'Bình Minh, ngày 05 tháng 01 năm 2021'];
const SIGNATURE = [['NGƯỜI LẬP BIỂU'], ['T/M BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ']] as const;

export const yearColumns = (group: string, width = 17): SampleColumn[] =>
  YEARS.map((year) => ({ header: String(year), group, width, centred: true }));

/** Numbers the cells of entries from 1. */
function numbered(rows: readonly (readonly SampleCell[])[]): SampleRow[] {
  return rows.map((cells, at) => ({ cells: [at + 1, ...cells] }));
}

const collective = ({ name, pattern }: SampleUnit, unit: string | null): SampleCell[] => [
  name,
  unit,
  ...ratingTexts(pattern, OLD_ORGANISATION),
  null,
];

/** Five people: two that tie, one clear, one that falls out, one by chance. */
const PATTERNS: readonly Pattern[] = ['TXXTT', 'XTTXT', 'XXXXX', 'TTHTT', ''];

/** Collectives and individuals in one table, under I and II. */
export function mixedRoster(): ExcelJS.Workbook {
  const chance = new Chance(119);
  const people = new People(chance);
  const units = [...COMMITTEES.slice(0, 6), ...CELLS];
  const individuals = units.flatMap((unit): SampleRow[] => [
    { ordinal: '', group: unit.name },
    ...numbered(
      PATTERNS.slice(0, chance.whole(2, 5)).map((fixed) => {
        const person = people.next();
        const pattern = fixed === '' ? chancePattern(chance, YEARS.length) : fixed;
        return [person.name, person.position, ...ratingTexts(pattern, OLD_MEMBER), null];
      }),
    ),
  ]);
  const rows: SampleRow[] = [
    { ordinal: 'I', group: 'TẬP THỂ' },
    { ordinal: '1', group: 'Ban, văn phòng Đảng ủy khối' },
    ...numbered(OFFICES.map((office) => collective(office, null))),
    { ordinal: '2', group: 'Chi bộ, đảng bộ cơ sở' },
    ...numbered([...COMMITTEES, ...CELLS].map((unit) => collective(unit, null))),
    { ordinal: '3', group: 'Chi bộ trực thuộc đảng ủy cơ sở' },
    ...numbered(
      SUBORDINATE.flatMap(([committee, cells]) => cells.map((cell) => collective(cell, committee))),
    ),
    { ordinal: '4', group: 'Đoàn thể khối' },
    ...numbered(MASS.map((unit) => collective(unit, null))),
    { ordinal: 'II', group: 'CÁ NHÂN' },
    ...individuals,
  ];
  const book = newBook();
  const sheet = book.addWorksheet('Danh sách đề nghị');
  const drawn = drawSheet(sheet, {
    left: LEFT,
    right: RIGHT,
    titles: [
      'DANH SÁCH TẬP THỂ, CÁ NHÂN ĐỀ NGHỊ KHEN THƯỞNG',
      '(Kết quả đánh giá, xếp loại từ năm 2016 đến năm 2020)',
    ],
    columns: [
      { header: 'TT', width: 5, centred: true },
      { header: 'Họ và tên/Tên tập thể', width: 32 },
      { header: 'Chức vụ, đơn vị', width: 26 },
      ...yearColumns('Kết quả đánh giá, xếp loại'),
      { header: 'Ghi chú', width: 14 },
    ],
    columnNumbers: true,
    rows,
    signature: SIGNATURE,
  });
  markForClerk(sheet, drawn.firstRow);
  return book;
}

/** Yellow cells and a note of the clerk's own: they must survive everything. */
function markForClerk(sheet: ExcelJS.Worksheet, firstRow: number): void {
  for (const row of [firstRow + 3, firstRow + 9]) {
    const cell = sheet.getCell(row, 2);
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFFF00' } };
  }
  sheet.getCell(firstRow + 3, 9).value = 'Xem lại hồ sơ';
}

/** Collectives on one sheet, individuals on another; units merged down, two raters side by side. */
export function twoSheets(): ExcelJS.Workbook {
  const book = newBook();
  const collectives = [
    ...[...COMMITTEES, ...CELLS].map((unit) => [unit.name, 'Chi, đảng bộ cơ sở', unit] as const),
    ...SUBORDINATE.flatMap(([committee, cells]) =>
      cells.map(
        (cell) => [`${cell.name} - ${committee}`, 'Chi bộ trực thuộc đảng ủy cơ sở', cell] as const,
      ),
    ),
    ...MASS.map((unit) => [unit.name, 'Đoàn thể khối', unit] as const),
  ];
  drawSheet(book.addWorksheet('Tập thể'), {
    left: LEFT,
    right: RIGHT,
    titles: ['TỔNG HỢP KẾT QUẢ XẾP LOẠI TẬP THỂ'],
    columns: [
      { header: 'STT', width: 6, centred: true },
      { header: 'Tên tập thể', width: 48 },
      { header: 'Đối tượng', width: 30 },
      ...YEARS.map((year) => ({ header: `Xếp loại\nnăm ${year}`, width: 14, centred: true })),
    ],
    rows: numbered(
      collectives.map(([name, kind, { pattern }]) => [
        name,
        kind,
        ...ratingTexts(pattern, OLD_ORGANISATION),
      ]),
    ),
    signature: SIGNATURE,
  });
  individualsSheet(book);
  return book;
}

function individualsSheet(book: ExcelJS.Workbook): void {
  const chance = new Chance(2020);
  const people = new People(chance);
  const sheet = book.addWorksheet('Cá nhân');
  const rows: SampleRow[] = [];
  const runs: [first: number, last: number][] = [];
  for (const unit of [...COMMITTEES, ...CELLS]) {
    const first = rows.length;
    const count = chance.whole(3, 6);
    for (let i = 0; i < count; i++) {
      const person = people.next();
      const texts = ratingTexts(
        chancePattern(chance, YEARS.length),
        Array<Wording>(5).fill('short'),
      );
      const own = i === 0 ? unit.name : null;
      const votes = `${chance.whole(15, 27)}/27`;
      rows.push({
        cells: [rows.length + 1, person.name, person.birth, own, person.position, ...texts, votes],
      });
    }
    runs.push([first, rows.length - 1]);
  }
  const drawn = drawSheet(sheet, {
    left: LEFT,
    right: RIGHT,
    titles: ['TỔNG HỢP KẾT QUẢ XẾP LOẠI CÁ NHÂN'],
    columns: [
      { header: 'STT', width: 6, centred: true },
      { header: 'Họ và tên', width: 28 },
      { header: 'Ngày, tháng,\nnăm sinh', width: 13, centred: true },
      { header: 'Đơn vị', width: 30 },
      { header: 'Chức vụ', width: 26 },
      ...YEARS.map((year) => ({ header: `XL ${year}`, width: 12, centred: true })),
      { header: 'Số phiếu', width: 10, centred: true },
    ],
    rows,
    signature: SIGNATURE,
  });
  for (const [first, last] of runs)
    sheet.mergeCells(drawn.firstRow + first, 4, drawn.firstRow + last, 4);
  sheet.views = [{ state: 'frozen', xSplit: 2, ySplit: drawn.firstRow - 1 }];
  hideSome(sheet, drawn.firstRow, drawn.lastRow);
}

/** A filter left on and a hidden column, as files arrive. */
function hideSome(sheet: ExcelJS.Worksheet, firstRow: number, lastRow: number): void {
  sheet.autoFilter = { from: { row: firstRow - 1, column: 1 }, to: { row: lastRow, column: 11 } };
  sheet.getColumn(3).hidden = true;
  for (let row = firstRow + 20; row < firstRow + 26; row++) sheet.getRow(row).hidden = true;
}

/** Ban, văn phòng with all their people in both streams (III.3.1.a). */
export function officesRoster(): ExcelJS.Workbook {
  const chance = new Chance(31);
  const people = new People(chance);
  const book = newBook();
  drawSheet(book.addWorksheet('Tập thể'), {
    left: LEFT,
    right: RIGHT,
    titles: ['XẾP LOẠI BAN, VĂN PHÒNG ĐẢNG ỦY KHỐI'],
    columns: [
      { header: 'TT', width: 6, centred: true },
      { header: 'Tên tập thể', width: 34 },
      ...yearColumns('Kết quả xếp loại tập thể', 24),
    ],
    rows: numbered(
      OFFICES.map(({ name, pattern }) => [
        name,
        ...ratingTexts(pattern, Array<Wording>(5).fill('full')),
      ]),
    ),
    signature: SIGNATURE,
  });
  const rows = OFFICES.flatMap(({ name }, office): SampleCell[][] =>
    Array.from({ length: 5 }, (_, at) => {
      const person = people.next();
      // One person of Văn phòng was only HTNV in 2018: 100 % is missed there (B.4 no. 4).
      const party = office === 2 && at === 1 ? 'TTHTT' : at === 0 ? 'TXXTX' : 'TTTXT';
      const civil = office === 2 && at === 1 ? 'TTHTT' : 'TTTTX';
      const title = at === 0 && office < 2 ? 'Chiến sĩ thi đua cơ sở' : 'Lao động tiên tiến';
      const short = Array<Wording>(5).fill('short');
      return [
        person.name,
        name,
        person.position,
        ...ratingTexts(party, short),
        ...ratingTexts(civil, short),
        title,
      ];
    }),
  );
  drawSheet(book.addWorksheet('Cán bộ, đảng viên'), {
    left: LEFT,
    right: RIGHT,
    titles: ['KẾT QUẢ XẾP LOẠI CÁN BỘ, ĐẢNG VIÊN CÁC BAN, VĂN PHÒNG'],
    columns: [
      { header: 'TT', width: 6, centred: true },
      { header: 'Họ và tên', width: 26 },
      { header: 'Đơn vị', width: 28 },
      { header: 'Chức vụ', width: 24 },
      ...yearColumns('Xếp loại đảng viên', 10),
      ...yearColumns('Xếp loại cán bộ, công chức', 10),
      { header: 'Danh hiệu thi đua 2019', width: 22 },
    ],
    rows: numbered(rows),
    signature: SIGNATURE,
  });
  return book;
}

/** A workbook whose properties do not change from run to run. */
export function newBook(): ExcelJS.Workbook {
  const book = new ExcelJS.Workbook();
  book.creator = 'Văn phòng';
  book.lastModifiedBy = 'Văn phòng';
  book.created = new Date('2021-01-05T01:00:00Z');
  book.modified = book.created;
  return book;
}
