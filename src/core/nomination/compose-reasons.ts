import { STATUSES, type Judgement, type Review } from '../review/result';
import type { Say } from '../say';
import { blockOf, joinBlocks, MAX_SHEET_ROWS, type Block } from './blocks';
import { nameOf, unitOf } from './list-entry';
import { statusWords } from './looks';
import type { ReasonTexts } from './reason-texts';
import { heightOf, sharedHeights } from './row-height';
import type { SheetCell, SheetModel, SheetRow, Stamp } from './sheet-model';
import { headOf, plainText, WORK_FONT, WORK_STYLES, workPage, wideRow } from './work-sheet';
import { PROVISIONAL_MARK, RATING_ABBREVIATIONS } from './wording';

const COLUMNS = [
  'column.ordinal',
  'column.sheet',
  'column.row',
  'column.name',
  'column.unit',
  'column.category',
  'column.status',
  'column.years',
  'column.reasons',
] as const;
const WIDTHS = [6, 13, 7, 24, 24, 20, 22, 28, 56];

/** Title and headings above the entries. */
const HEAD_ROWS = 2;
/** Entries that one sheet can show, with a line for those that it cannot. */
export const MAX_REASON_ENTRIES = MAX_SHEET_ROWS - HEAD_ROWS - 1;

/** Columns, from 0. */
const NAME = 3;
const STATUS = 6;
const TEXT_STYLE = WORK_STYLES['text'] ?? {};

const NOMINATED = STATUSES.indexOf('nominated');

/** How many entries have a status other than nominated. */
export function notNominatedCount(review: Review): number {
  let count = 0;
  for (let entry = 0; entry < review.entries.count; entry++) {
    if (review.status[entry] !== NOMINATED) count++;
  }
  return count;
}

/**
 * Every entry that is not nominated, in the order of the rosters, with what it lacks. Rows are
 * made while iterated; texts are shared by judgement.
 */
export function composeReasons(
  review: Review,
  stamp: Stamp,
  reasons: ReasonTexts,
  say: Say,
): SheetModel {
  const total = notNominatedCount(review);
  const shown = Math.min(total, MAX_REASON_ENTRIES);
  const { campaign, phase } = review;
  const title = say.sheetText('reasons.title', { campaign: campaign.number, phase: phase.name });
  const entries: Block = { count: shown, rows: () => reasonRows(review, reasons, shown, say) };
  return {
    role: 'reasons',
    name: plainText('reasons.sheet', say),
    font: WORK_FONT,
    columnWidths: WIDTHS,
    styles: WORK_STYLES,
    ...joinBlocks([
      blockOf([wideRow(title, WIDTHS, 'title'), headOf(COLUMNS, WIDTHS, say)]),
      entries,
      blockOf(closing(total, total - shown, say)),
    ]),
    frozenRows: HEAD_ROWS,
    page: workPage(HEAD_ROWS),
    stamp,
  };
}

function closing(total: number, left: number, say: Say): SheetRow[] {
  if (total === 0) return [wideRow(plainText('reasons.none', say), WIDTHS, 'line')];
  return left === 0
    ? []
    : [wideRow(say.sheetText('reasons.notShown', { count: left }), WIDTHS, 'line')];
}

function* reasonRows(
  review: Review,
  reasons: ReasonTexts,
  limit: number,
  say: Say,
): Generator<SheetRow> {
  const { entries } = review;
  const words = statusWords(say);
  const years = new Map<number, string>();
  const heights = WIDTHS.map((width) => sharedHeights(width, TEXT_STYLE));
  let ordinal = 0;
  for (let entry = 0; entry < entries.count && ordinal < limit; entry++) {
    const status = review.status[entry] ?? NOMINATED;
    if (status === NOMINATED) continue;
    const shared = [
      unitOf(review, entry),
      categoryName(review, entry, say),
      words[status] ?? '',
      yearsText(review, review.judgement[entry] ?? -1, years),
      reasons.texts[reasons.indexOf(entry)] ?? '',
    ];
    const name = nameOf(review, entry);
    let height = heightOf(name, WIDTHS[NAME] ?? 0, TEXT_STYLE);
    const cells: SheetCell[] = [
      { column: 0, value: ++ordinal, style: 'number' },
      { column: 1, value: review.rosters[entries.roster[entry] ?? -1]?.sheet ?? '', style: 'text' },
      { column: 2, value: entries.row[entry] ?? 0, style: 'number' },
      { column: NAME, value: name, style: 'text' },
    ];
    shared.forEach((value, i) => {
      const column = NAME + 1 + i;
      const style = column === STATUS ? (STATUSES[status] ?? 'text') : 'text';
      cells.push({ column, value, style });
      height = Math.max(height, heights[column]?.(value) ?? 0);
    });
    yield { cells, height };
  }
}

function categoryName(review: Review, entry: number, say: Say): string {
  const category = review.campaign.categories[review.category[entry] ?? -1];
  return category?.name ?? plainText('category.unassigned', say);
}

/** "2016 HTXSNV, 2017 –", once per judgement. */
function yearsText(review: Review, judgement: number, known: Map<number, string>): string {
  let text = known.get(judgement);
  if (text === undefined) {
    text = (review.judgements[judgement]?.counted ?? []).map(yearText).join(', ');
    known.set(judgement, text);
  }
  return text;
}

function yearText({ year, state, provisional }: Judgement['counted'][number]): string {
  const mark = provisional === true ? ` ${PROVISIONAL_MARK}` : '';
  return `${year} ${RATING_ABBREVIATIONS[state]}${mark}`;
}
