import type { QuotaGroup } from './quota-tree';
import type { Reason, Tie } from './result';
import { reason } from './truth';

export function quotaFull({ quota, max }: QuotaGroup, unit: string): Reason {
  const params = { quota: quota.id, max: max ?? 0, unit, clause: quota.clause };
  return reason(quota, 'fail', { code: 'quota.full', params });
}

export function tiedReason({ quota, clause, entries, seats, unit }: Tie): Reason {
  const params = { count: entries.length, seats, unit: unit ?? '', clause };
  return reason({ id: quota, clause }, 'unknown', { code: 'quota.tied', params });
}

export function infeasibleReason({ quota }: QuotaGroup): Reason {
  const params = { quota: quota.id, clause: quota.clause };
  return reason(quota, 'unknown', { code: 'quota.infeasible', params });
}
