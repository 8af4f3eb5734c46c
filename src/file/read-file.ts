import type { Watch } from '../core/progress';
import type { SheetLooks } from '../workbook/sheet-looks';
import type { WorkbookContents } from '../workbook/workbook';
import type { Codec } from './codec';
import { readCsv } from './csv';
import { detectKind } from './detect';
import { FileFault, namingFaults, notAWorkbook, tooLarge } from './fault';
import { MAX_FILE_BYTES } from './limits';
import { NO_LOOKS } from './looks/foreign-looks';
import type { ForeignSheets } from './new-package';
import { openPackage } from './package';
import { readOds } from './read-ods';
import { readWorkbook } from './read-workbook';
import { readXls } from './read-xls';
import { openZip, rawBytes, type ZipArchive } from './zip-read';

/** How a file is stored; only an xlsx package can be written without loss. */
export type FileFormat = 'xlsx' | 'xls' | 'ods' | 'csv';

/** What a file holds, and how it is stored. */
export interface FileContents extends WorkbookContents {
  readonly format: FileFormat;
  /** Cells with formulas, where the format could be written. */
  readonly formulas: number;
  /** How the sheets look, as far as it is known at once; null: `readLooks` tells. */
  readonly looks: readonly SheetLooks[] | null;
}

/** Reads a file, whatever it is called. Throws `WorkbookError` where it is no workbook. */
export function readFile(
  bytes: Uint8Array,
  name: string,
  codec: Codec,
  watch: Watch,
): Promise<FileContents> {
  return namingFaults(name, () => readKind(bytes, name, codec, watch));
}

async function readKind(
  bytes: Uint8Array,
  name: string,
  codec: Codec,
  watch: Watch,
): Promise<FileContents> {
  if (bytes.length > MAX_FILE_BYTES) throw tooLarge('fileBytes', MAX_FILE_BYTES);
  const found = detectKind(bytes);
  switch (found.kind) {
    case 'empty':
      throw new FileFault({ code: 'file.empty' });
    case 'encrypted':
      throw new FileFault({ code: 'file.password' });
    case 'other':
      throw notAWorkbook(found.looksLike);
    case 'csv':
      return foreign('csv', { grids: [readCsv(bytes, sheetName(name))], looks: [NO_LOOKS] });
    case 'xls':
      return foreign('xls', await readXls(bytes));
    case 'package':
      return readPackage(bytes, codec, watch);
  }
}

async function readPackage(bytes: Uint8Array, codec: Codec, watch: Watch): Promise<FileContents> {
  const archive = openZip(bytes);
  if (openDocumentKind(archive) === 'spreadsheet') {
    return foreign('ods', await readOds(archive, codec));
  }
  const contents = await readWorkbook(await openPackage(archive, codec), watch);
  return { ...contents, format: 'xlsx', looks: null };
}

/** True for an Office package; what is no workbook at all is refused when it is read. */
export function isWritable(bytes: Uint8Array): boolean {
  return detectKind(bytes).kind === 'package' && openDocumentKind(openZip(bytes)) === null;
}

const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument.';

/** An OpenDocument package says what it is in a first entry that is not compressed. */
function openDocumentKind(archive: ZipArchive): string | null {
  const entry = archive.entry('mimetype');
  if (entry?.method !== 0) return null;
  const type = new TextDecoder().decode(rawBytes(archive, entry));
  if (!type.startsWith(OPEN_DOCUMENT)) return null;
  const kind = type.slice(OPEN_DOCUMENT.length).replace('-template', '').trim();
  if (kind === 'text') throw notAWorkbook('wordDocument');
  if (kind === 'presentation') throw notAWorkbook('presentation');
  return kind;
}

function foreign(format: FileFormat, { grids, looks }: ForeignSheets): FileContents {
  return { grids, settings: null, problems: [], format, formulas: 0, looks };
}

/** A table of text has no sheet; it is called like its file. */
function sheetName(name: string): string {
  const base = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  return (
    base
      .replace(/\.[^.]*$/, '')
      .replace(/[[\]:*?/\\]/g, ' ')
      .slice(0, 31) || 'Sheet1'
  );
}
