import type { Level, RatingState } from '../core/rating/level';
import type { SkipReason, Stream } from '../core/roster/roster';
import type { Kind, Subject } from '../core/subject';

/** What things are called in a language, apart from any sentence. */
export interface Names {
  /** A rating in full, and a level as people abbreviate it. */
  readonly ratings: Readonly<Record<RatingState, string>>;
  readonly levels: Readonly<Record<Level, string>>;
  readonly subjects: Readonly<Record<Subject | 'mixed', string>>;
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly streams: Readonly<Record<Stream, string>>;
  readonly skips: Readonly<Record<SkipReason, string>>;
  readonly roles: Readonly<Record<NamedRole, string>>;
}

/** Column roles that stand alone; those with a year are put together from the first word. */
export const NAMED_ROLES = [
  'ordinal',
  'name',
  'nameFamily',
  'nameGiven',
  'unit',
  'subUnit',
  'position',
  'birthDate',
  'partyDate',
  'partyMember',
  'kind',
  'unitKind',
  'form',
  'votes',
  'year',
  'rating',
  'oneHot',
  'award',
  'attestation',
  'discipline',
  'achievement',
  'note',
  'ignore',
] as const;
export type NamedRole = (typeof NAMED_ROLES)[number];

/** What a column is for, in words: "rating:2018:party" → "Xếp loại 2018 (xếp loại đảng viên)". */
export function roleName(names: Names, role: string): string {
  const [head = '', second, third] = role.split(':');
  const named = NAMED_ROLES.find((known) => known === head);
  const word = named === undefined ? head : names.roles[named];
  if (second === undefined || head === 'attestation') return word;
  return third === undefined
    ? `${word} ${second}`
    : `${word} ${second} (${partName(names, third)})`;
}

function partName(names: Names, part: string): string {
  const table: Readonly<Record<string, string>> = { ...names.ratings, ...names.streams };
  return table[part] ?? part;
}

/** Codes of levels and streams in a list ("party, civil") in words; other words stay as they are. */
export function namedParts(names: Names, list: string): string {
  const table: Readonly<Record<string, string>> = { ...names.streams, ...names.levels };
  return list
    .split(/\s*,\s*/)
    .map((part) => table[part] ?? part)
    .join(', ');
}
