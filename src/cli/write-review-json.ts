import type { Problem } from '../core/problem';
import type { Review } from '../core/review/result';
import type { Roster } from '../core/roster/roster';
import type { Say } from '../core/say';
import { columnLetters } from '../core/roster/address';
import { entryJsonWriter } from './entry-json';
import type { Out } from './io';
import type { ReviewJson } from './review-json';

/** Text is handed over in pieces of about this many characters: never one giant string. */
const PIECE_CHARACTERS = 2 ** 16;

/**
 * Prints a review as the object of `reviewJsonSchema`, entry by entry. `more` are fields that
 * other commands add behind it.
 */
export async function writeReviewJson(
  out: Out,
  review: Review,
  problems: readonly Problem[],
  say: Say,
  more: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const { campaign, phase } = review;
  const counts = entryCounts(review);
  const head = {
    campaign: { id: campaign.id, phase: phase.id },
    rosters: review.rosters.map((roster, index) => rosterJson(roster, counts[index] ?? 0)),
  };
  await out.write(`${JSON.stringify(head).slice(0, -1)},"entries":[`);
  await writeEntries(out, review, say);
  const tail = {
    quotas: [...review.quotas] satisfies ReviewJson['quotas'],
    attestations: [...review.attestations] satisfies ReviewJson['attestations'],
    problems: problems.map((problem) => problemJson(problem, say)),
    ...more,
  };
  await out.write(`],${JSON.stringify(tail).slice(1)}\n`);
}

async function writeEntries(out: Out, review: Review, say: Say): Promise<void> {
  const textOf = entryJsonWriter(review, say);
  let piece = '';
  for (let entry = 0; entry < review.entries.count; entry++) {
    piece += `${entry > 0 ? ',' : ''}\n${textOf(entry)}`;
    if (piece.length < PIECE_CHARACTERS) continue;
    await out.write(piece);
    piece = '';
  }
  await out.write(`${piece}\n`);
}

function rosterJson(roster: Roster, entries: number): ReviewJson['rosters'][number] {
  return {
    sheet: roster.sheet,
    subject: roster.subject,
    headerRows: { first: roster.headerRows.first, last: roster.headerRows.last },
    rows: { first: roster.rows.first, last: roster.rows.last },
    entries,
    columns: columnsJson(roster),
    confidence: Math.round(roster.confidence * 1000) / 1000,
  };
}

/** How many candidates each roster holds; in long form several rows are one of them. */
export function entryCounts(review: Review): readonly number[] {
  const begun = entriesBegun(review);
  return review.rosters.map(({ shape, entryRows }, index) =>
    shape === 'long' ? (begun[index] ?? 0) : entryRows.length,
  );
}

function entriesBegun({ entries, rosters }: Review): Uint32Array {
  const counts = new Uint32Array(rosters.length);
  for (let entry = 0; entry < entries.count; entry++) {
    const roster = entries.roster[entry] ?? 0;
    counts[roster] = (counts[roster] ?? 0) + 1;
  }
  return counts;
}

/** Several columns of one role: the first stands. */
function columnsJson(roster: Roster): Record<string, string> {
  const columns = new Map<string, string>();
  for (const { role, index } of roster.columns) {
    if (!columns.has(role)) columns.set(role, columnLetters(index));
  }
  return Object.fromEntries(columns);
}

export function problemJson(problem: Problem, say: Say): ReviewJson['problems'][number] {
  return {
    code: problem.code,
    severity: problem.severity,
    sheet: problem.sheet ?? null,
    row: problem.row ?? null,
    column: problem.column ?? null,
    text: say.problem(problem),
  };
}
