import type { Criterion, LeafCriterion } from '../campaign/criterion';
import type { ColumnRole } from '../roster/roster';
import { foldLabel } from '../text/fold';
import type { PersonStream, RatingView } from './counted-years';
import type { Facts } from './facts';
import { namedColumn } from './number';
import { titleColumns } from './title';

/** What a verdict depends on, column by column: a symbol per entry. */
export type SymbolColumn = Uint8Array | Int32Array;

/**
 * Every column that the evaluation of a criterion reads for an entry. Entries that agree in all
 * of them get the same verdict and reasons, so this must name whatever `evaluate` looks at.
 */
export function sourcesOf(
  criterion: Criterion | undefined,
  view: RatingView,
  years: readonly number[],
  facts: Facts,
): SymbolColumn[] {
  const sources = [...ratingSources(view, years, facts)];
  if (criterion !== undefined) sources.push(...criterionSources(criterion, facts));
  return [...new Set(sources)];
}

function ratingSources(view: RatingView, years: readonly number[], facts: Facts): SymbolColumn[] {
  const streams: readonly ('main' | PersonStream)[] = ['main', 'party', 'civil'];
  const asked = view.how === 'any' ? years : facts.allYears;
  const columns = asked.flatMap((year) =>
    streams.flatMap((stream) => facts.ratings.get(year)?.[stream] ?? []),
  );
  const { membership } = facts;
  return view.how === 'any' || membership === null ? columns : [...columns, membership];
}

function criterionSources(criterion: Criterion, facts: Facts): SymbolColumn[] {
  switch (criterion.type) {
    case 'all':
    case 'any':
      return criterion.of.flatMap((part) => criterionSources(part, facts));
    case 'not':
      return criterionSources(criterion.of, facts);
    case 'when':
      return [
        ...propertySources(criterion.property, facts),
        ...criterionSources(criterion.then, facts),
        ...(criterion.otherwise === undefined ? [] : criterionSources(criterion.otherwise, facts)),
      ];
    case 'members':
      return [facts.entries.name];
    case 'unit':
      return [facts.entries.unit];
    case 'years':
    case 'rated':
    case 'attestation':
    case 'title':
    case 'number':
      return leafSources(criterion, facts);
  }
}

function leafSources(criterion: LeafCriterion, facts: Facts): SymbolColumn[] {
  const { entries } = facts;
  switch (criterion.type) {
    case 'attestation':
      return toList(facts.attestations.bind(criterion).answers);
    case 'title':
      return titleColumns(entries, criterion);
    case 'number':
      return toList(namedColumn(entries, criterion.column));
    case 'years':
    case 'rated':
      return [];
  }
}

function propertySources(property: { of: string; name: string }, facts: Facts): SymbolColumn[] {
  const { entries } = facts;
  const { name } = property;
  if (property.of === 'unit') return [entries.unitKind, entries.unit];
  if (name === 'subject') return [entries.subject];
  if (name === 'kind') return [entries.kind];
  if (name === 'unitKind') return [entries.unitKind];
  const column = entries.texts.get(name as ColumnRole) ?? entries.byHeader.get(foldLabel(name));
  return toList(column?.codes ?? null);
}

function toList(column: SymbolColumn | null): SymbolColumn[] {
  return column === null ? [] : [column];
}
