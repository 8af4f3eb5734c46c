import type { Campaign, RankingKey } from '../campaign/format';
import { EMPTY_CELL } from '../roster/grid';
import type { Problem } from '../problem';
import { levelCode } from '../rating/level';
import { CountedReader } from './counted-reader';
import type { RatingView } from './counted-years';
import type { Facts } from './facts';
import { namedColumn, readNumber } from './number';
import { readShare } from './vote-share';
import { yearsOf } from './windows';

/** What ranking looks at: the eligible entries and what their judgements share. */
export interface RankingInput {
  readonly campaign: Campaign;
  readonly facts: Facts;
  readonly category: Int16Array;
  readonly judgement: Int32Array;
  readonly judgements: number;
  readonly viewOf: (entry: number) => RatingView;
  /** One entry of each judgement, and of which category. */
  readonly example: Int32Array;
  readonly eligible: Uint8Array;
}

export interface Ranking {
  /** Place of every eligible entry among all, 0 best, equal for ties; 0 for the others. */
  readonly tier: Int32Array;
  readonly problems: readonly Problem[];
}

/**
 * Orders the eligible entries by the ranking keys of their category or of the campaign (DESIGN
 * §3). Equal in all keys is equal in rank: names and rows never count.
 */
export function rankEntries(input: RankingInput): Ranking {
  const problems: Problem[] = [];
  const keys = readKeys(input, problems);
  const byEntry = keys.some((key) => key.columns.some((column) => column !== null));
  const tier = byEntry ? rankApart(input, keys) : rankShared(input, keys);
  return { tier, problems };
}

/** One key in its place: per judgement where ratings decide, per category where a column does. */
interface KeyValues {
  readonly shared: Float64Array | null;
  readonly columns: readonly (((entry: number) => number) | null)[];
}

function readKeys(input: RankingInput, problems: Problem[]): KeyValues[] {
  const { categories } = input.campaign;
  const longest = Math.max(0, ...categories.map((category) => keysOf(input, category).length));
  return Array.from({ length: longest }, (_, k) => {
    const keys = categories.map((category) => keysOf(input, category)[k]);
    const columns = keys.map((key, index) => entryColumn(input, key, index, problems));
    return { shared: sharedValues(input, keys), columns };
  });
}

/** Where ratings alone rank, a rank belongs to a judgement and an entry only looks it up. */
function rankShared(input: RankingInput, keys: readonly KeyValues[]): Int32Array {
  const all = new Uint8Array(input.judgements).fill(1);
  let tiers: Int32Array = new Int32Array(input.judgements);
  for (const { shared } of keys) if (shared !== null) tiers = refine(tiers, shared, all);
  return input.judgement.map((j, e) => (input.eligible[e] === 1 ? (tiers[j] ?? 0) : 0));
}

function rankApart(input: RankingInput, keys: readonly KeyValues[]): Int32Array {
  const { category, judgement, eligible } = input;
  let tier: Int32Array = new Int32Array(category.length);
  for (const { shared, columns } of keys) {
    const values = new Float64Array(category.length);
    for (let e = 0; e < values.length; e++) {
      if (eligible[e] === 0) continue;
      const column = columns[category[e] ?? -1] ?? null;
      values[e] = column === null ? (shared?.[judgement[e] ?? -1] ?? 0) : column(e);
    }
    tier = refine(tier, values, eligible);
  }
  return tier;
}

function keysOf(
  input: RankingInput,
  category: Campaign['categories'][number] | undefined,
): readonly RankingKey[] {
  return category?.ranking ?? input.campaign.ranking;
}

/** Keys that depend on the ratings alone, once a judgement. */
function sharedValues(
  input: RankingInput,
  keys: readonly (RankingKey | undefined)[],
): Float64Array | null {
  if (keys.every((key) => key?.by !== 'yearsAtLevel' && key?.by !== 'recentYears')) return null;
  const readers = new Map<number, RatingKeyReader | null>();
  return Float64Array.from({ length: input.judgements }, (_, j) => {
    const example = input.example[j] ?? -1;
    const category = input.category[example] ?? -1;
    const group = category * SUBJECT_SLOTS + (input.facts.entries.subject[example] ?? 0);
    let reader = readers.get(group);
    if (reader === undefined) {
      reader = ratingKey(input, keys[category], example);
      readers.set(group, reader);
    }
    return reader === null ? 0 : reader(example);
  });
}

/** Entries of one category and subject have their ratings read alike; subjects are fewer than: */
const SUBJECT_SLOTS = 4;

/** The value of a key that ratings decide, for one entry. */
type RatingKeyReader = (entry: number) => number;

/** Base of the number that recent years make: one digit a year, 0 no level … 4. */
const LEVEL_BASE = 5;

/** Reads a key for the entries of the category and subject of one of them; null for other keys. */
function ratingKey(
  input: RankingInput,
  key: RankingKey | undefined,
  example: number,
): RatingKeyReader | null {
  if (key?.by !== 'yearsAtLevel' && key?.by !== 'recentYears') return null;
  const window = yearsOf(input.facts.windows, key.window);
  const reader = new CountedReader(input.facts, input.viewOf(example), window);
  const asked = key.by === 'yearsAtLevel' ? levelCode(key.level) : null;
  return (entry) => {
    reader.read(entry);
    let value = 0;
    for (let y = window.length - 1; y >= 0; y--) {
      const year = reader.now[y];
      const least = year?.counts === true ? year.least : 0;
      if (asked === null) value = value * LEVEL_BASE + least;
      else if (least >= asked) value++;
    }
    return value;
  };
}

/**
 * A key read from a column of the roster. Where some eligible entries of the category have no
 * number there the key ranks nobody: a blank is no vote of nought. Votes are compared as shares
 * where all state one, as numbers where none does; a mix ranks nobody (ranking.mixedUnits).
 */
function entryColumn(
  input: RankingInput,
  key: RankingKey | undefined,
  category: number,
  problems: Problem[],
): ((entry: number) => number) | null {
  if (key?.by !== 'votes' && key?.by !== 'number') return null;
  const name = key.by === 'votes' ? 'votes' : key.column;
  const codes = namedColumn(input.facts.entries, name);
  if (codes === null) return null;
  const sign = key.by === 'number' && key.order === 'low' ? -1 : 1;
  const read = memoised((code) => readNumber(input.facts.entries, code));
  const missing = countMissing(input, category, codes, read);
  if (missing > 0) {
    const id = input.campaign.categories[category]?.id ?? '';
    const params = { category: id, column: name, count: missing };
    if (missing < countEligible(input, category)) {
      problems.push({ code: 'ranking.incomplete', params, severity: 'warning' });
    }
    return null;
  }
  if (key.by === 'number') return (entry) => sign * (read(codes[entry] ?? EMPTY_CELL) ?? 0);
  const { values } = input.facts.entries;
  const share = memoised((code) => readShare(values.text(code)));
  const bare = countMissing(input, category, codes, share);
  if (bare === 0) return (entry) => share(codes[entry] ?? EMPTY_CELL) ?? 0;
  if (bare === countEligible(input, category)) {
    return (entry) => read(codes[entry] ?? EMPTY_CELL) ?? 0;
  }
  const id = input.campaign.categories[category]?.id ?? '';
  const params = { category: id, column: name, count: bare };
  problems.push({ code: 'ranking.mixedUnits', params, severity: 'warning' });
  return null;
}

function countMissing(
  input: RankingInput,
  category: number,
  codes: Int32Array,
  read: (code: number) => number | null,
): number {
  let missing = 0;
  for (let e = 0; e < codes.length; e++) {
    const counts = input.eligible[e] === 1 && input.category[e] === category;
    if (counts && read(codes[e] ?? EMPTY_CELL) === null) missing++;
  }
  return missing;
}

function countEligible(input: RankingInput, category: number): number {
  let count = 0;
  for (let e = 0; e < input.eligible.length; e++) {
    if (input.eligible[e] === 1 && input.category[e] === category) count++;
  }
  return count;
}

function memoised(read: (code: number) => number | null): (code: number) => number | null {
  const known = new Map<number, number | null>();
  return (code) => {
    const before = known.get(code);
    if (before !== undefined) return before;
    const value = read(code);
    known.set(code, value);
    return value;
  };
}

/** Splits each tier by a further key, greater values first. */
export function refine(tier: Int32Array, values: Float64Array, taking: Uint8Array): Int32Array {
  const ranks = denseRanks(values, taking, (a, b) => b - a);
  const width = ranks.size + 1;
  const combined = new Float64Array(tier.length);
  for (let e = 0; e < tier.length; e++) {
    if (taking[e] === 1) combined[e] = (tier[e] ?? 0) * width + (ranks.get(values[e] ?? 0) ?? 0);
  }
  const dense = denseRanks(combined, taking, (a, b) => a - b);
  const refined = new Int32Array(tier.length);
  for (let e = 0; e < tier.length; e++) {
    if (taking[e] === 1) refined[e] = dense.get(combined[e] ?? 0) ?? 0;
  }
  return refined;
}

function denseRanks(
  values: Float64Array,
  taking: Uint8Array,
  order: (a: number, b: number) => number,
): Map<number, number> {
  const distinct = new Set<number>();
  for (let e = 0; e < values.length; e++) if (taking[e] === 1) distinct.add(values[e] ?? 0);
  return new Map([...distinct].sort(order).map((value, rank) => [value, rank]));
}

/** Competition rank within each category (1, 2, 2, 4 …); 0 where not eligible. */
export function competitionRanks(
  tier: Int32Array,
  category: Int16Array,
  eligible: Uint8Array,
  categories: number,
): Int32Array {
  let last = 0;
  for (const t of tier) if (t > last) last = t;
  const tiers = last + 1;
  const ahead = new Int32Array(tiers * categories + 1);
  for (let e = 0; e < tier.length; e++) {
    const slot = (category[e] ?? 0) * tiers + (tier[e] ?? 0);
    if (eligible[e] === 1) ahead[slot] = (ahead[slot] ?? 0) + 1;
  }
  for (let c = 0; c < categories; c++) {
    let before = 0;
    for (let t = 0; t < tiers; t++) {
      const here = ahead[c * tiers + t] ?? 0;
      ahead[c * tiers + t] = before;
      before += here;
    }
  }
  const ranks = new Int32Array(tier.length);
  for (let e = 0; e < ranks.length; e++) {
    if (eligible[e] === 1) ranks[e] = (ahead[(category[e] ?? 0) * tiers + (tier[e] ?? 0)] ?? 0) + 1;
  }
  return ranks;
}
