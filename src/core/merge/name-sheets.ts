import { SUBJECTS } from '../subject';
import { spokenName } from './file-names';
import type { Source } from './source';

const INDIVIDUAL = SUBJECTS.indexOf('individual');
/** Characters of a sheet's name in Excel, and how many of them the old name may take. */
const MAX_CHARACTERS = 31;
const MAX_OLD_NAME = 14;

/** Makes a name that no sheet has yet, as Excel allows it; `taken` in lower case. */
export type FreeName = (wished: string, taken: ReadonlySet<string>) => string;

/** The new name of each sheet of each source. */
export type SheetNames = ReadonlyMap<Source, ReadonlyMap<string, string>>;

/**
 * Names every sheet after the unit of its people where a file has one and no other file has it,
 * else after the file; of several sheets of a file each keeps its own name behind that.
 */
export function nameSheets(sources: readonly Source[], freeName: FreeName): SheetNames {
  const units = sources.map(onlyUnit);
  const taken = new Set<string>();
  return new Map(
    sources.map((source, i) => {
      const unit = units[i] ?? null;
      const isOwn =
        unit !== null && units.every((other, j) => j === i || other?.folded !== unit.folded);
      const base = isOwn ? unit.text : spokenName(source.file);
      const names = source.sheets.map(({ was }): [string, string] => {
        const name = freeName(wishedName(source, base, was), taken);
        taken.add(name.toLowerCase());
        return [was, name];
      });
      return [source, new Map(names)];
    }),
  );
}

function wishedName({ sheets, settings }: Source, base: string, was: string): string {
  if (settings.sources.some(({ sheet }) => sheet === was)) return was;
  if (sheets.length === 1) return base;
  const old = was.trim().slice(0, MAX_OLD_NAME).trimEnd();
  return `${base.slice(0, MAX_CHARACTERS - old.length - 3).trimEnd()} – ${old}`;
}

/** The unit of all people of a file; null where they have several, or none is named. */
function onlyUnit({ alone, unit }: Source): { text: string; folded: string } | null {
  const { entries } = alone;
  if (unit !== null) return null;
  let found = -1;
  for (let e = 0; e < entries.count; e++) {
    const own = entries.unit[e] ?? -1;
    if (entries.subject[e] !== INDIVIDUAL || own < 0 || own === found) continue;
    if (found >= 0 && entries.units.folded(own) !== entries.units.folded(found)) return null;
    found = own;
  }
  return found < 0
    ? null
    : { text: entries.units.text(found), folded: entries.units.folded(found) };
}
