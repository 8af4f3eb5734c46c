import { capitalise } from '../text/case';
import { formatCount } from '../text/numbers';
import type { Review, Status, Tie } from '../review/result';
import { STATUSES } from '../review/result';
import { blockOf, type Block } from './blocks';
import { BLANK_ROW, lineRow } from './form-rows';
import type { FormStyle } from './form-styles';
import { entryRow } from './list-entry';
import type { ListLayout } from './list-layout';
import { categoryText } from './list-table';
import type { SheetRow } from './sheet-model';
import { CONFIRM } from './wording';

/**
 * What stands apart from the list, on a page of its own: open ties with their members, counts
 * of what is not settled, what the committee must confirm, and what was assumed.
 */
export function confirmBlocks(
  review: Review,
  layout: ListLayout,
  contested: readonly number[],
  assumptions: readonly string[],
): readonly Block[] {
  const ties = tieBlocks(review, layout, contested);
  const rest = [
    ...part(layout, CONFIRM.open, openLines(review)),
    ...part(layout, CONFIRM.attestations, attestationLines(review)),
    ...part(layout, CONFIRM.assumptions, assumptions.map(asItem)),
  ];
  if (ties.length === 0 && rest.length === 0) return [];
  const line = (text: string, style: FormStyle): SheetRow => lineRow(layout.widths, text, style);
  const title: SheetRow = { ...line(CONFIRM.title, 'confirmTitle'), breakBefore: true };
  const head = [title, line(CONFIRM.explanation, 'attached')];
  return [blockOf(head), ...ties, blockOf(rest)];
}

function asItem(text: string): string {
  return `- ${text}`;
}

function part(layout: ListLayout, title: string, lines: readonly string[]): SheetRow[] {
  if (lines.length === 0) return [];
  return [
    BLANK_ROW,
    lineRow(layout.widths, title, 'confirmHead'),
    ...lines.map((text) => lineRow(layout.widths, text, 'confirmLine')),
  ];
}

/** Each open tie with its members; members of none, if the review yields such, at the end. */
function tieBlocks(
  review: Review,
  layout: ListLayout,
  contested: readonly number[],
): readonly Block[] {
  if (contested.length === 0) return [];
  const open = new Set(contested);
  const blocks = [blockOf([BLANK_ROW, lineRow(layout.widths, CONFIRM.ties, 'confirmHead')])];
  for (const tie of review.ties) {
    const members = tie.entries.filter((entry) => open.delete(entry));
    if (members.length > 0) blocks.push(tieBlock(review, layout, tieText(tie), members));
  }
  if (open.size > 0) blocks.push(tieBlock(review, layout, CONFIRM.otherTies, [...open]));
  return blocks;
}

function tieBlock(
  review: Review,
  layout: ListLayout,
  text: string,
  members: readonly number[],
): Block {
  return {
    count: 1 + members.length,
    *rows() {
      yield lineRow(layout.widths, text, 'section');
      let ordinal = 0;
      for (const entry of members) yield entryRow(review, layout, entry, ++ordinal);
    },
  };
}

function tieText({ entries, seats, unit, max, clause }: Tie): string {
  return CONFIRM.tie(
    formatCount(entries.length),
    formatCount(seats),
    unit,
    formatCount(max),
    clause,
  );
}

/** Entries that await a choice or evidence, counted by category; their names are in the reasons. */
function openLines(review: Review): readonly string[] {
  const lines = [
    ...countsBy(review, 'eligible').map(([count, name]) => CONFIRM.eligible(count, name)),
    ...countsBy(review, 'review').map(([count, name]) => CONFIRM.review(count, name)),
  ];
  return lines.length === 0 ? [] : [...lines.map(asItem), CONFIRM.seeReasons];
}

function countsBy(review: Review, status: Status): readonly (readonly [string, string])[] {
  const code = STATUSES.indexOf(status);
  const counts = new Map<number, number>();
  for (let entry = 0; entry < review.entries.count; entry++) {
    if (review.status[entry] !== code) continue;
    const category = review.category[entry] ?? -1;
    counts.set(category, (counts.get(category) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([category, count]) => [formatCount(count), categoryText(review, category)]);
}

/** Attestations under the name of their category, in the order of the review. */
function attestationLines({ attestations, campaign }: Review): readonly string[] {
  const byCategory = new Map<string, string[]>();
  for (const { category, text, clause } of attestations) {
    const lines = byCategory.get(category) ?? [];
    const sentence = capitalise(text.replace(/[.;\s]+$/, ''));
    lines.push(asItem(CONFIRM.attestation(sentence, clause)));
    byCategory.set(category, lines);
  }
  return [...byCategory].flatMap(([id, lines]) => {
    const index = campaign.categories.findIndex((category) => category.id === id);
    const name = campaign.categories[index]?.name;
    return name === undefined ? lines : [CONFIRM.attestationsOf(name), ...lines];
  });
}
