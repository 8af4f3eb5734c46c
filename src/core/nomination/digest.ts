import { EMPTY_CELL, type CellCode, type CellValues } from '../roster/grid';
import type { EntryTable, TextColumn, TextTable } from '../roster/roster';
import type { Review } from '../review/result';
import { sha256 } from './sha-256';

/**
 * A digest of what a review was made from: the data of the roster and the resolved criteria.
 *
 * Independent of how the sheet looks and of the order of its rows: every entry is hashed from
 * its clean texts and rating codes, and the hashes are added up, so that equal sets of entries
 * give equal sums. SHA-256 over the sums, the columns and the campaign in canonical JSON makes
 * the digest. It tells inputs apart; it is no seal against forgery.
 */
export function reviewDigest(review: Review): string {
  const { entries, campaign, phase } = review;
  return sha256(
    canonical({
      campaign,
      phase,
      columns: entries.ratings.map(({ year, stream, present }) => [year, stream, present]),
      count: entries.count,
      entries: entrySums(entries),
    }),
  );
}

/** JSON with the keys of every object sorted, so that equal data gives equal text. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const SECOND_SEED = 0x9e3779b9;

/** Final mix of MurmurHash3: every bit of the input changes half the bits of the output. */
function avalanche(word: number): number {
  let mixed = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

function textHash(text: string, seed = FNV_OFFSET): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME);
  return avalanche(hash);
}

/** What one column adds to the hash of an entry. */
type Part = (entry: number) => number;

/** Column by column, so that each loop does one kind of look-up. */
function entrySums(entries: EntryTable): readonly number[] {
  const first = new Int32Array(entries.count).fill(FNV_OFFSET);
  const second = new Int32Array(entries.count).fill(SECOND_SEED);
  for (const part of partsOf(entries)) mixIn(part, first, second);
  const sums = new Uint32Array(4);
  for (let entry = 0; entry < entries.count; entry++) {
    const one = first[entry] ?? 0;
    const two = second[entry] ?? 0;
    add(sums, 0, avalanche(one));
    add(sums, 1, avalanche(two));
    add(sums, 2, avalanche(one ^ two));
    add(sums, 3, avalanche(Math.imul(one, 3) + two));
  }
  return Array.from(sums);
}

function mixIn(part: Part, first: Int32Array, second: Int32Array): void {
  for (let entry = 0; entry < first.length; entry++) {
    const word = part(entry);
    first[entry] = Math.imul((first[entry] ?? 0) ^ word, FNV_PRIME);
    second[entry] = avalanche((second[entry] ?? 0) + word);
  }
}

function add(sums: Uint32Array, lane: number, word: number): void {
  sums[lane] = (sums[lane] ?? 0) + word;
}

function partsOf(entries: EntryTable): readonly Part[] {
  return [
    (entry) => at(entries.subject, entry) + 4 * at(entries.kind, entry),
    (entry) => at(entries.unitKind, entry),
    tablePart(entries.names, entries.name),
    tablePart(entries.units, entries.unit),
    ...entries.ratings.map(
      ({ codes }): Part =>
        (entry) =>
          at(codes, entry),
    ),
    ...textParts(entries),
  ];
}

function at(column: Uint8Array | Int32Array, entry: number): number {
  return column[entry] ?? 0;
}

function tablePart(table: TextTable, indices: Int32Array): Part {
  const hashes = new Int32Array(table.size);
  for (let i = 0; i < table.size; i++) hashes[i] = textHash(table.text(i));
  return (entry) => hashes[indices[entry] ?? EMPTY_CELL] ?? 0;
}

/** The other columns, each once though it may be known by a role and several headers. */
function textParts(entries: EntryTable): readonly Part[] {
  const named = [...entries.texts, ...entries.byHeader].sort(([a], [b]) => (a < b ? -1 : 1));
  const byColumn = new Map<TextColumn, string>();
  for (const [name, column] of named) if (!byColumn.has(column)) byColumn.set(column, name);
  const hashOf = cellHasher(entries.values);
  return [...byColumn].map(([{ codes }, name]): Part => {
    const seed = textHash(name);
    return (entry) => avalanche(seed ^ hashOf(codes[entry] ?? EMPTY_CELL));
  });
}

/** The hash of a cell's clean text, computed once per distinct value. */
function cellHasher(values: CellValues): (code: CellCode) => number {
  const texts = new Int32Array(values.size);
  const done = new Uint8Array(values.size);
  const numbers = new Map<CellCode, number>();
  return (code) => {
    if (code < 0) return numberHash(values, code, numbers);
    if (done[code] !== 1) {
      texts[code] = textHash(values.text(code));
      done[code] = 1;
    }
    return texts[code] ?? 0;
  };
}

/** Small whole numbers and empty cells stand in the code itself: few distinct ones. */
function numberHash(values: CellValues, code: CellCode, known: Map<CellCode, number>): number {
  let hash = known.get(code);
  if (hash === undefined) {
    hash = textHash(values.text(code));
    known.set(code, hash);
  }
  return hash;
}
