import type { Review } from '../core/review/result';
import type { Roster, RosterColumn, SkipReason } from '../core/roster/roster';
import { roleName } from '../i18n/names';
import { columnLetters } from '../core/roster/address';
import { section } from './section';
import type { Voice } from './session';
import { entryCounts } from './write-review-json';

/** What was found in the workbook: each roster, its columns, its rows that are no entries. */
export function rosterLines(review: Review, voice: Voice): string[] {
  const counts = entryCounts(review);
  const lines = review.rosters.flatMap((roster, index) =>
    linesOf(roster, counts[index] ?? 0, voice),
  );
  return section(voice.words.cli.report['head.rosters']({}), lines, voice.paint);
}

function linesOf(roster: Roster, entries: number, { words }: Voice): string[] {
  const { report } = words.cli;
  const { first, last } = roster.headerRows;
  const found = report['roster.found']({
    sheet: roster.sheet,
    subject: roster.subject,
    entries,
    first: roster.rows.first,
    last: roster.rows.last,
    header: first === last ? String(first) : `${String(first)}–${String(last)}`,
    confidence: roster.confidence,
  });
  const columns = roster.columns
    .filter(({ role }) => role !== 'ignore' && role !== 'ordinal')
    .map((column) => columnText(column, words.names));
  const parts = skippedParts(roster, words.names.skips);
  return [
    found,
    `  ${columns.join(' · ')}`,
    ...(roster.hiddenRows > 0
      ? [`  ${report['roster.hidden']({ count: roster.hiddenRows })}`]
      : []),
    ...(parts.length > 0 ? [`  ${report['roster.skipped']({ parts })}`] : []),
  ];
}

/** "F Xếp loại 2018"; what was guessed is marked. */
function columnText({ index, role, guessed }: RosterColumn, names: Voice['words']['names']) {
  return `${columnLetters(index)} ${roleName(names, role)}${guessed ? ' (?)' : ''}`;
}

function skippedParts(roster: Roster, words: Readonly<Record<SkipReason, string>>) {
  const counts = new Map<SkipReason, number>();
  for (const { reason } of roster.skipped) {
    if (reason !== 'blank') counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts].map(([reason, count]) => ({ name: words[reason], count }));
}
