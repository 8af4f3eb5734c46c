import { foldLabel } from '../text/fold';
import { KINDS } from '../subject';
import { EMPTY_CELL, type CellCode } from '../roster/grid';
import type { EntryTable } from '../roster/roster';
import { readYesNo } from './yes-no';

/** Whether a person is a Party member: one of these, or the year of admission. */
export const MEMBERSHIP_UNKNOWN = 0;
export const MEMBER = 1;
export const NO_MEMBER = 2;
export type Membership = number;

const NEVER_MEMBERS: ReadonlySet<number> = new Set(
  (['official', 'worker'] as const).map((kind) => KINDS.indexOf(kind) + 1),
);

/**
 * Membership of every entry, from its column "đảng viên", its date of admission, or its kind
 * (DOMAIN B.4 no. 10); null where no entry says anything.
 */
export function readMembership(entries: EntryTable): Int32Array | null {
  const flags = entries.texts.get('partyMember')?.codes;
  const dates = entries.texts.get('partyDate')?.codes;
  const memberOf = memoised((code) => memberFlag(entries.values.text(code)));
  const yearOf = memoised((code) => admissionYear(entries.values.text(code)));
  if (flags === undefined && dates === undefined && !entries.kind.some((k) => NEVER_MEMBERS.has(k)))
    return null;
  const result = new Int32Array(entries.count);
  let known = false;
  for (let e = 0; e < entries.count; e++) {
    const flag = flags === undefined ? MEMBERSHIP_UNKNOWN : memberOf(flags[e] ?? EMPTY_CELL);
    const year = dates === undefined ? MEMBERSHIP_UNKNOWN : yearOf(dates[e] ?? EMPTY_CELL);
    const said = flag === NO_MEMBER ? flag : year || flag;
    const value = said === 0 && NEVER_MEMBERS.has(entries.kind[e] ?? 0) ? NO_MEMBER : said;
    if (value !== 0) known = true;
    result[e] = value;
  }
  return known ? result : null;
}

function memoised(read: (code: CellCode) => number): (code: CellCode) => number {
  const known = new Map<CellCode, number>([[EMPTY_CELL, MEMBERSHIP_UNKNOWN]]);
  return (code) => {
    const before = known.get(code);
    if (before !== undefined) return before;
    const value = read(code);
    known.set(code, value);
    return value;
  };
}

function memberFlag(text: string): Membership {
  const folded = foldLabel(text);
  if (folded === 'đảng viên') return MEMBER;
  const answer = readYesNo(folded);
  if (answer === null) return MEMBERSHIP_UNKNOWN;
  return answer ? MEMBER : NO_MEMBER;
}

/** Excel's day numbers from 1930 to 2064; anything else of five digits is no date. */
const FIRST_SERIAL = 10959;
const LAST_SERIAL = 60000;
const DAYS_A_YEAR = 365.25;

/** The year of a date in any spelling, a bare year, or a day number of Excel. */
function admissionYear(text: string): Membership {
  const serial = /^\d{5}(\.\d+)?$/.test(text) ? Number(text) : 0;
  if (serial >= FIRST_SERIAL && serial <= LAST_SERIAL) {
    return 1900 + Math.floor((serial - 1) / DAYS_A_YEAR);
  }
  const year = /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(text)?.[0];
  return year === undefined ? MEMBERSHIP_UNKNOWN : Number(year);
}
