import type { Campaign } from '../campaign/format';
import type { Review } from '../review/result';
import type { Say } from '../say';
import { formatDate, parseIsoDate } from '../text/dates';
import { formatCount } from '../text/numbers';
import { assumptionLines, type Choices } from './assumptions';
import { blockOf, joinBlocks, MAX_SHEET_ROWS, type Block } from './blocks';
import { BLANK_ROW, lineRow } from './form-rows';
import { FONT, FORM_PAGE, FORM_STYLES } from './form-styles';
import { confirmBlocks } from './list-confirm';
import { headRows, type Form } from './list-head';
import { listLayout, type ListLayout } from './list-layout';
import { entriesWith, listSections, type ListedSection } from './list-order';
import { closingRow, signRows } from './list-sign';
import { legendText, sectionRowCount, sectionRows, TABLE_HEAD_ROWS, tableHead } from './list-table';
import type { SheetModel, SheetRow, Stamp } from './sheet-model';
import { CONFIRM, SHEET_NAME, stampLine } from './wording';

export interface ListParts {
  readonly form: Form;
  readonly stamp: Stamp;
  readonly choices: Choices | null;
  readonly asWritten: Campaign | null;
}

/** Rows kept for everything but entries where a list is as long as a sheet can be. */
const OTHER_ROWS = 2_000;

/**
 * The nomination list in the official form (DOMAIN D.1, D.3): only entries that are nominated;
 * what has to be confirmed stands apart after the signatures, the run stamp at the end.
 * `official` says assumptions and problems in the language of the form.
 */
export function composeList(review: Review, parts: ListParts, official: Say): SheetModel {
  const nominated = entriesWith(review, 'nominated').slice(0, MAX_SHEET_ROWS - OTHER_ROWS);
  const room = MAX_SHEET_ROWS - OTHER_ROWS - nominated.length;
  const allContested = entriesWith(review, 'contested');
  const contested = allContested.slice(0, room);
  const listed = [...nominated, ...contested];
  const layout = listLayout(review, listed);
  const head = headRows(review, parts.form, layout);
  const { choices, asWritten } = parts;
  const assumptions = [
    ...assumptionLines(review, nominated, choices, asWritten, official),
    ...notShownLines(allContested.length - contested.length),
  ];
  return {
    role: 'list',
    name: SHEET_NAME,
    font: FONT,
    columnWidths: layout.widths,
    styles: FORM_STYLES,
    ...joinBlocks([
      blockOf([...head, ...tableHead(layout)]),
      ...tableBlocks(review, layout, parts.form, nominated, legendText(review, listed)),
      ...confirmBlocks(review, layout, contested, assumptions),
      blockOf(stampRows(layout, parts.stamp)),
    ]),
    frozenRows: 0,
    page: {
      ...FORM_PAGE,
      repeatRows: { first: head.length + 1, last: head.length + TABLE_HEAD_ROWS },
    },
    stamp: parts.stamp,
  };
}

function notShownLines(count: number): readonly string[] {
  return count === 0 ? [] : [CONFIRM.notShown(formatCount(count))];
}

function tableBlocks(
  review: Review,
  layout: ListLayout,
  form: Form,
  nominated: readonly number[],
  legend: string | null,
): readonly Block[] {
  const sections = listSections(review, nominated);
  const shown = sections.filter((section) => section.count > 0 || isOpenTo(review, section));
  const legendRows = legend === null ? [] : [lineRow(layout.widths, legend, 'legend')];
  return [
    ...shown.map((section) => ({
      count: sectionRowCount(section),
      rows: () => sectionRows(review, layout, section),
    })),
    blockOf([...legendRows, closingRow(layout, sections), ...signRows(form, layout)]),
  ];
}

/** A plan for individuals alone has no section of collectives. */
function isOpenTo({ campaign }: Review, { subject }: ListedSection): boolean {
  return campaign.categories.some(({ subjects }) => subjects.includes(subject));
}

function stampRows(layout: ListLayout, stamp: Stamp): SheetRow[] {
  const shown = {
    ...stamp,
    time: timeText(stamp.time),
    digest: stamp.digest.slice(0, SHOWN_DIGITS),
  };
  return [BLANK_ROW, lineRow(layout.widths, stampLine(shown), 'stamp')];
}

/** Digits of the digest on paper; the sheet's data carries all of them. */
const SHOWN_DIGITS = 16;

/** "2026-11-20T12:05" → "12:05 ngày 20/11/2026"; a time of another form stands as it is. */
function timeText(time: string): string {
  const [day = '', clock = ''] = time.split('T');
  const date = parseIsoDate(day);
  return date === null ? time : `${clock.slice(0, 5)} ngày ${formatDate(date)}`.trim();
}
