import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { unwatched } from '../../src/core/progress';
import { nodeCodec } from '../../src/file/codec-node';
import { openFile } from '../../src/file/open';
import { run } from '../cli/run';
import { cellsOf, cellsOfGrid } from '../host/xlsx';
import type { Book } from '../host/model/book';

/** The moment of every run in these tests, in seconds. */
export const MOMENT = 1_795_176_300;

export const SAMPLES = join(__dirname, '../../samples');

/** What a person sees of a workbook's sheets: names, cells, merges, tables. */
export type Contents = readonly {
  readonly name: string;
  readonly cells: Readonly<Record<string, unknown>>;
  readonly merges: readonly string[];
  readonly tables: readonly string[];
}[];

/** What `binh-xet nominate` writes for a sample, or for the file of a path; null where it refuses. */
export async function commandLineWrites(
  sample: string,
  campaign: string,
  phase: string | null,
  out: string,
): Promise<Contents | null> {
  const argv = ['nominate', resolve(SAMPLES, sample), '--campaign', campaign, '-o', out];
  const given = phase === null ? [] : ['--phase', phase];
  await run([...argv, ...given], { env: { LANG: 'vi_VN', SOURCE_DATE_EPOCH: String(MOMENT) } });
  if (!existsSync(out)) return null;
  const { grids } = await openFile(readFileSync(out), out, nodeCodec).read(unwatched);
  return grids.map((grid) => ({
    name: grid.sheet,
    cells: cellsOfGrid(grid),
    merges: grid.merges.map(({ firstRow, lastRow, firstColumn, lastColumn }) =>
      [firstRow, lastRow, firstColumn, lastColumn].join(),
    ),
    tables: grid.tables.map(({ name, area }) => `${name} ${Object.values(area).join()}`),
  }));
}

/** What Excel holds. */
export function excelHolds(book: Book): Contents {
  return book.sheets.map((sheet) => ({
    name: sheet.name,
    cells: cellsOf(sheet),
    merges: sheet.merges.map(({ top, bottom, left, right }) =>
      [top + 1, bottom + 1, left, right].join(),
    ),
    tables: sheet.tables.map(
      ({ name, area: { top, bottom, left, right } }) =>
        `${name} ${[top + 1, bottom + 1, left, right].join()}`,
    ),
  }));
}
