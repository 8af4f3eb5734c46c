import { compareCodeUnits, sortedByText } from '../text/alphabet-order';
import { countAt, totalsUpwards } from './node-counts';
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
  const eligibleAt = totalsUpwards(quotas.tree, countAt(quotas, eligible));
  const at = (wanted: Status): Int32Array =>
    totalsUpwards(quotas.tree, countAt(quotas, status, STATUSES.indexOf(wanted)));
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
