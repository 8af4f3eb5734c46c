import type { Place } from '../../core/problem';

/** "Tệp «Sở Y tế.xlsx»", "Trang tính «DS đảng viên», dòng 12, cột H"; '' where a problem has no place. */
export function placeOf(place: Place): string {
  const parts = [
    place.file === undefined ? '' : `tệp «${place.file}»`,
    place.sheet === undefined ? '' : `trang tính «${place.sheet}»`,
    place.row === undefined ? '' : `dòng ${String(place.row)}`,
    place.column === undefined ? '' : `cột ${place.column}`,
  ].filter(Boolean);
  const text = parts.join(', ');
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
