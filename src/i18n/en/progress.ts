import type { Phase } from '../../core/progress';

export const progress: Readonly<Record<Phase, string>> = {
  open: 'Reading the file',
  recognise: 'Finding the rosters',
  judge: 'Applying the criteria',
  select: 'Applying the quotas',
  compose: 'Composing the nomination list',
  write: 'Writing the results',
};
