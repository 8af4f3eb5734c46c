import { LEFT_BEHIND, type Problem } from '../problem';
import type { RosterCorrection, Settings } from '../settings';
import { codeOfMeaning } from '../rating/label-index';
import { lookUpLabel } from '../rating/read-label';
import { foldLabel } from '../text/fold';
import type { Source } from './source';

/** Settings of the merged workbook that come from the files, and what did not fit. */
export interface MergedSettings {
  readonly settings: Pick<Settings, 'labels' | 'unitKinds' | 'rosters' | 'pointsAreRatings'>;
  readonly problems: readonly Problem[];
}

/**
 * What the files keep, for all of them: label tables and kinds of units where no file contradicts
 * (`merge.labelConflict`, `merge.kindConflict`: then neither is taken), corrections of the sheets
 * that came along. A label that another file uses without explaining it is not taken either
 * (`merge.labelElsewhere`). What was decided or confirmed below is told, not taken over
 * (`merge.notTakenOver`).
 */
export function mergeSettings(
  sources: readonly Source[],
  sheetOf: (source: Source, was: string) => string | undefined,
): MergedSettings {
  const problems: Problem[] = sources.flatMap(leftBehind);
  const labels = mergeLabels(sources, problems);
  const unitKinds = mergeUnitKinds(sources, problems);
  const rosters = sources.flatMap((source) =>
    source.settings.rosters.flatMap((correction): RosterCorrection[] => {
      const sheet = sheetOf(source, correction.sheet);
      return sheet === undefined ? [] : [{ ...correction, sheet }];
    }),
  );
  const points = mergePoints(sources, problems);
  return {
    settings: { labels, unitKinds, rosters, ...(points ? { pointsAreRatings: true } : {}) },
    problems,
  };
}

function leftBehind({ file, settings }: Source): Problem[] {
  const what = LEFT_BEHIND.filter((name) => {
    const value = settings[name];
    return name !== 'pointsAreRatings' && value !== undefined && Object.keys(value).length > 0;
  });
  if (what.length === 0) return [];
  return [{ code: 'merge.notTakenOver', params: { what }, severity: 'warning', file }];
}

/** What several files say about one thing: by its folded name the meanings and who gives them. */
interface Said<Meaning> {
  readonly name: string;
  readonly means: Meaning;
  readonly meanings: Set<Meaning>;
  readonly files: string[];
}

function gather<Meaning>(
  said: Map<string, Said<Meaning>>,
  file: string,
  name: string,
  means: Meaning,
): void {
  const key = foldLabel(name);
  const known = said.get(key) ?? { name, means, meanings: new Set(), files: [] };
  known.meanings.add(means);
  if (!known.files.includes(file)) known.files.push(file);
  said.set(key, known);
}

function mergeLabels(sources: readonly Source[], problems: Problem[]): Settings['labels'] {
  const said = new Map<string, Said<Settings['labels'][number]['means']>>();
  for (const { file, settings } of sources) {
    for (const { label, means } of settings.labels) gather(said, file, label, means);
  }
  return [...said].flatMap(([folded, { name: label, means, meanings, files }]) => {
    if (meanings.size > 1) {
      problems.push({ code: 'merge.labelConflict', params: { label, files }, severity: 'warning' });
      return [];
    }
    const built = lookUpLabel(label);
    if (built.known && built.code === codeOfMeaning(means)) return [{ label, means }];
    const others = sources
      .filter(({ file, labels }) => !files.includes(file) && labels.has(folded))
      .map(({ file }) => file);
    if (others.length === 0) return [{ label, means }];
    const params = { label, files, others };
    problems.push({ code: 'merge.labelElsewhere', params, severity: 'warning' });
    return [];
  });
}

function mergeUnitKinds(sources: readonly Source[], problems: Problem[]): Settings['unitKinds'] {
  const said = new Map<string, Said<Settings['unitKinds'][string]>>();
  for (const { file, settings } of sources) {
    for (const [unit, kind] of Object.entries(settings.unitKinds)) gather(said, file, unit, kind);
  }
  const agreed = [...said.values()].filter(({ name: unit, meanings, files }) => {
    if (meanings.size === 1) return true;
    problems.push({ code: 'merge.kindConflict', params: { unit, files }, severity: 'warning' });
    return false;
  });
  return Object.fromEntries(agreed.map(({ name, means }) => [name, means]));
}

/** Numbers count as points only where all files say so. */
function mergePoints(sources: readonly Source[], problems: Problem[]): boolean {
  const asked = sources.filter(({ settings }) => settings.pointsAreRatings === true);
  if (asked.length === 0 || asked.length === sources.length) return asked.length > 0;
  for (const { file } of asked) {
    const what = ['pointsAreRatings'] as const;
    problems.push({ code: 'merge.notTakenOver', params: { what }, severity: 'warning', file });
  }
  return false;
}
