import type { NamedTie } from './name-ties';
import type { OwnReasonLists } from './own-reasons';
import type { EntryQuotas, QuotaGroup } from './quota-tree';
import { STATUSES, type Status } from './result';
import type { Selection } from './select';
import { infeasibleReason, quotaFull, tiedReason } from './selection-reasons';
import { CERTAIN, CONTESTED } from './standing';

const NO_REASONS = 0;
const [NOMINATED, CONTESTED_STATUS, OVER_QUOTA, ELIGIBLE] = (
  ['nominated', 'contested', 'overQuota', 'eligible'] as const
).map((status: Status) => STATUSES.indexOf(status)) as [number, number, number, number];

/** Writes what the selection came to: a status an entry, and the reasons it has of its own. */
export class SelectionOutcome {
  /** Index into STATUSES, written for the eligible entries only. */
  readonly status: Uint8Array;
  private readonly infeasible = new Map<number, number>();
  private readonly full = new Map<number, number>();

  constructor(
    private readonly quotas: EntryQuotas,
    readonly reasons: OwnReasonLists,
    private readonly unitText: (group: QuotaGroup) => string | null,
  ) {
    this.status = new Uint8Array(quotas.nodeOf.length);
  }

  isNominated(entry: number): boolean {
    return this.status[entry] === NOMINATED;
  }

  /** Eligible, and no more than that; `list`: of the reasons, why. */
  stayEligible(entry: number, list = NO_REASONS): void {
    this.say(entry, ELIGIBLE, list);
  }

  /** Entries that no quota binds, and those whose quotas contradict each other. */
  writeUnbound(taking: Uint8Array, category: Int16Array, undecided: Uint8Array): void {
    const { nodeOf, groups, refused } = this.quotas;
    for (let e = 0; e < nodeOf.length; e++) {
      if (taking[e] !== 1) continue;
      const node = nodeOf[e] ?? -1;
      const group = groups[node];
      if (group === undefined) {
        this.status[e] = refused.has(category[e] ?? -1) ? ELIGIBLE : NOMINATED;
      } else if (undecided[node] === 1) {
        this.stayEligible(e, this.infeasibleAt(node, group));
      }
    }
  }

  writeSelection(selection: Selection, ties: readonly NamedTie[]): void {
    const tied = new Map<number, number>();
    for (const { tie, classes } of ties) {
      const list = this.reasons.share([tiedReason(tie)]);
      for (const c of classes) tied.set(c, list);
    }
    const { order, start, standing, refusedAt } = selection;
    for (let c = 0; c < standing.length; c++) {
      const how = standing[c];
      const status =
        how === CERTAIN ? NOMINATED : how === CONTESTED ? CONTESTED_STATUS : OVER_QUOTA;
      const list = how === CERTAIN ? NO_REASONS : (tied.get(c) ?? this.fullAt(refusedAt[c] ?? -1));
      const end = start[c + 1] ?? 0;
      for (let at = start[c] ?? 0; at < end; at++) this.say(order[at] ?? 0, status, list);
    }
  }

  /** A status, and reasons beside what a decision has already said of the entry. */
  private say(entry: number, status: number, list: number): void {
    this.status[entry] = status;
    if (list !== NO_REASONS) this.reasons.add(entry, list);
  }

  private infeasibleAt(node: number, group: QuotaGroup): number {
    const known = this.infeasible.get(node);
    const list = known ?? this.reasons.share([infeasibleReason(group)]);
    if (known === undefined) this.infeasible.set(node, list);
    return list;
  }

  private fullAt(node: number): number {
    const known = this.full.get(node);
    if (known !== undefined) return known;
    const group = this.quotas.groups[node];
    const reasons = group === undefined ? [] : [quotaFull(group, this.unitText(group) ?? '')];
    const list = this.reasons.share(reasons);
    this.full.set(node, list);
    return list;
  }
}
