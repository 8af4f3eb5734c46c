import type { Problem } from '../problem';
import type { Watch } from '../progress';
import type { Grid } from '../roster/grid';
import { recogniseRosters, type Recognition } from '../roster/recognise';
import { NO_SETTINGS, type RosterCorrection, type Settings, type SheetSource } from '../settings';
import { compareReadings, entryFinder } from './compare-readings';
import { compareSources } from './compare-sources';
import { countUnits } from './count-units';
import { compareExpected } from './expected-units';
import { findCopies } from './find-copies';
import { mergeSettings } from './merge-settings';
import { reportOf, type MergeReport } from './merge-report';
import { nameSheets, type FreeName, type SheetNames } from './name-sheets';
import type { Source } from './source';

/** Several workbooks as one: its sheets, what it keeps, and what was found in putting it together. */
export interface Merged {
  readonly grids: readonly Grid[];
  readonly settings: Settings;
  readonly report: MergeReport;
}

/**
 * Puts the rosters of several files into one workbook, a sheet for each of theirs. In: the files
 * in the order of the new workbook, their values in one table; the units that had to send a list
 * (none: nothing is compared). Out: sheets that read as they did in their files, settings that
 * say which file each came from, and a report with every `merge.*`, `entry.duplicate` and
 * `entry.twoUnits` problem. A file that only repeats another is left out (`merge.sameFile`).
 */
export function mergeSources(
  sources: readonly Source[],
  expected: readonly string[],
  freeName: FreeName,
  watch: Watch,
): Merged {
  const copies = findCopies(sources);
  const used = sources.filter(({ file, sheets }) => sheets.length > 0 && !copies.has(file));
  const names = nameSheets(used, freeName);
  const kept = mergeSettings(used, (source, was) => names.get(source)?.get(was));
  const origins = used.flatMap((source) => originsOf(source, names));
  const chosen: Settings = { ...NO_SETTINGS, ...kept.settings, sources: origins };
  const grids = used.flatMap((source) =>
    source.sheets.map(({ was, build }) => build(names.get(source)?.get(was) ?? was)),
  );
  const { merged, settings } = recogniseAll(used, names, grids, chosen, watch);
  const fileOf = filesOfRosters(merged, used, names);
  const files = used.map(({ file }) => file);
  const { units, problems: twice } = countUnits(merged.entries, fileOf, files);
  const asked = compareExpected(expected, units, files);
  const problems = [
    ...sources.flatMap((source) => source.problems),
    ...[...copies].map(([file, other]): Problem => sameFile(file, other)),
    ...used.flatMap(unitFromFile),
    ...kept.problems,
    ...compareSources(used),
    ...readingProblems(used, merged, names),
    ...twice,
    ...asked.problems,
    ...merged.problems.filter(
      ({ code }) => code === 'entry.duplicate' || code === 'entry.twoUnits',
    ),
  ];
  const report = reportOf({ sources, copies, names, merged, fileOf, used, units, asked, problems });
  return { grids, settings, report };
}

function originsOf(source: Source, names: SheetNames): SheetSource[] {
  return source.sheets.map(({ was }): SheetSource => {
    const before = source.settings.sources.find(({ sheet }) => sheet === was);
    const unit = before?.unit ?? source.unit;
    return {
      sheet: names.get(source)?.get(was) ?? was,
      file: before === undefined ? source.file : `${source.file} › ${before.file}`,
      was: before?.was ?? was,
      ...(unit === null ? {} : { unit }),
    };
  });
}

/**
 * Recognises the merged workbook. A list that is none beside the lists of other files (names
 * without ratings) was one in its own file, so it is named as one for all to see.
 */
function recogniseAll(
  used: readonly Source[],
  names: SheetNames,
  grids: readonly Grid[],
  chosen: Settings,
  watch: Watch,
): { merged: Recognition; settings: Settings } {
  const merged = recogniseRosters(grids, chosen, watch);
  const found = new Set(merged.rosters.map(({ sheet }) => sheet));
  const lost = used.flatMap((source) =>
    source.alone.rosters.flatMap(({ sheet: was, rows }): RosterCorrection[] => {
      const sheet = names.get(source)?.get(was);
      return sheet === undefined || found.has(sheet) ? [] : [{ sheet, atRow: rows.first }];
    }),
  );
  if (lost.length === 0) return { merged, settings: chosen };
  const settings = { ...chosen, rosters: [...chosen.rosters, ...lost] };
  return { merged: recogniseRosters(grids, settings, watch), settings };
}

/** For each roster of the merged workbook the place of its file in `used`. */
function filesOfRosters(
  { rosters }: Recognition,
  used: readonly Source[],
  names: SheetNames,
): Int32Array {
  const places = new Map(
    used.flatMap((source, place) =>
      [...(names.get(source)?.values() ?? [])].map((sheet): [string, number] => [sheet, place]),
    ),
  );
  return Int32Array.from(rosters, ({ sheet }) => places.get(sheet) ?? 0);
}

const sameFile = (file: string, other: string): Problem => ({
  code: 'merge.sameFile',
  params: { other },
  severity: 'warning',
  file,
});

function unitFromFile({ file, unit }: Source): Problem[] {
  if (unit === null) return [];
  return [{ code: 'merge.unitFromFile', params: { unit }, severity: 'info', file }];
}

/** Entries that the merged workbook reads otherwise than their file does. */
function readingProblems(
  used: readonly Source[],
  merged: Recognition,
  names: SheetNames,
): Problem[] {
  const find = entryFinder(merged);
  const found = used.map((source) =>
    compareReadings(source.alone, merged, find, (was) => names.get(source)?.get(was) ?? was),
  );
  const someJoined = found.some(({ joined }) => joined > 0);
  return used.flatMap(({ file }, i): Problem[] => {
    const { different, widened, joined } = found[i] ?? { different: 0, widened: 0, joined: 0 };
    // Years that came from a joined sheet are told of that sheet.
    const count = different + (someJoined ? 0 : widened);
    const params = { count };
    return [
      ...(count === 0
        ? []
        : [{ code: 'merge.readsDifferently', params, severity: 'warning', file } as const]),
      ...(joined === 0 ? [] : [rowsJoined(file, joined)]),
    ];
  });
}

const rowsJoined = (file: string, count: number): Problem => ({
  code: 'merge.rowsJoined',
  params: { count },
  severity: 'warning',
  file,
});
