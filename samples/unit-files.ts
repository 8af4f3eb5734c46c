import type ExcelJS from 'exceljs';
import { LEFT, newBook, RIGHT, yearColumns } from './campaign-119';
import { drawSheet, type SampleCell, type SampleColumn, type SampleRow } from './office-look';
import { People, type Person } from './people';
import { Chance } from './random';
import { chancePattern, ratingTexts, type Wording } from './ratings';
import { toTcvn3 } from './shapes-119';
import { YEARS } from './units-119';

/** What one unit sends in: a file of its own making. */
export interface UnitFile {
  readonly name: string;
  readonly unit: string;
  readonly bytes: Uint8Array;
  readonly people: readonly string[];
}

interface UnitRoster {
  readonly unit: string;
  readonly people: readonly (Person & { readonly ratings: readonly (string | null)[] })[];
}

const AGENCIES = (
  'Tư pháp|Ngoại vụ|Y tế|Nội vụ|Công Thương|Xây dựng|Giao thông|Tài chính|Giáo dục|Nông nghiệp|' +
  'Du lịch|Văn hóa|Thông tin|Khoa học|Lao động|Tài nguyên|Kế hoạch|Thống kê|Hải quan|Thuế|' +
  'Kiểm lâm|Thủy lợi|Thú y|Khuyến nông|Dân số|Bảo hiểm|Kiểm nghiệm|Lưu trữ|Thư viện|Bảo tàng'
).split('|');

/** Fifty different units: chi bộ and đảng bộ of invented agencies. */
function unitName(at: number): string {
  const agency = AGENCIES[at % AGENCIES.length] ?? '';
  const body = at < AGENCIES.length ? 'Sở' : 'Trung tâm';
  return `${at % 3 === 0 ? 'Chi bộ' : 'Đảng bộ'} ${body} ${agency}`;
}

const NAME: SampleColumn = { header: 'Họ và tên', width: 28 };
const STT: SampleColumn = { header: 'STT', width: 6, centred: true };
const UNIT: SampleColumn = { header: 'Đơn vị', width: 30 };
const BIRTH: SampleColumn = { header: 'Ngày, tháng,\nnăm sinh', width: 13 };
const POSITION: SampleColumn = { header: 'Chức vụ', width: 24 };

/** Each unit draws its list in its own way; all of them hold the same facts. */
const LAYOUTS: readonly ((book: ExcelJS.Workbook, roster: UnitRoster) => void)[] = [
  unitColumn,
  unitInTitle,
  newestYearFirst,
  unitHeading,
  nameInTwoColumns,
  unitOfFileOnly,
  headerAtTop,
  oldFont,
];

function unitColumn(book: ExcelJS.Workbook, { unit, people }: UnitRoster): void {
  drawSheet(book.addWorksheet('Sheet1'), {
    left: LEFT,
    right: RIGHT,
    titles: ['DANH SÁCH CÁ NHÂN ĐỀ NGHỊ KHEN THƯỞNG'],
    columns: [STT, NAME, BIRTH, UNIT, POSITION, ...yearColumns('Kết quả xếp loại')],
    columnNumbers: true,
    rows: people.map(({ name, birth, position, ratings }, at) => ({
      cells: [at + 1, name, birth, unit, position, ...ratings],
    })),
    signature: [['NGƯỜI LẬP BIỂU'], ['BÍ THƯ']],
  });
}

function unitInTitle(book: ExcelJS.Workbook, { unit, people }: UnitRoster): void {
  drawSheet(book.addWorksheet('DS'), {
    left: [],
    right: [],
    titles: ['TỔNG HỢP KẾT QUẢ XẾP LOẠI ĐẢNG VIÊN', `Đơn vị: ${unit}`],
    columns: [STT, NAME, POSITION, ...bareYears()],
    rows: people.map(({ name, position, ratings }, at) => ({
      cells: [at + 1, name, position, ...ratings],
    })),
  });
}

function newestYearFirst(book: ExcelJS.Workbook, { unit, people }: UnitRoster): void {
  drawSheet(book.addWorksheet('Cá nhân'), {
    left: LEFT,
    right: RIGHT,
    titles: ['DANH SÁCH ĐẢNG VIÊN'],
    columns: [UNIT, NAME, ...bareYears().reverse(), BIRTH],
    rows: people.map(({ name, birth, ratings }) => ({
      cells: [unit, name, ...[...ratings].reverse(), birth],
    })),
  });
}

function unitHeading(book: ExcelJS.Workbook, { unit, people }: UnitRoster): void {
  const rows = people.map(({ name, ratings }, at): SampleRow => ({
    cells: [at + 1, name, ...ratings],
  }));
  drawSheet(book.addWorksheet('Bieu 2'), {
    left: [],
    right: [],
    titles: ['KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI ĐẢNG VIÊN'],
    columns: [STT, NAME, ...yearColumns('Xếp loại các năm')],
    rows: [{ ordinal: 'I', group: unit }, ...rows],
    closing: `Tổng số: ${people.length} đồng chí`,
  });
}

function nameInTwoColumns(book: ExcelJS.Workbook, { unit, people }: UnitRoster): void {
  drawSheet(book.addWorksheet('Danh sách'), {
    left: [],
    right: [],
    titles: [`DANH SÁCH ĐẢNG VIÊN`, `Đơn vị: ${unit}`],
    columns: [
      STT,
      { header: 'Họ đệm', width: 20 },
      { header: 'Tên', width: 10 },
      ...yearColumns('Kết quả xếp loại'),
    ],
    rows: people.map(({ name, ratings }, at) => {
      const space = name.lastIndexOf(' ');
      return { cells: [at + 1, name.slice(0, space), name.slice(space + 1), ...ratings] };
    }),
  });
}

/** Nothing in the file says whose people these are; its name does. */
function unitOfFileOnly(book: ExcelJS.Workbook, { people }: UnitRoster): void {
  drawSheet(book.addWorksheet('Sheet1'), {
    left: [],
    right: [],
    titles: ['DANH SÁCH ĐẢNG VIÊN ĐỀ NGHỊ'],
    columns: [STT, NAME, BIRTH, ...yearColumns('Kết quả xếp loại')],
    rows: people.map(({ name, birth, ratings }, at) => ({
      cells: [at + 1, name, birth, ...ratings],
    })),
  });
}

function headerAtTop(book: ExcelJS.Workbook, { unit, people }: UnitRoster): void {
  const sheet = book.addWorksheet('data');
  sheet.addRow(['TT', 'Họ tên', ...YEARS.map((year) => `XL ${year}`), 'Chi bộ/Đảng bộ']);
  people.forEach(({ name, ratings }, at) => sheet.addRow([at + 1, name, ...ratings, unit]));
  sheet.getRow(4).hidden = true;
  book.addWorksheet('Hướng dẫn').addRow(['Điền đủ các cột, gửi trước ngày 15/01']);
}

function oldFont(book: ExcelJS.Workbook, { unit, people }: UnitRoster): void {
  const old = (cells: readonly SampleCell[]): SampleCell[] =>
    cells.map((cell) => (typeof cell === 'string' ? toTcvn3(cell) : cell));
  drawSheet(book.addWorksheet('Sheet1'), {
    left: LEFT.map(toTcvn3),
    right: RIGHT.map(toTcvn3),
    titles: [toTcvn3('DANH SÁCH ĐẢNG VIÊN')],
    columns: [STT, NAME, UNIT, ...bareYears()].map((column) => ({
      ...column,
      header: toTcvn3(column.header),
    })),
    rows: people.map(({ name, ratings }, at) => ({
      cells: old([at + 1, name, unit, ...ratings]),
    })),
    font: '.VnTime',
  });
}

function bareYears(): SampleColumn[] {
  return YEARS.map((year) => ({ header: `Năm ${year}`, width: 12, centred: true }));
}

/** A plain export with semicolons. */
function csvOf({ unit, people }: UnitRoster): Uint8Array {
  const header = ['STT', 'Họ và tên', 'Đơn vị', ...YEARS.map((year) => `Năm ${year}`)];
  const rows = people.map(({ name, ratings }, at) => [at + 1, name, unit, ...ratings]);
  const lines = [header, ...rows].map((cells) => cells.map((cell) => cell ?? '').join(';'));
  return new TextEncoder().encode(lines.join('\r\n'));
}

/** The lists of `count` units with `size` people each, no name twice; the same in every run. */
export async function makeUnitFiles(count: number, size: number): Promise<UnitFile[]> {
  const chance = new Chance(50);
  const people = new People(chance);
  const wording = Array<Wording>(YEARS.length).fill('short');
  const files: UnitFile[] = [];
  for (let at = 0; at < count; at++) {
    const roster: UnitRoster = {
      unit: unitName(at),
      people: Array.from({ length: size }, () => ({
        ...people.next(),
        ratings: ratingTexts(chancePattern(chance, YEARS.length), wording),
      })),
    };
    files.push(await fileOf(roster, at));
  }
  return files;
}

async function fileOf(roster: UnitRoster, at: number): Promise<UnitFile> {
  const { unit } = roster;
  const names = roster.people.map(({ name }) => name);
  if (at === 1) return { name: `${unit}.csv`, unit, bytes: csvOf(roster), people: names };
  const book = newBook();
  LAYOUTS[at % LAYOUTS.length]?.(book, roster);
  const bytes = new Uint8Array(await book.xlsx.writeBuffer());
  return { name: `${unit}.xlsx`, unit, bytes, people: names };
}
