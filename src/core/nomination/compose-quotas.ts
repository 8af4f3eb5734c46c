import type { Campaign } from '../campaign/format';
import { STATUSES, type QuotaBalance, type Review } from '../review/result';
import type { Say } from '../say';
import { formatDate, parseIsoDate } from '../text/dates';
import type { Choices } from './assumptions';
import { blockOf, joinBlocks } from './blocks';
import { nameOf, unitOf } from './list-entry';
import { statusWord } from './looks';
import { plannedSeats } from './planned-seats';
import type { SheetModel, SheetRow, Stamp } from './sheet-model';
import {
  headOf,
  plainText,
  rowOf,
  WORK_FONT,
  WORK_STYLES,
  workPage,
  type PlainText,
  wideRow,
} from './work-sheet';

const WIDTHS = [42, 13, 24, 24, 11, 11, 16, 13, 13, 13, 11];
const HEAD_ROW = 1;
const BLANK: SheetRow = { cells: [] };

/**
 * The balance of every quota, then ties with their members, what a quota would have to give,
 * entries by category and status, and the plan's deadlines and dossier.
 */
export function composeQuotas(
  review: Review,
  stamp: Stamp,
  choices: Choices | null,
  asWritten: Campaign | null,
  say: Say,
): SheetModel {
  const { campaign, phase } = review;
  const title = say.sheetText('quotas.title', { campaign: campaign.number, phase: phase.name });
  return {
    role: 'quotas',
    name: plainText('quotas.sheet', say),
    font: WORK_FONT,
    columnWidths: WIDTHS,
    styles: WORK_STYLES,
    ...joinBlocks(
      [
        [wideRow(title, WIDTHS, 'title')],
        balanceRows(review, choices, asWritten, say),
        tieRows(review, say),
        relaxationRows(review, say),
        statisticsRows(review, say),
        deadlineRows(review, say),
        dossierRows(review, say),
      ].map(blockOf),
    ),
    frozenRows: HEAD_ROW,
    page: workPage(HEAD_ROW),
    stamp,
  };
}

function part(title: PlainText, rows: readonly SheetRow[], say: Say): SheetRow[] {
  return rows.length === 0 ? [] : [BLANK, wideRow(plainText(title, say), WIDTHS, 'part'), ...rows];
}

const BALANCE = [
  'column.quota',
  'column.clause',
  'column.category',
  'column.unit',
  'column.max',
  'column.min',
  'column.planned',
  'column.eligible',
  'column.nominated',
  'column.contested',
  'column.left',
] as const;

function balanceRows(
  review: Review,
  choices: Choices | null,
  asWritten: Campaign | null,
  say: Say,
): SheetRow[] {
  if (review.quotas.length === 0) {
    return part('quotas.balance', [wideRow(plainText('quotas.noneSet', say), WIDTHS, 'line')], say);
  }
  const rows = review.quotas.map((balance) => {
    const values = [
      quotaText(review, balance.id),
      balance.clause,
      categoryNames(review, balance.category),
      balance.unit ?? plainText('unit.whole', say),
      balance.max ?? plainText('bound.none', say),
      balance.min ?? plainText('bound.none', say),
      plannedText(balance, choices, asWritten, say),
      balance.eligible,
      balance.nominated,
      balance.contested,
      seatsLeft(balance) ?? '',
    ];
    return rowOf(values, WIDTHS, 'text', 'number');
  });
  return part('quotas.balance', [headOf(BALANCE, WIDTHS, say), ...rows], say);
}

/** Seats that nobody holds yet, the contested ones among them; null where there is no maximum. */
export function seatsLeft({ max, nominated }: QuotaBalance): number | null {
  return max === null ? null : Math.max(0, max - nominated);
}

/** Names of the categories that a quota spans; `ids` as in `QuotaBalance.category`. */
function categoryNames({ campaign }: Review, ids: string): string {
  const names = ids.split('+').map((id) => campaign.categories.find((one) => one.id === id)?.name);
  return names.map((name, i) => name ?? ids.split('+')[i] ?? '').join('; ');
}

function quotaText({ campaign }: Review, id: string): string {
  return campaign.quotas.find((quota) => quota.id === id)?.text ?? id;
}

/** "10 – 2": the plan's maximum and minimum, for a quota that the clerk changed; else ''. */
function plannedText(
  { id, unit }: QuotaBalance,
  choices: Choices | null,
  asWritten: Campaign | null,
  say: Say,
): string {
  const own = (choices?.quotas ?? []).filter((change) => change.id === id);
  const changed = own.some((change) => (change.unit ?? unit) === unit);
  const bounds = (['max', 'min'] as const).map((bound) => plannedSeats(asWritten, id, unit, bound));
  if (!changed || bounds.includes(null)) return '';
  const texts = bounds.map((seats) => (seats ?? []).join('/'));
  return texts.map((text) => (text === '' ? plainText('bound.none', say) : text)).join(' – ');
}

function tieRows(review: Review, say: Say): SheetRow[] {
  const rows = review.ties.flatMap(({ seats, entries, unit, clause }) => {
    const text = say.sheetText('quotas.tie', {
      seats,
      count: entries.length,
      unit: unit ?? plainText('unit.whole', say),
      clause,
    });
    const members = entries.map((entry) =>
      rowOf([nameOf(review, entry), null, unitOf(review, entry)], WIDTHS, 'text'),
    );
    return [wideRow(text, WIDTHS, 'line'), ...members];
  });
  return part('quotas.ties', rows, say);
}

function relaxationRows(review: Review, say: Say): SheetRow[] {
  const rows = review.relaxations.map(({ quota, unit, bound, from, to }) => {
    const params = { quota: quotaText(review, quota), unit: unit ?? '', bound, from, to };
    return wideRow(say.sheetText('quotas.relaxation', params), WIDTHS, 'line');
  });
  return part('quotas.relaxations', rows, say);
}

/** Entries by category (rows; the last one: kind not known) and status (columns). */
function statisticsRows(review: Review, say: Say): SheetRow[] {
  const { categories } = review.campaign;
  const counts = countByCategory(review);
  const names = [
    ...categories.map(({ name, clause }) => ({ name, clause })),
    { name: plainText('category.unassigned', say), clause: '' },
  ];
  const rows = names.flatMap(({ name, clause }, category) => {
    const own = Array.from(counts.subarray(category * WIDTH, (category + 1) * WIDTH));
    const total = own.reduce((sum, count) => sum + count, 0);
    const unused = total === 0 && category === categories.length;
    return unused ? [] : [rowOf([name, clause, total, ...own], WIDTHS, 'text', 'number')];
  });
  const head = [
    plainText('column.category', say),
    plainText('column.clause', say),
    plainText('column.total', say),
    ...STATUSES.map((status) => statusWord(status, say)),
  ];
  return part('quotas.statistics', [rowOf(head, WIDTHS, 'head'), ...rows], say);
}

const WIDTH = STATUSES.length;

function countByCategory({ campaign, entries, category, status }: Review): Int32Array {
  const { length } = campaign.categories;
  const counts = new Int32Array((length + 1) * WIDTH);
  for (let entry = 0; entry < entries.count; entry++) {
    const own = category[entry] ?? -1;
    const cell = (own < 0 ? length : own) * WIDTH + (status[entry] ?? 0);
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
  return counts;
}

function deadlineRows({ campaign, phase }: Review, say: Say): SheetRow[] {
  const own = campaign.deadlines.filter((one) => one.phase === undefined || one.phase === phase.id);
  const rows = own.map(({ text, clause, date }) => {
    const day = parseIsoDate(date);
    return rowOf([text, clause, day === null ? date : formatDate(day)], WIDTHS, 'text');
  });
  const head = headOf(['column.text', 'column.clause', 'column.date'], WIDTHS, say);
  return part('quotas.deadlines', rows.length === 0 ? [] : [head, ...rows], say);
}

function dossierRows({ campaign }: Review, say: Say): SheetRow[] {
  const rows = campaign.dossier.map(({ text, clause }) => rowOf([text, clause], WIDTHS, 'text'));
  const head = headOf(['column.text', 'column.clause'], WIDTHS, say);
  return part('quotas.dossier', rows.length === 0 ? [] : [head, ...rows], say);
}
