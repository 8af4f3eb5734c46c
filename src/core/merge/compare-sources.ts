import type { Problem } from '../problem';
import type { Source } from './source';
import { SUBJECTS } from '../subject';

const [COLLECTIVE, INDIVIDUAL] = [SUBJECTS.indexOf('collective'), SUBJECTS.indexOf('individual')];

/** The years that a file rates, ascending. */
export function yearsOf({ alone }: Source): readonly number[] {
  return [...new Set(alone.rosters.flatMap(({ years }) => years))].sort((a, b) => a - b);
}

/**
 * Files that differ from most: a year that most of them rate and one does not
 * (`merge.yearsMissing`), a year that few rate (`merge.yearsExtra`), and where some list only
 * collectives and others only people (`merge.subjectsDiffer`).
 */
export function compareSources(sources: readonly Source[]): readonly Problem[] {
  return [...differentYears(sources), ...differentSubjects(sources)];
}

function differentYears(sources: readonly Source[]): Problem[] {
  const known = sources.map((source) => ({ file: source.file, years: yearsOf(source) }));
  const counts = new Map<number, number>();
  for (const year of known.flatMap(({ years }) => years)) {
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const usual = [...counts]
    .filter(([, count]) => count * 2 >= sources.length)
    .map(([year]) => year);
  return known.flatMap(({ file, years }): Problem[] => {
    const missing = usual.filter((year) => !years.includes(year)).sort((a, b) => a - b);
    const extra = years.filter((year) => !usual.includes(year));
    return [
      ...(missing.length === 0 ? [] : [lacking(file, missing)]),
      ...(extra.length === 0 ? [] : [beyond(file, extra)]),
    ];
  });
}

const lacking = (file: string, years: readonly number[]): Problem => ({
  code: 'merge.yearsMissing',
  params: { years },
  severity: 'warning',
  file,
});

const beyond = (file: string, years: readonly number[]): Problem => ({
  code: 'merge.yearsExtra',
  params: { years },
  severity: 'info',
  file,
});

function differentSubjects(sources: readonly Source[]): Problem[] {
  const only = (subject: number, other: number): string[] =>
    sources
      .filter(({ alone }) => alone.entries.subject.includes(subject))
      .filter(({ alone }) => !alone.entries.subject.includes(other))
      .map(({ file }) => file);
  const collectives = only(COLLECTIVE, INDIVIDUAL);
  const individuals = only(INDIVIDUAL, COLLECTIVE);
  if (collectives.length === 0 || individuals.length === 0) return [];
  const params = { collectives, individuals };
  return [{ code: 'merge.subjectsDiffer', params, severity: 'info' }];
}
