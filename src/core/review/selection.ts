import type { Campaign } from '../campaign/format';
import type { Problem } from '../problem';
import { findConflicts, rootsOf, withinReach, type Conflict } from './conflicts';
import { decisionReason, type Decisions } from './decisions';
import { describeConflicts } from './diagnose';
import { nameTies, type NamedTie } from './name-ties';
import { countAt } from './node-counts';
import type { OwnReasonLists } from './own-reasons';
import type { EntryQuotas, QuotaGroup } from './quota-tree';
import { refine } from './ranking';
import type { Relaxation, Tie } from './result';
import { select, type Selection } from './select';
import { SelectionOutcome } from './selection-outcome';
import { NO_MAX, type QuotaTree } from './standing';
import type { TieIds } from './tie-id';
import type { Units } from './units';
import { unmetMinimum, unmetMinimums } from './unmet-minimums';

export interface SelectionInput {
  readonly campaign: Campaign;
  readonly category: Int16Array;
  readonly eligible: Uint8Array;
  readonly tier: Int32Array;
  readonly quotas: EntryQuotas;
  readonly decisions: Decisions;
  readonly tieIds: TieIds;
  readonly units: Units;
  /** Receives why an entry is not nominated, or what was decided of it. */
  readonly reasons: OwnReasonLists;
}

export interface Selected {
  /** Index into STATUSES, written for the eligible entries only. */
  readonly status: Uint8Array;
  readonly ties: readonly Tie[];
  readonly relaxations: readonly Relaxation[];
  readonly problems: readonly Problem[];
}

/**
 * Who is nominated: the best selection that keeps the quotas, ties left to the committee, its
 * decisions applied (DESIGN §3). Reports conflicting and unmet quotas, and decisions that settle nothing.
 */
export function selectEntries(input: SelectionInput): Selected {
  return new Selecting(input).run();
}

class Selecting {
  private readonly outcome: SelectionOutcome;
  /** Who takes part in the selection: eligible, not left out, and where a decision is asked, taken. */
  private readonly taking: Uint8Array;
  private readonly byDecision: readonly boolean[];

  constructor(private readonly input: SelectionInput) {
    this.outcome = new SelectionOutcome(input.quotas, input.reasons, this.unitText);
    this.taking = input.eligible.slice();
    this.byDecision = input.campaign.categories.map((c) => c.selection === 'decision');
  }

  run(): Selected {
    const { quotas, decisions } = this.input;
    const eligibleAt = countAt(quotas, this.input.eligible);
    const conflicts = findConflicts(quotas.tree, eligibleAt);
    const undecided = this.undecidedNodes(conflicts);
    this.leaveOut();
    this.awaitDecisions();
    const tree = this.bindingTree(undecided);
    const node = this.nodesOf(undecided);
    const { selection, ties } = this.settle(tree, node);
    this.outcome.writeUnbound(this.taking, this.input.category, undecided);
    this.outcome.writeSelection(selection, ties);
    this.confirmNominated();
    const { units } = this.input;
    const { relaxations, problems } = describeConflicts(quotas, eligibleAt, conflicts, units);
    const open = ties.map(({ tie }) => tie);
    return {
      status: this.outcome.status,
      ties: open,
      relaxations,
      problems: [
        ...problems,
        ...this.unmet(conflicts),
        ...this.leftShort(conflicts),
        ...decisions.tooMany(open),
        ...decisions.lapsed(this.input.eligible),
      ],
    };
  }

  /** Everything under the widest quota that holds a contradiction waits for it to be solved. */
  private undecidedNodes(conflicts: readonly Conflict[]): Uint8Array {
    const { tree } = this.input.quotas;
    const roots = rootsOf(tree);
    const broken = new Set(
      conflicts.filter((c) => c.kind === 'minsOverMax').map((c) => roots[c.node] ?? -1),
    );
    const undecided = new Uint8Array(roots.length);
    if (broken.size > 0) roots.forEach((root, v) => (undecided[v] = broken.has(root) ? 1 : 0));
    return undecided;
  }

  private leaveOut(): void {
    for (const found of this.input.decisions.leftOut()) {
      if (this.input.eligible[found.entry] !== 1) continue;
      found.used = true;
      this.taking[found.entry] = 0;
      const { reasons } = this.input;
      this.outcome.stayEligible(found.entry, reasons.share([decisionReason(found)]));
    }
  }

  /** Where the plan leaves the choice to the unit, only a decision nominates (40-KH II.2.c). */
  private awaitDecisions(): void {
    if (!this.byDecision.includes(true)) return;
    const { category, eligible, decisions, reasons } = this.input;
    const chosen = new Map(decisions.nominating().map((found) => [found.entry, found]));
    for (let e = 0; e < category.length; e++) {
      if (eligible[e] !== 1 || this.byDecision[category[e] ?? -1] !== true) continue;
      const found = chosen.get(e);
      if (found === undefined) {
        this.taking[e] = 0;
        this.outcome.stayEligible(e);
      } else if (this.taking[e] === 1) {
        found.used = true;
        reasons.set(e, [decisionReason(found)]);
      }
    }
  }

  /** The bounds that select: reachable minimums; none where the units have still to choose. */
  private bindingTree(undecided: Uint8Array): QuotaTree {
    const { tree, groups } = this.input.quotas;
    const takingAt = countAt(this.input.quotas, this.taking);
    const open = groups.map(({ quota }) => this.hasDecision(quota.categories));
    const bounded: QuotaTree = {
      parent: tree.parent,
      min: tree.min.map((min, v) => (undecided[v] === 1 || open[v] === true ? 0 : min)),
      max: tree.max.map((max, v) => (undecided[v] === 1 ? NO_MAX : max)),
    };
    return withinReach(bounded, takingAt);
  }

  private hasDecision(ids: readonly string[]): boolean {
    return this.input.campaign.categories.some(
      (category, index) => ids.includes(category.id) && this.byDecision[index] === true,
    );
  }

  private nodesOf(undecided: Uint8Array): Int32Array {
    return this.input.quotas.nodeOf.map((node, e) =>
      node >= 0 && undecided[node] !== 1 && this.taking[e] === 1 ? node : -1,
    );
  }

  /**
   * Selects, lets decisions order the ties they were made for, and selects again until none is
   * left to apply. In nested groups a tie settled in one tier changes no other (QUOTAS §5).
   */
  private settle(tree: QuotaTree, node: Int32Array): { selection: Selection; ties: NamedTie[] } {
    let tier = this.input.tier;
    for (;;) {
      const selection = select(tree, tier, node);
      const { quotas, tieIds } = this.input;
      const ties = nameTies(selection, quotas.groups, tieIds, this.unitText);
      const applied = this.apply(ties);
      if (applied === null) return { selection, ties };
      tier = refine(tier, applied, this.input.eligible);
    }
  }

  /** +1 for the entries that a decision nominates inside its tie, -1 for those it leaves out. */
  private apply(ties: readonly NamedTie[]): Float64Array | null {
    const open = this.input.decisions.found.filter((found) => !found.used);
    if (open.length === 0) return null;
    const byEntry = new Map(ties.flatMap(({ tie }) => tie.entries.map((e) => [e, tie] as const)));
    const values = new Float64Array(this.input.eligible.length);
    const applied = open.filter((found) => {
      const tie = byEntry.get(found.entry);
      const wanted = found.decision.tie ?? tie?.id;
      return wanted !== undefined && wanted === tie?.id;
    });
    for (const found of applied) {
      found.used = true;
      values[found.entry] = found.decision.decision === 'nominate' ? 1 : -1;
      this.input.reasons.set(found.entry, [decisionReason(found)]);
    }
    return applied.length === 0 ? null : values;
  }

  /** A decision for someone whom the ranking nominates anyway has nothing to change. */
  private confirmNominated(): void {
    for (const found of this.input.decisions.nominating()) {
      const stands = this.outcome.isNominated(found.entry) && found.decision.tie === undefined;
      if (stands && this.taking[found.entry] === 1) found.used = true;
    }
  }

  private readonly unitText = (group: QuotaGroup): string | null =>
    group.unit < 0 ? null : (this.input.units.all[group.unit]?.text ?? null);

  /** Minimums that could be reached before the committee left people out. */
  private leftShort(conflicts: readonly Conflict[]): Problem[] {
    const { quotas, decisions } = this.input;
    if (decisions.leftOut().length === 0) return [];
    const known = new Set(conflicts.map(({ node }) => node));
    return findConflicts(quotas.tree, countAt(quotas, this.taking)).flatMap((found): Problem[] => {
      const group = quotas.groups[found.node];
      const isNew = found.kind === 'minOverEligible' && !known.has(found.node);
      if (!isNew || group === undefined || this.hasDecision(group.quota.categories)) return [];
      return [unmetMinimum(group, this.unitText, found.possible)];
    });
  }

  private unmet(conflicts: readonly Conflict[]): Problem[] {
    if (!this.byDecision.includes(true)) return [];
    const { quotas } = this.input;
    const nominated = this.taking.map((taking, e) =>
      taking === 1 && this.outcome.isNominated(e) ? 1 : 0,
    );
    return unmetMinimums({
      quotas,
      nominatedAt: countAt(quotas, nominated),
      named: new Set(conflicts.map((conflict) => conflict.node)),
      isChosen: ({ quota }) => this.hasDecision(quota.categories),
      unitText: this.unitText,
    });
  }
}
