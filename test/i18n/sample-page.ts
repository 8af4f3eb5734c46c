import type { PageParams } from '../../src/i18n/page-words';

/** Parameters of the page's sentences; those that need none are filled in by `pageSamples`. */
const GIVEN: Partial<PageParams> = {
  'grid.name': { sheet: 'DS đảng viên' },
  'grid.showHiddenSheets': { count: 2 },
  'grid.hiddenRows': { first: 5, last: 12 },
  'grid.hiddenColumns': { first: 'C', last: 'C' },
  'grid.row': { row: 14, status: '✔ Đề nghị' },
  'grid.size': { address: 'B5:D9', rows: 5, columns: 3 },
  'name.result': { name: '119 Đảng ủy Khối' },
  'name.edited': { name: '119 Đảng ủy Khối' },
  'name.list': { name: '119 Đảng ủy Khối' },
  'grid.edit': { cell: 'F14' },
  'grid.suggestions': { cell: 'F14' },
  'grid.decoded': { stored: 'NguyÔn V¨n An' },
  'grid.tooLarge': { cells: 500_000 },
  'grid.copied': { cells: 12 },
  saved: { name: 'Danh sách – Bình Xét.xlsx' },
  downloaded: { name: 'Danh sách – Bình Xét.xlsx' },
  stillOpen: { name: 'Danh sách.xlsx' },
  editUndone: { place: 'F14' },
  'title.file': { name: 'Danh sách.xlsx' },
  'open.reading': { name: 'Danh sách.xlsx' },
  'info.size': { bytes: 6_400_000 },
  'info.sheets': { sheets: 2, rows: 1200 },
  'info.converted': { ending: '.ods' },
  'merge.title': { count: 50 },
  'merge.remove': { file: 'Y tế.xlsx' },
  'merge.removed': { file: 'Y tế.xlsx' },
  'merge.entries': { individuals: 98, collectives: 2 },
  'merge.units': { units: ['Chi bộ 1', 'Chi bộ 2'] },
  'merge.missing': { count: 1 },
  'merge.totals': { files: 50, rosters: 52, entries: 5000 },
  'merge.problems': { count: 7 },
  'merge.moreProblems': { count: 120 },
  'leave.text': { name: 'Danh sách.xlsx' },
};

/** The parameters of every sentence in a table of the page. */
export function pageSamples(table: object): Readonly<Record<string, unknown>> {
  const given: Readonly<Record<string, unknown>> = GIVEN;
  return Object.fromEntries(Object.keys(table).map((code) => [code, given[code] ?? {}]));
}
