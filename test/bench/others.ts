import { readFileSync } from 'node:fs';
import { read } from '@e965/xlsx';
import { Workbook } from 'exceljs';

const FIRST_ROW = 6;

/** Opening as SheetJS does at its leanest: dense cells, no styles. */
export function openWithSheetJs(path: string): void {
  read(readFileSync(path), { dense: true });
}

const NOMINATED_EVERY = 10;
const STATUS_COLUMN = 13;
const CATEGORY = 'Cán bộ, đảng viên';
const RATINGS = '2016 HTTNV, 2017 HTXSNV, 2018 HTTNV, 2019 HTNV, 2020 HTTNV';
const REASON = 'Năm 2019: Hoàn thành nhiệm vụ; cần Hoàn thành tốt nhiệm vụ trở lên (III.3.2.a)';
const GREEN = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFC6EFCE' } } as const;

/**
 * The same deliverables by a script with ExcelJS: open, fill the two columns beside every row,
 * add a sheet with the nine cells of the reasons for every entry, save. It does not recognise,
 * judge or explain.
 */
export async function fillWithExcelJs(path: string): Promise<void> {
  const workbook = new Workbook();
  await workbook.xlsx.readFile(path);
  const [sheet] = workbook.worksheets;
  if (sheet === undefined) throw new Error('no sheet');
  const list = workbook.addWorksheet('Lý do');
  for (let row = FIRST_ROW; row <= sheet.rowCount; row += 1) {
    const status = sheet.getCell(row, STATUS_COLUMN);
    status.value = 'Không đủ tiêu chuẩn';
    if (row % NOMINATED_EVERY === 0) status.style = { ...status.style, fill: GREEN };
    sheet.getCell(row, STATUS_COLUMN + 1).value = REASON;
    const [name, unit] = [sheet.getCell(row, 2).value, sheet.getCell(row, 5).value];
    list.addRow([row, sheet.name, row, name, unit, CATEGORY, status.value, RATINGS, REASON]);
  }
  await workbook.xlsx.writeBuffer();
}
