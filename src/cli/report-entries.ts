import { LOOKS } from '../core/nomination/looks';
import { reasonsOf, STATUSES, type Review } from '../core/review/result';
import { section } from './section';
import type { Voice } from './session';

/** More are seen with `--json` or in the workbook that `nominate` writes. */
const ENTRIES_SHOWN = 40;

/** The first entries one by one, best results first: sign, name, unit, row, the reasons. */
export function entryLines(review: Review, voice: Voice): string[] {
  const shown = firstByStatus(review, ENTRIES_SHOWN);
  const lines = shown.map((entry) => lineOf(review, entry, voice));
  const more = review.entries.count - shown.length;
  const { report } = voice.words.cli;
  if (more > 0) lines.push(report['more.entries']({ count: more }));
  return section(report['head.entries']({}), lines, voice.paint);
}

function firstByStatus({ status, entries }: Review, limit: number): number[] {
  const found = STATUSES.map((): number[] => []);
  for (let entry = 0; entry < entries.count; entry++) {
    const list = found[status[entry] ?? 0];
    if (list !== undefined && list.length < limit) list.push(entry);
  }
  return found.flat().slice(0, limit);
}

function lineOf(review: Review, entry: number, { words, say, paint }: Voice): string {
  const { entries } = review;
  const status = STATUSES[review.status[entry] ?? 0] ?? 'unassigned';
  const unit = entries.unit[entry] ?? -1;
  const who = [
    entries.names.text(entries.name[entry] ?? 0),
    ...(unit < 0 ? [] : [entries.units.text(unit)]),
    words.cli.report['entry.row']({ row: entries.row[entry] ?? 0 }),
  ].join(' · ');
  const why = reasonsOf(review, entry).map(({ message, outcome }) => say.reason(message, outcome));
  const line = `${LOOKS[status].sign} ${who}${why.length > 0 ? ` – ${why.join('; ')}` : ''}`;
  return paint.status(status, line);
}
