import { BASE_WORDS } from './header-words';
import type { RatingBase } from './header-meaning';
import { plainText } from './plain-text';
import type { TableEntries } from './table-entries';
import type { TextTableBuilder } from './text-table';

/** Share of people that two sheets must have in common to be two ratings of the same people. */
const COMMON = 0.5;

/**
 * Sheets "Đảng viên" and "Công chức" that rate the same people in the same years without naming
 * whose rating it is: their ratings become the two streams of these people (DOMAIN B.4 no. 10).
 */
export function withSheetStreams(
  tables: readonly TableEntries[],
  names: TextTableBuilder,
): readonly TableEntries[] {
  const bases = tables.map(sheetBase);
  return tables.map((table, i) => {
    const base = bases[i] ?? 'main';
    const hasOther = tables.some((other, j) => {
      const apart = bases[j] !== 'main' && bases[j] !== base;
      return apart && shareYears(table, other) && sharePeople(table, other, names);
    });
    if (base === 'main' || !hasOther) return table;
    return { ...table, ratings: table.ratings.map((counted) => ({ ...counted, stream: base })) };
  });
}

/** What the name of the sheet, else the titles, say that all its ratings are of. */
function sheetBase({ table, ratings }: TableEntries): RatingBase {
  if (ratings.length === 0 || ratings.some(({ stream }) => stream !== 'main')) return 'main';
  const own = baseOf(table.sheetName);
  return own === 'main' ? baseOf(table.titles.join(' ')) : own;
}

function baseOf(text: string): RatingBase {
  const plain = plainText(text);
  const party = BASE_WORDS.party.test(plain);
  if (party === BASE_WORDS.civil.test(plain)) return 'main';
  return party ? 'party' : 'civil';
}

function shareYears(a: TableEntries, b: TableEntries): boolean {
  return a.ratings.some(({ year }) => b.ratings.some((other) => other.year === year));
}

function sharePeople(a: TableEntries, b: TableEntries, names: TextTableBuilder): boolean {
  const known = new Set(Array.from(b.name, (name) => names.folded(name)));
  const common = a.name.reduce((sum, name) => sum + (known.has(names.folded(name)) ? 1 : 0), 0);
  return common > 0 && common >= Math.min(a.name.length, b.name.length) * COMMON;
}
