import type { Problem } from '../problem';
import { totalsUpwards } from './node-counts';
import type { EntryQuotas, QuotaGroup } from './quota-tree';

/** What the units have chosen, in quotas where the choice is theirs. */
export interface Chosen {
  readonly quotas: EntryQuotas;
  /** Nominated entries by the node they are placed at. */
  readonly nominatedAt: Int32Array;
  /** Nodes whose conflict has been named already. */
  readonly named: ReadonlySet<number>;
  readonly isChosen: (group: QuotaGroup) => boolean;
  readonly unitText: (group: QuotaGroup) => string | null;
}

/** Units that have not chosen enough yet, where a conflict has not already been named. */
export function unmetMinimums(of: Chosen): Problem[] {
  const { groups, tree } = of.quotas;
  const totals = totalsUpwards(tree, of.nominatedAt);
  return groups.flatMap((group, v): Problem[] => {
    const min = group.min ?? 0;
    const chosen = totals[v] ?? 0;
    if (chosen >= min || of.named.has(v) || !of.isChosen(group)) return [];
    return [unmetMinimum(group, of.unitText, chosen)];
  });
}

/** A group that holds fewer than its minimum. */
export function unmetMinimum(
  group: QuotaGroup,
  unitText: Chosen['unitText'],
  chosen: number,
): Problem {
  const params = {
    quota: group.quota.id,
    unit: unitText(group) ?? '',
    min: group.min ?? 0,
    chosen,
  };
  return { code: 'quota.unmet', params, severity: 'warning' };
}
