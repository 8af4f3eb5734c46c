import type { Problem } from '../problem';
import type { Decision, Settings } from '../settings';
import type { EntryFinder } from './entry-finder';
import { reason } from './truth';
import type { Reason } from './result';

/** A choice of the committee and the entry it is for. */
export interface FoundDecision {
  readonly entry: number;
  readonly decision: Decision;
  used: boolean;
}

/** The committee's decisions by entry; those whose entry is gone have lapsed. */
export class Decisions {
  readonly found: readonly FoundDecision[];
  private readonly lost: readonly Decision[];

  constructor(settings: Settings, finder: EntryFinder) {
    const all = settings.decisions.map((decision) => ({
      decision,
      entry: finder.find(decision.entry),
    }));
    this.found = all
      .filter(({ entry }) => entry >= 0)
      .map(({ decision, entry }) => ({ decision, entry, used: false }));
    this.lost = all.filter(({ entry }) => entry < 0).map(({ decision }) => decision);
  }

  /** The entries left out for good; a decision inside a tie only orders that tie. */
  leftOut(): FoundDecision[] {
    return this.found.filter(({ decision: d }) => d.decision === 'leaveOut' && d.tie === undefined);
  }

  nominating(): FoundDecision[] {
    return this.found.filter(({ decision }) => decision.decision === 'nominate');
  }

  /** Decisions that found nothing to settle: their entry, their tie, or its standing changed. */
  lapsed(): Problem[] {
    const unused = this.found.filter(({ used }) => !used).map(({ decision }) => decision);
    return [...this.lost, ...unused].map(({ entry }) => ({
      code: 'decision.lapsed',
      params: { entry: entry.name },
      severity: 'warning',
      sheet: entry.sheet,
      row: entry.row,
    }));
  }
}

export function decisionReason({ decision }: FoundDecision): Reason {
  const of = { id: 'decision', clause: '' };
  const params = { reason: decision.reason };
  return decision.decision === 'nominate'
    ? reason(of, 'unknown', { code: 'decision.nominated', params })
    : reason(of, 'fail', { code: 'decision.leftOut', params });
}
