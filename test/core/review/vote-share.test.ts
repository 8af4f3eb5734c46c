import type { Candidate } from './entry-table';
import { PLAN_119, problemCodes, reviewed, statuses } from './reviewing';

const person = (name: string, main: string, more: Partial<Candidate> = {}): Candidate => ({
  name,
  main,
  unit: 'Đảng bộ Sở Y tế',
  unitKind: 'grassrootsCommittee',
  ...more,
});

describe('votes as a ranking key', () => {
  it.each<[string, readonly (string | number)[], readonly string[], boolean]>([
    [
      'shares by their worth',
      ['17/18', '18/20', '9/9'],
      ['nominated', 'overQuota', 'nominated'],
      false,
    ],
    [
      'a percentage is a share',
      ['90%', '18/20', '100%'],
      ['contested', 'contested', 'nominated'],
      false,
    ],
    ['bare numbers', [19, '18 phiếu', 20], ['nominated', 'overQuota', 'nominated'], false],
    ['a mix ranks nobody', [19, '18/20', '100%'], ['contested', 'contested', 'contested'], true],
  ])('votes: %s', (_, votes, expected, isMixed) => {
    const voters = ['An', 'Bình', 'Cường'].map((name, i) =>
      person(name, 'XXTT', { texts: { votes: votes[i] ?? null } }),
    );
    const result = reviewed(PLAN_119(), voters);
    expect(statuses(result)).toEqual(expected);
    expect(problemCodes(result).includes('ranking.mixedUnits')).toBe(isMixed);
  });
});
