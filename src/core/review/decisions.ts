import type { Problem } from '../problem';
import type { Decision, Settings } from '../settings';
import type { EntryFinder } from './entry-finder';
import { reason } from './truth';
import type { Reason, Tie } from './result';

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

  /** Ties for which more are chosen than there are seats: the choice is still open. */
  tooMany(ties: readonly Tie[]): Problem[] {
    const chosen = new Map(this.nominating().map((found) => [found.entry, found.decision.entry]));
    return ties.flatMap(({ entries, seats, quota, unit, clause }): Problem[] => {
      const names = entries.flatMap((entry) => chosen.get(entry)?.name ?? []);
      if (names.length <= seats) return [];
      const shown = { entries: names.join(', '), count: names.length };
      const params = { ...shown, seats, quota, unit: unit ?? '', clause };
      return [{ code: 'decision.tooMany', params, severity: 'warning' }];
    });
  }

  /**
   * Decisions that settled nothing, each with why: no such entry, an entry that does not meet the
   * criteria, one that better ones leave no seat, or a tie that is no longer what it was.
   */
  lapsed(eligible: Uint8Array): Problem[] {
    const unused = this.found.filter(({ used }) => !used);
    return [
      ...this.lost.map((decision) => unsettled('decision.noSuchEntry', decision)),
      ...unused.map(({ entry, decision }) =>
        unsettled(eligible[entry] === 1 ? whyUnused(decision) : 'decision.notEligible', decision),
      ),
    ];
  }
}

/** One made for a tie lapses with it; one made for nobody's tie found no seat. */
function whyUnused({ decision, tie }: Decision): Unsettled {
  return tie === undefined && decision === 'nominate' ? 'decision.beyondSeats' : 'decision.lapsed';
}

type Unsettled =
  'decision.beyondSeats' | 'decision.lapsed' | 'decision.noSuchEntry' | 'decision.notEligible';

function unsettled(code: Unsettled, { entry: { name, sheet, row } }: Decision): Problem {
  return { code, params: { entry: name }, severity: 'warning', sheet, row };
}

export function decisionReason({ decision }: FoundDecision): Reason {
  const of = { id: 'decision', clause: '' };
  const params = { reason: decision.reason };
  return decision.decision === 'nominate'
    ? reason(of, 'unknown', { code: 'decision.nominated', params })
    : reason(of, 'fail', { code: 'decision.leftOut', params });
}
