import type { Problem } from '../problem';
import { findConflicts, type Conflict } from './conflicts';
import type { EntryQuotas, QuotaGroup } from './quota-tree';
import type { Relaxation } from './result';
import type { QuotaTree } from './standing';
import type { Units } from './units';

/** Changes of one bound looked for; beyond it the list would be longer than a clerk reads. */
const RELAXATIONS_SHOWN = 50;

/** A change of one bound of a tree after which its quotas can be kept. */
export interface SingleChange {
  readonly node: number;
  readonly bound: 'max' | 'min';
  readonly to: number;
}

export interface Diagnosis {
  readonly relaxations: readonly Relaxation[];
  readonly problems: readonly Problem[];
}

/** Names the quotas that conflict, the shortfall, and each single change that would suffice. */
export function describeConflicts(
  quotas: EntryQuotas,
  eligibleAt: Int32Array,
  conflicts: readonly Conflict[],
  units: Units,
): Diagnosis {
  const unitText = (group: QuotaGroup): string | null =>
    group.unit < 0 ? null : (units.all[group.unit]?.text ?? null);
  const relaxations = singleChanges(quotas.tree, eligibleAt, conflicts).flatMap((change) => {
    const group = quotas.groups[change.node];
    if (group === undefined) return [];
    const { bound, to } = change;
    return [{ quota: group.quota.id, unit: unitText(group), bound, from: group[bound] ?? 0, to }];
  });
  const named = conflicts.flatMap((conflict): Problem[] => {
    const group = quotas.groups[conflict.node];
    return group === undefined ? [] : [conflictProblem(conflict, group, unitText(group) ?? '')];
  });
  const suffices = relaxations.map(({ quota, from, to }): Problem => ({
    code: 'quota.wouldSuffice',
    params: { quota, from, to },
    severity: 'info',
  }));
  return { relaxations, problems: [...named, ...suffices] };
}

function conflictProblem(conflict: Conflict, { quota }: QuotaGroup, unit: string): Problem {
  const { asked, possible } = conflict;
  if (conflict.kind === 'minsOverMax') {
    const params = { quota: quota.id, mins: asked, max: possible };
    return { code: 'quota.minsOverMax', params, severity: 'error' };
  }
  const params = { quota: quota.id, min: asked, eligible: possible, unit };
  return { code: 'quota.minOverEligible', params, severity: 'warning' };
}

/**
 * Every bound whose change alone makes the quotas satisfiable, with the smallest change. Only
 * bounds above or below a conflict can: each is tried with the bound removed, then tightened.
 */
export function singleChanges(
  tree: QuotaTree,
  eligible: Int32Array,
  conflicts: readonly Conflict[],
): SingleChange[] {
  if (conflicts.length === 0) return [];
  const changes: SingleChange[] = [];
  const most = eligible.reduce((sum, n) => sum + n, 0) + tree.min.reduce((sum, n) => sum + n, 0);
  for (const { node, bound } of candidates(tree, conflicts)) {
    if (changes.length === RELAXATIONS_SHOWN) break;
    const from = tree[bound][node] ?? 0;
    const suffices = (to: number): boolean =>
      findConflicts(withBound(tree, node, bound, to), eligible).length === 0;
    const limit = bound === 'max' ? most : 0;
    if (from !== limit && suffices(limit)) {
      changes.push({ node, bound, to: nearest(from, limit, suffices) });
    }
  }
  return changes;
}

/** The value nearest to `from` that suffices, on the way to `limit`, which does. */
function nearest(from: number, limit: number, suffices: (to: number) => boolean): number {
  let bad = from;
  let good = limit;
  while (Math.abs(good - bad) > 1) {
    const middle = Math.trunc((good + bad) / 2);
    if (suffices(middle)) good = middle;
    else bad = middle;
  }
  return good;
}

function withBound(tree: QuotaTree, node: number, bound: 'max' | 'min', to: number): QuotaTree {
  const values = tree[bound].slice();
  values[node] = to;
  return { ...tree, [bound]: values };
}

interface Bound {
  readonly node: number;
  readonly bound: 'max' | 'min';
}

/** Bounds that bear on every conflict: on its path to the root, or anywhere below it. */
function candidates(tree: QuotaTree, conflicts: readonly Conflict[]): Bound[] {
  const [first] = conflicts;
  if (first === undefined) return [];
  const found: Bound[] = [];
  // A minimum smaller than the excess cannot give way enough: no need to try it.
  const excess = first.kind === 'minsOverMax' ? first.asked - first.possible : 0;
  for (let v = 0; v < tree.parent.length; v++) {
    if (!isRelated(tree, v, first.node)) continue;
    if (Number.isFinite(tree.max[v] ?? 0)) found.push({ node: v, bound: 'max' });
    if ((tree.min[v] ?? 0) >= Math.max(1, excess)) found.push({ node: v, bound: 'min' });
  }
  return found;
}

function isRelated(tree: QuotaTree, a: number, b: number): boolean {
  return isAbove(tree, a, b) || isAbove(tree, b, a);
}

function isAbove(tree: QuotaTree, upper: number, lower: number): boolean {
  for (let v = lower; v >= upper; v = tree.parent[v] ?? -1) if (v === upper) return true;
  return false;
}
