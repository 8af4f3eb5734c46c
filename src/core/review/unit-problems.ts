import type { Place, Problem } from '../problem';
import type { EntryTable, Roster } from '../roster/roster';
import type { AssumedBound } from './quota-tree';
import type { Units } from './units';

/**
 * What the clerk should know of units whose number of seats was only assumed: no unit at all
 * (`unit.missing`), a kind nobody told (`unit.kindUnknown`), a kind that the plan states no number
 * for (`unit.kindUnlisted`). Each once, at its first entry.
 */
export function unitProblems(
  assumed: readonly AssumedBound[],
  units: Units,
  entries: EntryTable,
  rosters: readonly Roster[],
): Problem[] {
  const placeOf = (entry: number): Place => {
    const sheet = rosters[entries.roster[entry] ?? 0]?.sheet;
    return sheet === undefined ? {} : { sheet, row: entries.row[entry] ?? 0 };
  };
  return assumed
    .map((bound) => ({ bound, unit: units.all[bound.unit]?.text ?? '' }))
    .sort((a, b) => (a.unit < b.unit ? -1 : a.unit > b.unit ? 1 : 0))
    .map(({ bound, unit }) => ({ ...problemOf(bound, unit), ...placeOf(bound.entry) }))
    .reduce(oncePerKind, []);
}

/** Units of one kind that the plan states no number for are said together, at the first. */
function oncePerKind(said: Problem[], problem: Problem): Problem[] {
  if (problem.code !== 'unit.kindUnlisted') {
    said.push(problem);
    return said;
  }
  const { kind, max, unit } = problem.params;
  const at = said.findIndex(
    (p) => p.code === 'unit.kindUnlisted' && p.params.kind === kind && p.params.max === max,
  );
  const before = said[at];
  if (before?.code !== 'unit.kindUnlisted') {
    said.push(problem);
    return said;
  }
  const params = { ...before.params, unit: `${before.params.unit}; ${unit}` };
  said[at] = { ...before, params };
  return said;
}

function problemOf({ kind, count, max }: AssumedBound, unit: string): Problem {
  if (unit === '') return { code: 'unit.missing', params: { count }, severity: 'warning' };
  if (kind === null) return { code: 'unit.kindUnknown', params: { unit }, severity: 'warning' };
  return { code: 'unit.kindUnlisted', params: { unit, kind, max }, severity: 'warning' };
}
