import type { Problem } from '../problem';
import type { Recognition } from '../roster/recognise';
import { SUBJECTS } from '../subject';
import { yearsOf } from './compare-sources';
import type { UnitCount } from './count-units';
import type { ExpectedReport } from './expected-units';
import type { Copies } from './find-copies';
import type { SheetNames } from './name-sheets';
import type { Source } from './source';

const INDIVIDUAL = SUBJECTS.indexOf('individual');

/** A sheet of the merged workbook and where it came from. */
export interface SheetReport {
  readonly sheet: string;
  readonly was: string;
}

/** What became of one file. */
export interface FileReport {
  readonly file: string;
  /** `copy` repeats another file; `unusable` cannot be read or holds no roster. */
  readonly state: 'merged' | 'copy' | 'unusable';
  readonly sheets: readonly SheetReport[];
  readonly rosters: number;
  readonly individuals: number;
  /** Collectives, and entries that may be either. */
  readonly collectives: number;
  readonly units: readonly string[];
  readonly years: readonly number[];
}

/** What the merge came to. */
export interface MergeReport {
  /** In the order of the merged workbook, files that are not in it included. */
  readonly files: readonly FileReport[];
  readonly units: readonly UnitCount[];
  /** Units that had to send a list and of which there is none; units that nobody expected. */
  readonly missing: readonly string[];
  readonly unexpected: readonly string[];
  readonly totals: { readonly files: number; readonly rosters: number; readonly entries: number };
  readonly problems: readonly Problem[];
}

export interface ReportParts {
  readonly sources: readonly Source[];
  readonly used: readonly Source[];
  readonly copies: Copies;
  readonly names: SheetNames;
  readonly merged: Recognition;
  /** By roster of `merged` the place of its file in `used`. */
  readonly fileOf: Int32Array;
  readonly units: readonly UnitCount[];
  readonly asked: ExpectedReport;
  readonly problems: readonly Problem[];
}

export function reportOf(parts: ReportParts): MergeReport {
  const { sources, used, merged, units, asked, problems } = parts;
  const counts = countFiles(parts);
  return {
    files: sources.map((source) => fileReport(source, parts, counts.get(source))),
    units,
    missing: asked.missing,
    unexpected: asked.unexpected,
    totals: {
      files: used.length,
      rosters: merged.rosters.length,
      entries: merged.entries.count,
    },
    problems: [...problems].sort((a, b) => rankOf(a) - rankOf(b)),
  };
}

const SEVERITIES = ['error', 'warning', 'info'] as const;
const rankOf = ({ severity }: Problem): number => SEVERITIES.indexOf(severity);

interface FileCounts {
  rosters: number;
  individuals: number;
  collectives: number;
  readonly units: string[];
}

function countFiles({ used, merged, fileOf, units }: ReportParts): Map<Source, FileCounts> {
  const counts = used.map((): FileCounts => ({
    rosters: 0,
    individuals: 0,
    collectives: 0,
    units: [],
  }));
  const byFile = new Map(used.map(({ file }, place) => [file, counts[place]]));
  for (const place of fileOf) tick(counts[place], 'rosters');
  const { count, roster, subject } = merged.entries;
  for (let e = 0; e < count; e++) {
    const part = subject[e] === INDIVIDUAL ? 'individuals' : 'collectives';
    tick(counts[fileOf[roster[e] ?? -1] ?? -1], part);
  }
  for (const { unit, files } of units) {
    for (const file of files) byFile.get(file)?.units.push(unit);
  }
  return new Map(used.map((source, place) => [source, counts[place] ?? NOTHING]));
}

const NOTHING: FileCounts = { rosters: 0, individuals: 0, collectives: 0, units: [] };

function tick(
  counts: FileCounts | undefined,
  part: 'rosters' | 'individuals' | 'collectives',
): void {
  if (counts !== undefined) counts[part]++;
}

function fileReport(
  source: Source,
  { copies, names }: ReportParts,
  found?: FileCounts,
): FileReport {
  const { file, sheets } = source;
  const own = names.get(source);
  return {
    file,
    state: copies.has(file) ? 'copy' : found === undefined ? 'unusable' : 'merged',
    sheets: own === undefined ? [] : sheets.map(({ was }) => ({ sheet: own.get(was) ?? '', was })),
    ...(found ?? NOTHING),
    years: yearsOf(source),
  };
}
