import { compareCodeUnits, sortedByText } from '../text/alphabet-order';
import { totalsUpwards } from './node-counts';
import type { EntryQuotas } from './quota-tree';
import { STATUSES, type QuotaBalance, type Status } from './result';
import type { Units } from './units';

/** How each quota stands: seats, eligible, nominated, contested; per unit where it binds units. */
export function balanceQuotas(
  quotas: EntryQuotas,
  eligible: Uint8Array,
  status: Uint8Array,
  units: Units,
): QuotaBalance[] {
  const eligibleAt = tally(quotas, (e) => eligible[e] === 1);
  const at = (wanted: Status): Int32Array => {
    const index = STATUSES.indexOf(wanted);
    return tally(quotas, (e) => status[e] === index);
  };
  const nominated = at('nominated');
  const contested = at('contested');
  const balances = quotas.groups.map((group, v) => ({
    id: group.quota.id,
    clause: group.quota.clause,
    category: group.quota.categories.join('+'),
    unit: group.unit < 0 ? null : (units.all[group.unit]?.text ?? ''),
    max: group.max,
    min: group.min,
    eligible: eligibleAt[v] ?? 0,
    nominated: nominated[v] ?? 0,
    contested: contested[v] ?? 0,
  }));
  return sortedByText(balances, ({ unit }) => unit ?? '').sort((a, b) =>
    compareCodeUnits(a.id, b.id),
  );
}

function tally(quotas: EntryQuotas, counts: (entry: number) => boolean): Int32Array {
  const { nodeOf, groups, tree } = quotas;
  const here = new Int32Array(groups.length);
  for (let e = 0; e < nodeOf.length; e++) {
    const node = nodeOf[e] ?? -1;
    if (node >= 0 && counts(e)) here[node] = (here[node] ?? 0) + 1;
  }
  return totalsUpwards(tree, here);
}
