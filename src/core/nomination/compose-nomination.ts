import type { Campaign } from '../campaign/format';
import type { Review } from '../review/result';
import type { Say } from '../say';
import type { Choices } from './assumptions';
import { composeList } from './compose-list';
import { composePublic } from './compose-public';
import { composeQuotas } from './compose-quotas';
import { composeReasons } from './compose-reasons';
import type { Form } from './list-head';
import { reasonTexts, type ReasonTexts } from './reason-texts';
import { stampOf, type RunStamp } from './run-stamp';
import type { SheetModel } from './sheet-model';

export interface NominationOptions {
  /** The blocks of the official form; what is absent comes from the campaign or stays open. */
  readonly form: Form;
  readonly run: RunStamp;
  /** The clerk's choices that the list states as assumptions. */
  readonly settings?: Choices;
  /** The campaign before the clerk's changes: its seats stand beside changed ones. */
  readonly asWritten?: Campaign;
  /** Says problems inside the official list, in the language of the form; absent: `say`. */
  readonly official?: Say;
  /** True: also the list for publication, without ratings. */
  readonly publicList?: boolean;
}

/**
 * The sheets of a review: the nomination list in the official form (DOMAIN D.3), the reasons of
 * every entry that is not nominated, the balance of the quotas; on request the public list.
 *
 * `reasons` are the texts of `reasonTexts`, where the caller has them already. Rows are made while they are iterated. Reports no problems: what was assumed is stated in the
 * list itself, and `composePlan` reports a sheet that cannot hold all rows.
 */
export function composeNomination(
  review: Review,
  options: NominationOptions,
  say: Say,
  reasons: ReasonTexts = reasonTexts(review, say),
): readonly SheetModel[] {
  const { form, run, settings: choices = null, asWritten = null, official = say } = options;
  const stamp = stampOf(review, run);
  return [
    composeList(review, { form, stamp, choices, asWritten }, official),
    composeReasons(review, stamp, reasons, say),
    composeQuotas(review, stamp, choices, asWritten, say),
    ...(options.publicList === true ? [composePublic(review, say)] : []),
  ];
}
