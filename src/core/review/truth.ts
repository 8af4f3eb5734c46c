import type { Reason, ReasonMessage } from './result';

/**
 * The three values of DOMAIN B.5, and `OPEN`: an attestation that no column carries. It does not
 * block (DESIGN §3), yet it is no yes either, so that `not` of it stays open. The order is that
 * of Kleene: all = the least, any = the greatest.
 */
export const NO = 0;
export const UNKNOWN = 1;
export const OPEN = 2;
export const YES = 3;
export type Truth = 0 | 1 | 2 | 3;

export interface Outcome {
  readonly truth: Truth;
  /** Why it is not a yes; empty for a yes. */
  readonly reasons: readonly Reason[];
}

export const HOLDS: Outcome = { truth: YES, reasons: [] };
export const IS_OPEN: Outcome = { truth: OPEN, reasons: [] };

/** What a reason needs to know of the criterion it belongs to. */
export interface Source {
  readonly id: string;
  readonly clause: string;
}

export function reason(
  of: Source,
  outcome: Reason['outcome'],
  message: ReasonMessage,
  years: readonly number[] = [],
): Reason {
  return { criterion: of.id, clause: of.clause, outcome, years, message };
}

export function fails(of: Source, message: ReasonMessage, years?: readonly number[]): Outcome {
  return { truth: NO, reasons: [reason(of, 'fail', message, years)] };
}

export function isUnknown(of: Source, message: ReasonMessage, years?: readonly number[]): Outcome {
  return { truth: UNKNOWN, reasons: [reason(of, 'unknown', message, years)] };
}

/** The least truth, with the reasons of the parts that have it. */
export function both(parts: readonly Outcome[]): Outcome {
  let truth: Truth = YES;
  for (const part of parts) if (part.truth < truth) truth = part.truth;
  const reasons: Reason[] = [];
  for (const part of parts) if (part.truth === truth) reasons.push(...part.reasons);
  return { truth, reasons };
}
