import { parseJson } from '../core/boundary';
import { expectedUnits } from '../core/merge/expected-units';
import type { MergeReport } from '../core/merge/merge-report';
import { mergeSources } from '../core/merge/merge-sources';
import { readSource, unreadSource, type Source } from '../core/merge/source';
import { parseSettings } from '../core/parse-settings';
import type { Problem } from '../core/problem';
import { unwatched, type Watch } from '../core/progress';
import { ValueTable } from '../core/roster/value-table';
import { NO_SETTINGS, type Settings } from '../core/settings';
import { compareTexts } from '../core/text/alphabet-order';
import { freeSheetName } from '../workbook/sheet-name';
import { WorkbookError } from '../workbook/workbook';
import type { Codec } from './codec';
import { newPackage } from './new-package';
import { readFile } from './read-file';
import { writePackage } from './write-package';

/** A file as it was given: its name, and its bytes or why they could not be had. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array | Problem;
}

/** The workbook that several files make, and what was found on the way. */
export interface MergedFile {
  /** A new .xlsx; null where no file holds a roster. */
  readonly bytes: Uint8Array | null;
  readonly report: MergeReport;
  /** For each file of the report its place among those given. */
  readonly order: readonly number[];
}

/**
 * Makes one new workbook of the rosters in several files (.xlsx .xlsm .xls .ods .csv), a sheet for
 * each of theirs, and keeps in it which file each came from. The order in which files are given
 * does not matter. `expected` holds the units that had to send a list, one a line. A file that
 * cannot be used is a problem of severity `error` that names it, and the others go on.
 */
export async function mergeFiles(
  files: readonly GivenFile[],
  expected: string,
  codec: Codec,
  watch: Watch,
): Promise<MergedFile> {
  const values = new ValueTable();
  const sources: Source[] = [];
  const ordered = inOrder(files, codec);
  for (const [done, { name, bytes }] of ordered.entries()) {
    watch('open', done, files.length);
    sources.push(await read(name, bytes, values, codec));
  }
  const order = ordered.map(({ place }) => place);
  const { grids, settings, report } = mergeSources(
    sources,
    expectedUnits(expected),
    freeSheetName,
    watch,
  );
  if (grids.length === 0) return { bytes: null, report, order };
  watch('write', 0, 1);
  const plan = { highlights: [], sheets: [], settings: JSON.stringify(settings) };
  const { bytes } = await writePackage(await newPackage(grids, codec), codec, plan, watch);
  watch('write', 1, 1);
  return { bytes, report, order };
}

interface PlacedFile extends GivenFile {
  /** Among the files given. */
  readonly place: number;
}

/** By name, and by content where names are equal, so that the order given does not show. */
function inOrder(files: readonly GivenFile[], codec: Codec): readonly PlacedFile[] {
  const keyed = files.map((file, place) => {
    const bytes = file.bytes instanceof Uint8Array ? file.bytes : new Uint8Array(0);
    return {
      file,
      name: file.name.normalize('NFC'),
      place,
      size: bytes.length,
      sum: codec.crc32(bytes, 0),
    };
  });
  keyed.sort((a, b) => compareTexts(a.name, b.name) || a.size - b.size || a.sum - b.sum);
  const taken = new Set<string>();
  return keyed.map(({ file: { name, bytes }, place }) => {
    return { name: freeFileName(name, taken), bytes, place };
  });
}

/** Two files of one name are told apart by a number. */
function freeFileName(name: string, taken: Set<string>): string {
  let free = name;
  for (let number = 2; taken.has(free); number++) {
    free = name.replace(/(\.[^.]*)?$/, (ending) => ` [${number}]${ending}`);
  }
  taken.add(free);
  return free;
}

async function read(
  file: string,
  bytes: GivenFile['bytes'],
  values: ValueTable,
  codec: Codec,
): Promise<Source> {
  if (!(bytes instanceof Uint8Array)) return unreadSource(file, bytes);
  try {
    const { grids, settings: text, problems } = await readFile(bytes, file, codec, unwatched);
    const { settings, unread } = settingsOf(text);
    const source = readSource({ file, grids, settings }, values);
    const told = [...problems, ...unread].map((problem) => ({ ...problem, file }));
    return { ...source, problems: [...told, ...source.problems] };
  } catch (error) {
    if (error instanceof WorkbookError) return unreadSource(file, error.problem);
    throw error;
  }
}

function settingsOf(text: string | null): { settings: Settings; unread: readonly Problem[] } {
  const { settings } = text === null ? { settings: NO_SETTINGS } : parseSettings(parseJson(text));
  if (settings !== null) return { settings, unread: [] };
  const unread: Problem = { code: 'merge.settingsUnread', params: {}, severity: 'warning' };
  return { settings: NO_SETTINGS, unread: [unread] };
}
