import type { SheetModel } from '../../src/core/nomination/sheet-model';
import type { ColumnsHighlight, Plan, StatusLook } from '../../src/core/plan';
import type { Grid } from '../../src/core/roster/grid';
import { nodeCodec } from '../../src/file/codec-node';
import { newBudget, openZip, rawBytes, readWhole } from '../../src/file/zip-read';

export const LOOKS: readonly StatusLook[] = [
  { status: 'nominated', word: '✔ Đề nghị', fill: 'C6EFCE', color: '006100', dotted: false },
  {
    status: 'contested',
    word: '⚖ Đồng hạng, chờ quyết định',
    fill: 'FFEB9C',
    color: '7F6000',
    dotted: false,
  },
  { status: 'review', word: '? Cần xem xét', fill: 'FFF2CC', color: '833C0B', dotted: true },
  {
    status: 'ineligible',
    word: '– Không đủ tiêu chuẩn',
    fill: null,
    color: '595959',
    dotted: false,
  },
];

export const REASONS: readonly string[] = [
  'Năm 2018: Hoàn thành nhiệm vụ; cần Hoàn thành tốt nhiệm vụ trở lên (III.3.2.a)',
  '=1+1 & <b>"Lò Văn Pó"</b>',
  '  Năm 2017: ô trống – chưa đủ căn cứ\u0002 _x0041_ ',
];

/** A nomination list in small: wide title, wrapped names, text that looks like a formula. */
export const LIST: SheetModel = {
  role: 'list',
  name: 'Danh sách đề nghị',
  font: 'Times New Roman',
  columnWidths: [6, 30, 40],
  styles: {
    title: { bold: true, size: 14, align: 'center', wrap: true },
    head: { bold: true, align: 'center', border: true, wrap: true, fill: 'DDEBF7' },
    cell: { border: true, wrap: true },
  },
  rows: [
    {
      cells: [
        {
          column: 0,
          value: 'DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG ĐẢNG VIÊN HOÀN THÀNH XUẤT SẮC NHIỆM VỤ',
          style: 'title',
          across: 3,
        },
      ],
    },
    {
      cells: [
        { column: 0, value: 'TT', style: 'head' },
        { column: 1, value: 'Họ và tên', style: 'head' },
        { column: 2, value: 'Chức vụ, đơn vị', style: 'head' },
      ],
    },
    {
      cells: [
        { column: 0, value: 1, style: 'cell' },
        { column: 1, value: '=1+1', style: 'cell' },
        { column: 2, value: 'Bí thư chi bộ, Đảng bộ Sở Y tế', style: 'cell' },
      ],
    },
  ],
  rowCount: 3,
  frozenRows: 2,
  page: {
    orientation: 'landscape',
    marginsMm: { top: 20, bottom: 20, left: 30, right: 15 },
    repeatRows: { first: 2, last: 2 },
    header: '&C&P',
    footer: '',
  },
};

/** Columns beside everything that the sheet holds, on all its rows but the first. */
export function columnsBeside(grid: Grid, headerRow = 1): ColumnsHighlight {
  const last = Math.max(grid.lastRow, headerRow + 1);
  const rows = Int32Array.from({ length: last - headerRow }, (_, i) => headerRow + 1 + i);
  const firstColumn = firstFreeColumn(grid);
  return {
    kind: 'columns',
    sheet: grid.sheet,
    table: null,
    headerRow,
    firstColumn,
    headings: ['Kết quả bình xét', 'Lý do'],
    widths: [24, 60],
    rows,
    look: Uint8Array.from(rows, (row) => row % LOOKS.length),
    reason: Int32Array.from(rows, (row) => row % REASONS.length),
    reasons: REASONS,
    looks: LOOKS,
    area: {
      firstRow: headerRow,
      lastRow: last,
      firstColumn: Math.max(0, firstColumn - 3),
      lastColumn: firstColumn + 1,
    },
  };
}

export function firstFreeColumn(grid: Grid): number {
  return Math.max(
    grid.columnCount,
    1,
    ...grid.merges.map(({ lastColumn }) => lastColumn + 1),
    ...grid.tables.map(({ area }) => area.lastColumn + 1),
  );
}

export function planFor(grid: Grid | undefined, settings: string | null = null): Plan {
  return {
    highlights: grid === undefined ? [] : [columnsBeside(grid)],
    sheets: [LIST],
    settings,
  };
}

export interface Part {
  readonly name: string;
  readonly raw: Buffer;
  readonly content: Buffer;
}

/** All entries of a package, by name, as stored and inflated. */
export async function partsOf(bytes: Uint8Array): Promise<Map<string, Part>> {
  const archive = openZip(bytes);
  const budget = newBudget();
  const parts = new Map<string, Part>();
  for (const entry of archive.entries) {
    const content = await readWhole(archive, entry, nodeCodec, budget);
    parts.set(entry.name, {
      name: entry.name,
      raw: Buffer.from(rawBytes(archive, entry)),
      content: Buffer.from(content),
    });
  }
  return parts;
}
