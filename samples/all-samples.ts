import type ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { csvRoster, streamsRoster } from './campaign-01';
import { mixedRoster, officesRoster, twoSheets } from './campaign-119';
import { withoutRatings } from './campaign-40';
import { longRoster, markedRoster, sheetPerYear, tableRoster, tcvn3Roster } from './shapes-119';

const WORKBOOKS: readonly (readonly [file: string, make: () => ExcelJS.Workbook])[] = [
  ['119-danh-sach-de-nghi.xlsx', mixedRoster],
  ['119-tap-the-ca-nhan-hai-sheet.xlsx', twoSheets],
  ['119-ban-van-phong.xlsx', officesRoster],
  ['119-font-tcvn3.xlsx', tcvn3Roster],
  ['119-moi-dong-mot-nam.xlsx', longRoster],
  ['119-danh-dau-x.xlsx', markedRoster],
  ['119-moi-nam-mot-sheet.xlsx', sheetPerYear],
  ['119-bang-excel.xlsx', tableRoster],
  ['01-dang-vien-vien-chuc.xlsx', streamsRoster],
  ['40-dien-hinh-tien-tien.xlsx', withoutRatings],
];

/** Zip entries carry a time; a fixed one makes the same bytes in every run. */
const FIXED_TIME = new Date(2021, 0, 5);

/** ExcelJS writes its default font in an order that the schema does not allow. */
const MISORDERED_FONT =
  '<font><color theme="1"/><family val="2"/><scheme val="minor"/><sz val="11"/><name val="Calibri"/></font>';
const DEFAULT_FONT =
  '<font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font>';

async function bytesOf(book: ExcelJS.Workbook): Promise<Uint8Array> {
  const parts = unzipSync(new Uint8Array(await book.xlsx.writeBuffer()));
  const styles = strFromU8(parts['xl/styles.xml'] ?? new Uint8Array());
  parts['xl/styles.xml'] = strToU8(styles.replace(MISORDERED_FONT, DEFAULT_FONT));
  return zipSync(parts, { mtime: FIXED_TIME, level: 9 });
}

/** Every sample by its file name, the same bytes in every run. */
export async function makeSamples(): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const [file, make] of WORKBOOKS) files.set(file, await bytesOf(make()));
  return files.set('01-xuat-tu-phan-mem.csv', new TextEncoder().encode(csvRoster()));
}
