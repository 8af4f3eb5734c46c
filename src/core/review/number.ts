import type { NumberCriterion } from '../campaign/criterion';
import { EMPTY_CELL } from '../roster/grid';
import type { ColumnRole, EntryTable } from '../roster/roster';
import { foldLabel } from '../text/fold';
import { fails, HOLDS, isUnknown, type Outcome } from './truth';

/** A column by its role or by its header, as the plan names it. */
export function namedColumn(entries: EntryTable, name: string): Int32Array | null {
  const byRole = entries.texts.get(name as ColumnRole);
  return (byRole ?? entries.byHeader.get(foldLabel(name)))?.codes ?? null;
}

/**
 * The number in a cell: as stored, or written the Vietnamese way ("1.234,5", "85%", "12 phiếu");
 * of "18/20" the first. null where there is none.
 */
export function readNumber(entries: EntryTable, code: number): number | null {
  const value = entries.values.value(code);
  if (typeof value === 'number') return value;
  const text = entries.values.text(code);
  const match = /^[+-]?\d[\d.]*(?:,\d+)?(?=\s*(?:%|\/\s*\d+|\p{L}[\p{L}\s]*)?\s*$)/u.exec(text);
  if (match === null) return null;
  const grouped = /^[+-]?\d{1,3}(\.\d{3})+(,\d+)?$/.test(match[0]);
  const plain = grouped ? match[0].replace(/\./g, '') : match[0];
  const number = Number(plain.replace(',', '.'));
  return Number.isNaN(number) ? null : number;
}

/**
 * "18/20" is a share, "85%" may be held against 0.9, and a stored 0.95 may be the 95% that a limit
 * of 90 means: the unit is not guessed.
 */
function isOfAnotherUnit(found: number, text: string, limit: number): boolean {
  if (text.includes('/')) return true;
  return text.includes('%') ? limit <= 1 : found > 0 && found < 1 && limit > 1;
}

/** A number within limits, both ends included; unknown where its unit may be another. */
export function judgeNumber(
  criterion: NumberCriterion,
  entry: number,
  entries: EntryTable,
): Outcome {
  const { column, clause } = criterion;
  const codes = namedColumn(entries, column);
  const min = criterion.min ?? null;
  const max = criterion.max ?? null;
  const code = codes?.[entry] ?? EMPTY_CELL;
  const found = readNumber(entries, code);
  if (
    found === null ||
    isOfAnotherUnit(found, entries.values.text(code), Math.max(min ?? 0, max ?? 0))
  )
    return isUnknown(criterion, { code: 'number.unknown', params: { column, clause } });
  if ((min === null || found >= min) && (max === null || found <= max)) return HOLDS;
  return fails(criterion, { code: 'number.outside', params: { column, found, min, max, clause } });
}
