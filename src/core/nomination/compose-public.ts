import type { Review } from '../review/result';
import type { Say } from '../say';
import { blockOf, joinBlocks, MAX_SHEET_ROWS } from './blocks';
import { formOf, nameOf, unitOf } from './list-entry';
import { entriesWith, listSections, type ListedSection } from './list-order';
import type { SheetModel, SheetRow } from './sheet-model';
import { plainText, rowOf, WORK_FONT, WORK_STYLES, workPage, wideRow } from './work-sheet';
import { COLUMNS, HEAD, SECTIONS } from './wording';

/** Title, subject and headings above the entries. */
const HEAD_ROWS = 3;
const WIDTHS = [6, 36, 44, 26];

/**
 * The list for publication (40-KH/BNCTW II.3.a: results are made public before submission):
 * names, units and forms of those nominated, no ratings and no reasons.
 */
export function composePublic(review: Review, say: Say): SheetModel {
  const nominated = entriesWith(review, 'nominated').slice(0, MAX_SHEET_ROWS - HEAD_ROWS - 2);
  const sections = listSections(review, nominated).filter(({ count }) => count > 0);
  const head = [COLUMNS.ordinal, COLUMNS.name, COLUMNS.position, COLUMNS.form];
  return {
    role: 'public',
    name: plainText('public.sheet', say),
    font: WORK_FONT,
    columnWidths: WIDTHS,
    styles: WORK_STYLES,
    ...joinBlocks([
      blockOf([
        wideRow(`${HEAD.title} ${HEAD.subtitle}`, WIDTHS, 'title'),
        wideRow(review.campaign.title, WIDTHS, 'line'),
        rowOf(head, WIDTHS, 'head'),
      ]),
      ...sections.map((section) => ({
        count: 1 + section.count,
        rows: () => sectionRows(review, section),
      })),
    ]),
    frozenRows: HEAD_ROWS,
    page: workPage(HEAD_ROWS),
  };
}

function* sectionRows(review: Review, section: ListedSection): Generator<SheetRow> {
  yield wideRow(SECTIONS[section.subject], WIDTHS, 'part');
  let ordinal = 0;
  for (const { entries } of section.categories) {
    for (const entry of entries) {
      const values = [nameOf(review, entry), unitOf(review, entry), formOf(review, entry)];
      yield rowOf([++ordinal, ...values], WIDTHS, 'text', 'number');
    }
  }
}
