import type { PageParams } from '../../src/i18n/page-words';

/** Parameters of the page's sentences; those that need none are filled in by `pageSamples`. */
const GIVEN: Partial<PageParams> = {
  'grid.name': { sheet: 'DS đảng viên' },
  'grid.showHiddenSheets': { count: 2 },
  'grid.hiddenRows': { first: 5, last: 12 },
  'grid.hiddenColumns': { first: 'C', last: 'C' },
  'grid.row': { row: 14, status: '✔ Đề nghị' },
  'grid.size': { address: 'B5:D9', rows: 5, columns: 3 },
  'grid.edit': { cell: 'F14' },
  'grid.suggestions': { cell: 'F14' },
  'grid.decoded': { stored: 'NguyÔn V¨n An' },
  'grid.tooLarge': { cells: 500_000 },
  'grid.copied': { cells: 12 },
};

/** The parameters of every sentence in a table of the page. */
export function pageSamples(table: object): Readonly<Record<string, unknown>> {
  const given: Readonly<Record<string, unknown>> = GIVEN;
  return Object.fromEntries(Object.keys(table).map((code) => [code, given[code] ?? {}]));
}
