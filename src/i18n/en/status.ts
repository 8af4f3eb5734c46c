import type { Status } from '../../core/review/result';

export const statuses: Readonly<Record<Status, string>> = {
  nominated: 'Nominated',
  contested: 'Tied, to be decided',
  overQuota: 'Eligible, beyond quota',
  eligible: 'Eligible, to be chosen',
  review: 'Needs checking',
  ineligible: 'Not eligible',
  unassigned: 'Kind unknown',
};
