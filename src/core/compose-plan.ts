import { columnHighlights, colourHighlights, type Highlights } from './highlight';
import { composeNomination, type NominationOptions } from './nomination/compose-nomination';
import { MAX_REASON_ENTRIES, notNominatedCount } from './nomination/compose-reasons';
import { reasonTexts, type ReasonTexts } from './nomination/reason-texts';
import { plainText } from './nomination/work-sheet';
import type { Plan } from './plan';
import type { Problem } from './problem';
import type { Review } from './review/result';
import type { Grid } from './roster/grid';
import type { Say } from './say';
import { settingsText, type Settings } from './settings';

export const HIGHLIGHT_KINDS = ['columns', 'colour', 'none'] as const;
export type HighlightKind = (typeof HIGHLIGHT_KINDS)[number];

export interface PlanOptions extends Omit<NominationOptions, 'form' | 'settings'> {
  readonly highlight: HighlightKind;
  /** False: no sheets of ours are written. */
  readonly list: boolean;
  /** Kept in the workbook; null: what it keeps is left alone. */
  readonly settings: Settings | null;
  /** Absent: the form of `settings`. */
  readonly form?: Settings['form'];
}

/**
 * Everything that a run writes, as data (DESIGN §3 "Writing"): the highlight of every roster, the
 * sheets of the nomination, the settings to keep. `grids` are the sheets as they were read, to
 * find cells that are empty.
 *
 * Reports `highlight.apart`, `highlight.noRoom`, `highlight.colourOnly`, `sheet.tooManyRows`.
 */
export function composePlan(
  review: Review,
  grids: readonly Grid[],
  options: PlanOptions,
  say: Say,
): { readonly plan: Plan; readonly problems: readonly Problem[] } {
  const { settings, list } = options;
  const reasons = reasonTexts(review, say);
  const { highlights, problems } = highlightsOf(review, grids, options.highlight, reasons, say);
  const sheets = list ? composeNomination(review, nominationOptions(options), say, reasons) : [];
  return {
    plan: { highlights, sheets, settings: settings === null ? null : settingsText(settings) },
    problems: list ? [...problems, ...sizeProblems(review, say)] : problems,
  };
}

function highlightsOf(
  review: Review,
  grids: readonly Grid[],
  kind: HighlightKind,
  reasons: ReasonTexts,
  say: Say,
): Highlights {
  switch (kind) {
    case 'columns':
      return columnHighlights(review, grids, reasons, say);
    case 'colour':
      return colourHighlights(review, say);
    case 'none':
      return { highlights: [], problems: [] };
  }
}

function nominationOptions({ settings, form, ...rest }: PlanOptions): NominationOptions {
  const choices = settings === null ? {} : { settings };
  return { ...rest, ...choices, form: form ?? settings?.form ?? {} };
}

function sizeProblems(review: Review, say: Say): readonly Problem[] {
  const left = notNominatedCount(review) - MAX_REASON_ENTRIES;
  if (left <= 0) return [];
  const name = plainText('reasons.sheet', say);
  return [{ code: 'sheet.tooManyRows', params: { name, left }, severity: 'warning' }];
}
