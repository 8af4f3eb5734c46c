import type ExcelJS from 'exceljs';
import { TCVN3 } from '../src/core/text/tcvn3';
import { LEFT, newBook, RIGHT, yearColumns } from './campaign-119';
import { drawSheet, type SampleCell, type SampleColumn, type SampleRow } from './office-look';
import { People, type Person } from './people';
import { Chance } from './random';
import { chancePattern, ratingText, ratingTexts, type Pattern, type Wording } from './ratings';
import { CELLS, COMMITTEES, YEARS } from './units-119';

interface Member extends Person {
  readonly unit: string;
  readonly pattern: Pattern;
}

const SHORT = Array<Wording>(YEARS.length).fill('short');

function members(seed: number, count: number): Member[] {
  const chance = new Chance(seed);
  const people = new People(chance);
  const units = [...COMMITTEES, ...CELLS];
  return Array.from({ length: count }, (_, at) => ({
    ...people.next(),
    unit: units[Math.floor((at * units.length) / count)]?.name ?? '',
    pattern: chancePattern(chance, YEARS.length),
  }));
}

const storedAs = new Map([...TCVN3].map(([stored, meant]) => [meant, stored]));

/** As it was typed for .VnTime; capitals with a tone do not exist there. */
export function toTcvn3(text: string): string {
  return Array.from(
    text.normalize('NFC'),
    (letter) => storedAs.get(letter) ?? storedAs.get(letter.toLowerCase()) ?? letter,
  ).join('');
}

/** Typed for an old font, with a header of this year's template above it in Unicode. */
export function tcvn3Roster(): ExcelJS.Workbook {
  const book = newBook();
  const old = (cells: readonly SampleCell[]): SampleCell[] =>
    cells.map((cell) => (typeof cell === 'string' ? toTcvn3(cell) : cell));
  const rows = members(1993, 40).map((member, at): SampleRow => {
    const texts = ratingTexts(member.pattern, ['oldMember', 'oldMember', 'full', 'full', 'full']);
    return { cells: old([at + 1, member.name, member.position, member.unit, ...texts]) };
  });
  drawSheet(book.addWorksheet('DS dang vien'), {
    left: LEFT.map(toTcvn3),
    right: RIGHT.map(toTcvn3),
    titles: [toTcvn3('DANH SÁCH ĐẢNG VIÊN')],
    columns: [
      { header: 'TT', width: 5, centred: true },
      { header: toTcvn3('Họ và tên'), width: 28 },
      { header: toTcvn3('Chức vụ'), width: 24 },
      { header: 'Đơn vị', width: 32 },
      ...yearColumns('Kết quả xếp loại', 20),
    ],
    rows,
    font: '.VnTime',
  });
  return book;
}

/** One row a person and year. */
export function longRoster(): ExcelJS.Workbook {
  const book = newBook();
  const rows = members(7, 30).flatMap((member) =>
    YEARS.map((year, at): SampleCell[] => [
      member.name,
      member.birth,
      member.unit,
      year,
      ratingText(member.pattern.charAt(at), 'full'),
    ]),
  );
  drawSheet(book.addWorksheet('Xếp loại các năm'), {
    left: LEFT,
    right: RIGHT,
    titles: ['KẾT QUẢ XẾP LOẠI ĐẢNG VIÊN QUA CÁC NĂM'],
    columns: [
      { header: 'STT', width: 6, centred: true },
      { header: 'Họ và tên đảng viên', width: 28 },
      { header: 'Ngày sinh', width: 13, centred: true },
      { header: 'Đơn vị', width: 34 },
      { header: 'Năm', width: 8, centred: true },
      { header: 'Kết quả xếp loại', width: 32 },
    ],
    rows: rows.map((cells, at) => ({ cells: [at + 1, ...cells] })),
  });
  return book;
}

const GRADES = ['X', 'T', 'H', 'K'] as const;
const GRADE_HEADERS = ['HTXSNV', 'HTTNV', 'HTNV', 'KHTNV'] as const;

/** Four columns a year with an x in one of them. */
export function markedRoster(): ExcelJS.Workbook {
  const book = newBook();
  const columns: SampleColumn[] = YEARS.flatMap((year) =>
    GRADE_HEADERS.map((header) => ({
      header,
      group: `Xếp loại năm ${year}`,
      width: 9,
      centred: true,
    })),
  );
  const rows = members(11, 40).map((member, row): SampleRow => {
    const marks = Array.from(member.pattern).flatMap((letter) =>
      GRADES.map((grade) => (grade === letter ? 'x' : null)),
    );
    return { cells: [row + 1, member.name, member.unit, ...marks] };
  });
  drawSheet(book.addWorksheet('Đảng viên'), {
    left: LEFT,
    right: RIGHT,
    titles: ['TỔNG HỢP XẾP LOẠI ĐẢNG VIÊN'],
    columns: [
      { header: 'STT', width: 6, centred: true },
      { header: 'Họ và tên', width: 28 },
      { header: 'Đơn vị', width: 32 },
      ...columns,
    ],
    rows,
  });
  return book;
}

/** The same people on one sheet a year. */
export function sheetPerYear(): ExcelJS.Workbook {
  const book = newBook();
  const all = members(23, 40);
  YEARS.forEach((year, at) => {
    drawSheet(book.addWorksheet(`Năm ${year}`), {
      left: LEFT,
      right: RIGHT,
      titles: [`KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI ĐẢNG VIÊN NĂM ${year}`],
      columns: [
        { header: 'TT', width: 6, centred: true },
        { header: 'Họ và tên', width: 28 },
        { header: 'Ngày sinh', width: 13, centred: true },
        { header: 'Đơn vị', width: 34 },
        { header: 'Xếp loại', width: 14, centred: true },
      ],
      rows: all.map(({ name, birth, unit, pattern }, row) => ({
        cells: [
          row + 1,
          name,
          birth,
          unit,
          ratingText(pattern.charAt(at), year < 2018 ? 'oldLetter' : 'short'),
        ],
      })),
    });
  });
  return book;
}

/** An Excel table with other columns between the years, newest first. */
export function tableRoster(): ExcelJS.Workbook {
  const book = newBook();
  const sheet = book.addWorksheet('Đảng viên');
  const years = [...YEARS].reverse();
  const headers = ['STT', 'Họ và tên', 'Đơn vị', 'Chức vụ'];
  const rows = members(5, 60).map((member, at) => {
    const texts = ratingTexts(member.pattern, SHORT).reverse();
    const pairs = texts.flatMap((text) => [text, text === null ? null : '12-QĐ/ĐUK']);
    return [at + 1, member.name, member.unit, member.position, ...pairs];
  });
  sheet.addTable({
    name: 'DangVien',
    ref: 'A1',
    style: { theme: 'TableStyleMedium2', showRowStripes: true },
    columns: [...headers, ...years.flatMap((year) => [`Năm ${year}`, `Số QĐ ${year}`])].map(
      (name) => ({
        name,
        filterButton: true,
      }),
    ),
    rows,
  });
  [6, 28, 34, 26].forEach((width, at) => {
    sheet.getColumn(at + 1).width = width;
  });
  return book;
}
