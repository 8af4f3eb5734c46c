/** Bytes of a request or an answer in Excel on the web (office-js-docs-pr, resource limits). */
export const MAX_PAYLOAD_BYTES = 5 * 1024 * 1024;
/** What one chunk aims at, so that an uneven sheet still stays under the limit. */
export const TARGET_CHUNK_BYTES = 3 * 1024 * 1024;
/** A highlight larger than this is sent as numbers that Excel looks the texts up by. */
export const MAX_DIRECT_BYTES = 600 * 1024;
/** Characters of an address given to `getRange` or `getRanges` (office-js#5198). */
export const MAX_ADDRESS_CHARACTERS = 8192;
/** Cells that one read may hold (office-js-docs-pr, resource limits). */
export const MAX_CELLS_PER_READ = 5_000_000;
/** Range proxies in one batch: a failing batch makes the client's debug text in quadratic time. */
export const MAX_PROXIES_PER_BATCH = 900;
/** Rows read from the top of every sheet before deciding what else is needed. */
export const SAMPLE_ROWS = 300;
/** Bytes that a cell is taken to need in an answer before the first chunk has told. */
export const BYTES_PER_CELL_AT_FIRST = 48;
/** Characters of Vietnamese text take up to three bytes, but half of them one. */
export const BYTES_PER_CHARACTER = 2;

/** Excel gives widths of columns in points: a character of the default font is 7 pixels of 0.75. */
export function pointsOfWidth(characters: number): number {
  const PIXELS_PER_CHARACTER = 7;
  const PADDING_PIXELS = 5;
  const POINTS_PER_PIXEL = 0.75;
  return (characters * PIXELS_PER_CHARACTER + PADDING_PIXELS) * POINTS_PER_PIXEL;
}

export function pointsOfMillimetres(millimetres: number): number {
  const POINTS_PER_INCH = 72;
  const MILLIMETRES_PER_INCH = 25.4;
  return (millimetres * POINTS_PER_INCH) / MILLIMETRES_PER_INCH;
}
