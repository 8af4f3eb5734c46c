import type { Place } from '../../core/problem';

/** "File “Health.xlsx”", "Sheet “Members”, row 12, column H"; '' where a problem has no place. */
export function placeOf(place: Place): string {
  const parts = [
    place.file === undefined ? '' : `file “${place.file}”`,
    place.sheet === undefined ? '' : `sheet “${place.sheet}”`,
    place.row === undefined ? '' : `row ${String(place.row)}`,
    place.column === undefined ? '' : `column ${place.column}`,
  ].filter(Boolean);
  const text = parts.join(', ');
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
