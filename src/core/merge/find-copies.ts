import type { Grid } from '../roster/grid';
import { isSameSheet } from './copy-sheet';
import type { Source } from './source';

/** The file that a file only repeats, by the name of the latter. */
export type Copies = ReadonlyMap<string, string>;

/**
 * Files that hold the same values in the same places as another one, and keep the same choices.
 * Of such files the one with the shortest name stands for all, of equally long ones the first.
 */
export function findCopies(sources: readonly Source[]): Copies {
  const groups = new Map<string, Source[][]>();
  for (const source of sources) {
    const key = shapeOf(source);
    const alike = groups.get(key) ?? [];
    groups.set(key, alike);
    const same = alike.find(([first]) => first !== undefined && isSame(first, source));
    if (same === undefined) alike.push([source]);
    else same.push(source);
  }
  const copies = new Map<string, string>();
  for (const group of [...groups.values()].flat()) {
    const kept = group.reduce((a, b) => (b.file.length < a.file.length ? b : a));
    for (const { file } of group) if (file !== kept.file) copies.set(file, kept.file);
  }
  return copies;
}

const gridsOf = ({ sheets }: Source): Grid[] => sheets.map(({ was, build }) => build(was));

/** Files that differ in it are no copies; a cheap look before cells are compared. */
function shapeOf(source: Source): string {
  const sheets = gridsOf(source).map(({ lastRow, columnCount }) => [lastRow, columnCount]);
  return JSON.stringify([sheets, source.settings]);
}

function isSame(one: Source, other: Source): boolean {
  const others = gridsOf(other);
  return gridsOf(one).every((grid, i) => {
    const twin = others[i];
    return twin !== undefined && isSameSheet(grid, twin);
  });
}
