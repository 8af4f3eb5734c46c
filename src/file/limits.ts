/**
 * Bounds on what is read from a file, so that a hostile or damaged one ends in a message within
 * seconds and bounded memory. A sheet of a million rows × 12 columns has 435 MB of XML in a file
 * of 61 MB (measured); the bounds stand well above that.
 */

const MEBIBYTE = 2 ** 20;

export const MAX_FILE_BYTES = 512 * MEBIBYTE;
/** Real workbooks hold tens to a few thousands of entries. */
export const MAX_ENTRIES = 50_000;
export const MAX_PART_BYTES = 1536 * MEBIBYTE;
/** A text or old workbook that is held whole in memory (V8: 2^29 characters a string). */
export const MAX_TEXT_FILE_BYTES = 256 * MEBIBYTE;
export const MAX_XLS_BYTES = 128 * MEBIBYTE;
/** A part that is held whole in memory (all but sheets and shared strings). */
export const MAX_WHOLE_PART_BYTES = 64 * MEBIBYTE;
/** All parts read from one package. */
export const MAX_PACKAGE_BYTES = 3072 * MEBIBYTE;
/** Inflated bytes for one compressed; sheets stay below 50, deflate can reach 1,032 (RFC 1951). */
export const MAX_RATIO = 120;
/** Below this many inflated bytes the ratio says nothing. */
export const RATIO_GRACE_BYTES = 16 * MEBIBYTE;

/** Cells for which memory is laid out, in all sheets: 400 MB. */
export const MAX_CELLS = 100_000_000;
export const MAX_MERGES = 500_000;
export const MAX_SHARED_STRINGS = 8_000_000;
/** Characters of all shared strings together. */
export const MAX_STRING_CHARACTERS = 200_000_000;
/** One tag, or one text between two tags, of a streamed part. */
export const MAX_TOKEN_BYTES = 16 * MEBIBYTE;
export const MAX_XML_DEPTH = 200;

/** Excel specifications and limits: rows and columns of a sheet, characters of a cell. */
export const MAX_ROW = 1_048_576;
export const MAX_COLUMNS = 16_384;
export const MAX_CELL_CHARACTERS = 32_767;
