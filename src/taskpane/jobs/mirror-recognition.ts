import type { CellValues } from '../../core/roster/grid';
import type { Recognition } from '../../core/roster/recognise';
import type { EntryTable } from '../../core/roster/roster';
import { PooledTexts } from '../../core/roster/text-table';
import { foldLabel } from '../../core/text/fold';
import type { TextPool } from '../../core/text/text-pool';
import { freezeTexts } from './mirror-texts';

/** What was recognised, as plain data. */
export interface FrozenRecognition extends Omit<Recognition, 'entries'> {
  readonly entries: FrozenEntries;
}

interface FrozenEntries extends Omit<EntryTable, 'values' | 'names' | 'units'> {
  /** They stay with the grids. */
  readonly values: null;
  readonly names: TextPool;
  readonly units: TextPool;
}

export function freezeRecognition({ entries, ...rest }: Recognition): FrozenRecognition {
  const names = freezeTexts(entries.names);
  const units = freezeTexts(entries.units);
  return { ...rest, entries: { ...entries, values: null, names, units } };
}

/** `values` are those of the grids that were recognised. */
export function thawRecognition(
  { entries, ...rest }: FrozenRecognition,
  values: CellValues,
): Recognition {
  const names = new PooledTexts(entries.names);
  const units = new PooledTexts(entries.units, foldLabel);
  return { ...rest, entries: { ...entries, values, names, units } };
}
