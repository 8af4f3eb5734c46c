import type { Criterion } from '../campaign/criterion';
import { EMPTY_CELL } from '../roster/grid';
import type { ColumnRole } from '../roster/roster';
import { KINDS, SUBJECTS } from '../subject';
import { foldLabel } from '../text/fold';
import type { Facts } from './facts';

type Property = Extract<Criterion, { type: 'when' }>['property'];

/**
 * Whether a property of an entry, or of its unit, is one of the values asked. `subject`, `kind`
 * and `unitKind` are by their English names, anything else by the text of its column.
 */
export function readProperty(
  property: Property,
  equals: readonly string[],
  entry: number,
  facts: Facts,
): 'equal' | 'other' | 'unknown' {
  const value =
    property.of === 'entry'
      ? own(property.name, entry, facts)
      : ofUnit(property.name, entry, facts);
  if (value === '') return 'unknown';
  return equals.some((expected) => expected === value || foldLabel(expected) === value)
    ? 'equal'
    : 'other';
}

function own(name: string, entry: number, facts: Facts): string {
  const { entries } = facts;
  if (name === 'subject') return SUBJECTS[entries.subject[entry] ?? 2] ?? '';
  if (name === 'kind') return kindName(entries.kind[entry]);
  if (name === 'unitKind') return kindName(entries.unitKind[entry]);
  const column = entries.texts.get(name as ColumnRole) ?? entries.byHeader.get(foldLabel(name));
  return foldLabel(entries.values.text(column?.codes[entry] ?? EMPTY_CELL));
}

function ofUnit(name: string, entry: number, facts: Facts): string {
  if (name === 'kind' || name === 'unitKind') return kindName(facts.entries.unitKind[entry]);
  const unit = facts.organisations.collectiveOf(entry);
  return unit < 0 ? '' : own(name, unit, facts);
}

function kindName(kind: number | undefined): string {
  return KINDS[(kind ?? 0) - 1] ?? '';
}
