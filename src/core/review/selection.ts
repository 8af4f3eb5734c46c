import type { Campaign } from '../campaign/format';
import type { Problem } from '../problem';
import { findConflicts, rootsOf, withinReach, type Conflict } from './conflicts';
import { decisionReason, type Decisions } from './decisions';
import { describeConflicts } from './diagnose';
import type { EntryQuotas, QuotaGroup } from './quota-tree';
import { refine } from './ranking';
import { STATUSES, type Reason, type Relaxation, type Status, type Tie } from './result';
import { select, type Selection } from './select';
import { CERTAIN, CONTESTED, NO_MAX, type QuotaTree } from './standing';
import { reason } from './truth';
import type { TieIds } from './tie-id';
import type { Units } from './units';

export interface SelectionInput {
  readonly campaign: Campaign;
  readonly category: Int16Array;
  readonly eligible: Uint8Array;
  readonly tier: Int32Array;
  readonly quotas: EntryQuotas;
  readonly decisions: Decisions;
  readonly tieIds: TieIds;
  readonly units: Units;
}

export interface Selected {
  /** Index into STATUSES, written for the eligible entries only. */
  readonly status: Uint8Array;
  readonly reasons: ReadonlyMap<number, readonly Reason[]>;
  readonly ties: readonly Tie[];
  readonly relaxations: readonly Relaxation[];
  readonly problems: readonly Problem[];
}

/**
 * Who is nominated: the best selection that keeps the quotas, ties left to the committee, its
 * decisions applied (DESIGN §3). Reports conflicting and unmet quotas and lapsed decisions.
 */
export function selectEntries(input: SelectionInput): Selected {
  return new Selecting(input).run();
}

class Selecting {
  private readonly status: Uint8Array;
  private readonly reasons = new Map<number, readonly Reason[]>();
  /** Who takes part in the selection: eligible, not left out, and where a decision is asked, taken. */
  private readonly taking: Uint8Array;
  private readonly byDecision: readonly boolean[];

  constructor(private readonly input: SelectionInput) {
    this.status = new Uint8Array(input.eligible.length);
    this.taking = input.eligible.slice();
    this.byDecision = input.campaign.categories.map((c) => c.selection === 'decision');
  }

  run(): Selected {
    const { quotas, decisions } = this.input;
    const eligibleAt = this.countAt(this.input.eligible);
    const conflicts = findConflicts(quotas.tree, eligibleAt);
    const undecided = this.undecidedNodes(conflicts);
    this.leaveOut();
    this.awaitDecisions();
    const tree = this.bindingTree(undecided);
    const node = this.nodesOf(undecided);
    const { selection, ties } = this.settle(tree, node);
    this.writeUnbound(undecided);
    this.writeSelection(selection, ties);
    this.confirmNominated();
    const { relaxations, problems } = describeConflicts(
      quotas,
      eligibleAt,
      conflicts,
      this.input.units,
    );
    return {
      status: this.status,
      reasons: this.reasons,
      ties: ties.map(({ tie }) => tie),
      relaxations,
      problems: [
        ...problems,
        ...this.unmetMinimums(conflicts),
        ...decisions.lapsed(this.input.eligible),
      ],
    };
  }

  private countAt(flags: Uint8Array): Int32Array {
    const { nodeOf, groups } = this.input.quotas;
    const counts = new Int32Array(groups.length);
    for (let e = 0; e < flags.length; e++) {
      const node = nodeOf[e] ?? -1;
      if (flags[e] === 1 && node >= 0) counts[node] = (counts[node] ?? 0) + 1;
    }
    return counts;
  }

  /** Everything under the widest quota that holds a contradiction waits for it to be solved. */
  private undecidedNodes(conflicts: readonly Conflict[]): Uint8Array {
    const { tree } = this.input.quotas;
    const roots = rootsOf(tree);
    const broken = new Set(
      conflicts.filter((c) => c.kind === 'minsOverMax').map((c) => roots[c.node] ?? -1),
    );
    return Uint8Array.from(roots, (root) => (broken.has(root) ? 1 : 0));
  }

  private leaveOut(): void {
    for (const found of this.input.decisions.leftOut()) {
      if (this.input.eligible[found.entry] !== 1) continue;
      found.used = true;
      this.taking[found.entry] = 0;
      this.say(found.entry, 'eligible', [decisionReason(found)]);
    }
  }

  /** Where the plan leaves the choice to the unit, only a decision nominates (40-KH II.2.c). */
  private awaitDecisions(): void {
    const { category, eligible, decisions } = this.input;
    const chosen = new Map(decisions.nominating().map((found) => [found.entry, found]));
    for (let e = 0; e < category.length; e++) {
      if (eligible[e] !== 1 || this.byDecision[category[e] ?? -1] !== true) continue;
      const found = chosen.get(e);
      if (found === undefined) {
        this.taking[e] = 0;
        if (!this.reasons.has(e)) this.say(e, 'eligible', []);
      } else if (this.taking[e] === 1) {
        found.used = true;
        this.reasons.set(e, [decisionReason(found)]);
      }
    }
  }

  /** The bounds that select: reachable minimums; none where the units have still to choose. */
  private bindingTree(undecided: Uint8Array): QuotaTree {
    const { tree, groups } = this.input.quotas;
    const takingAt = this.countAt(this.taking);
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
      const ties = this.nameTies(selection);
      const applied = this.apply(ties);
      if (applied === null) return { selection, ties };
      tier = refine(tier, applied, this.input.eligible);
    }
  }

  private nameTies(selection: Selection): NamedTie[] {
    const { groups } = this.input.quotas;
    return selection.ties.flatMap((group): NamedTie[] => {
      const at = groups[group.node];
      if (at === undefined) return [];
      const entries = group.classes.flatMap((c) => membersOf(selection, c)).sort((a, b) => a - b);
      const unit = this.unitText(at);
      const { quota } = at;
      const id = this.input.tieIds.of(quota.id, unit ?? '', entries);
      const max = at.max ?? entries.length;
      const tie = {
        id,
        quota: quota.id,
        clause: quota.clause,
        unit,
        max,
        seats: group.seats,
        entries,
      };
      return [{ tie, classes: group.classes }];
    });
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
      this.reasons.set(found.entry, [decisionReason(found)]);
    }
    return applied.length === 0 ? null : values;
  }

  /** A decision for someone whom the ranking nominates anyway has nothing to change. */
  private confirmNominated(): void {
    const nominated = STATUSES.indexOf('nominated');
    for (const found of this.input.decisions.nominating()) {
      const stands = this.status[found.entry] === nominated && found.decision.tie === undefined;
      if (stands && this.taking[found.entry] === 1) found.used = true;
    }
  }

  private unitText(group: QuotaGroup): string | null {
    return group.unit < 0 ? null : (this.input.units.all[group.unit]?.text ?? null);
  }

  /** Entries that no quota binds, and those whose quotas contradict each other. */
  private writeUnbound(undecided: Uint8Array): void {
    const { nodeOf, groups, refused } = this.input.quotas;
    const infeasible = new Map<number, readonly Reason[]>();
    for (let e = 0; e < nodeOf.length; e++) {
      if (this.taking[e] !== 1) continue;
      const node = nodeOf[e] ?? -1;
      const group = groups[node];
      if (group === undefined) {
        const refusedHere = refused.has(this.input.category[e] ?? -1);
        this.status[e] = STATUSES.indexOf(refusedHere ? 'eligible' : 'nominated');
      } else if (undecided[node] === 1) {
        if (!infeasible.has(node)) infeasible.set(node, [infeasibleReason(group)]);
        this.say(e, 'eligible', infeasible.get(node) ?? []);
      }
    }
  }

  private writeSelection(selection: Selection, ties: readonly NamedTie[]): void {
    const tied = new Map<number, readonly Reason[]>();
    for (const named of ties) {
      for (const c of named.classes) tied.set(c, [tiedReason(named.tie)]);
    }
    const full = new Map<number, readonly Reason[]>();
    for (let c = 0; c < selection.standing.length; c++) {
      const standing = selection.standing[c];
      const status =
        standing === CERTAIN ? 'nominated' : standing === CONTESTED ? 'contested' : 'overQuota';
      const reasons =
        standing === CERTAIN
          ? []
          : (tied.get(c) ?? this.fullReason(selection.refusedAt[c] ?? -1, full));
      for (let at = selection.start[c] ?? 0; at < (selection.start[c + 1] ?? 0); at++) {
        this.say(selection.order[at] ?? 0, status, reasons);
      }
    }
  }

  private fullReason(node: number, known: Map<number, readonly Reason[]>): readonly Reason[] {
    const before = known.get(node);
    if (before !== undefined) return before;
    const group = this.input.quotas.groups[node];
    const reasons = group === undefined ? [] : [quotaFull(group, this.unitText(group) ?? '')];
    known.set(node, reasons);
    return reasons;
  }

  /** A status, and reasons beside what a decision has already said of the entry. */
  private say(entry: number, status: Status, reasons: readonly Reason[]): void {
    this.status[entry] = STATUSES.indexOf(status);
    if (reasons.length === 0) return;
    const before = this.reasons.get(entry);
    this.reasons.set(entry, [...(before ?? []), ...reasons]);
  }

  /** Units that have not chosen enough yet, where a conflict has not already been named. */
  private unmetMinimums(conflicts: readonly Conflict[]): Problem[] {
    const { groups, nodeOf, tree } = this.input.quotas;
    if (!this.byDecision.includes(true)) return [];
    const nominated = Uint8Array.from(nodeOf, (_, e) =>
      this.taking[e] === 1 && this.status[e] === STATUSES.indexOf('nominated') ? 1 : 0,
    );
    const chosen = totalsUpwards(tree, this.countAt(nominated));
    const named = new Set(conflicts.map((conflict) => conflict.node));
    return groups.flatMap((group, v): Problem[] => {
      const min = group.min ?? 0;
      const open = this.hasDecision(group.quota.categories) && (chosen[v] ?? 0) < min;
      if (!open || named.has(v)) return [];
      const params = {
        quota: group.quota.id,
        unit: this.unitText(group) ?? '',
        min,
        chosen: chosen[v] ?? 0,
      };
      return [{ code: 'quota.unmet', params, severity: 'warning' }];
    });
  }
}

interface NamedTie {
  readonly tie: Tie;
  readonly classes: readonly number[];
}

function membersOf(selection: Selection, c: number): number[] {
  return Array.from(selection.order.subarray(selection.start[c] ?? 0, selection.start[c + 1] ?? 0));
}

/** Counts per node, those of the nodes below added. */
export function totalsUpwards(tree: QuotaTree, counts: Int32Array): Int32Array {
  const totals = counts.slice();
  for (let v = totals.length - 1; v >= 0; v--) {
    const parent = tree.parent[v] ?? -1;
    if (parent >= 0) totals[parent] = (totals[parent] ?? 0) + (totals[v] ?? 0);
  }
  return totals;
}

function quotaFull({ quota, max }: QuotaGroup, unit: string): Reason {
  const params = { quota: quota.id, max: max ?? 0, unit, clause: quota.clause };
  return reason(quota, 'fail', { code: 'quota.full', params });
}

function tiedReason({ quota, clause, entries, seats, unit }: Tie): Reason {
  const params = { count: entries.length, seats, unit: unit ?? '', clause };
  return reason({ id: quota, clause }, 'unknown', { code: 'quota.tied', params });
}

function infeasibleReason({ quota }: QuotaGroup): Reason {
  const params = { quota: quota.id, clause: quota.clause };
  return reason(quota, 'unknown', { code: 'quota.infeasible', params });
}
