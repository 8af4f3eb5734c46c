import type { Candidate } from './entry-table';
import {
  campaignWith,
  codesOf,
  PLAN_119,
  problemCodes,
  reasonWith,
  reviewed,
  statuses,
  statusOf,
  verdictOf,
  verdicts,
} from './reviewing';

const person = (name: string, main: string, more: Partial<Candidate> = {}): Candidate => ({
  name,
  main,
  unit: 'Đảng bộ Sở Y tế',
  unitKind: 'grassrootsCommittee',
  ...more,
});
const key = (name: string, row: number) => ({ sheet: 'Danh sách', row, name });
const nominate = (name: string, row: number, tie?: string) => ({
  entry: key(name, row),
  decision: 'nominate' as const,
  reason: 'Cấp ủy bỏ phiếu 12/15',
  ...(tie === undefined ? {} : { tie }),
});

describe('seats per unit by its kind (119-KH/ĐUK III.2.1.b)', () => {
  it('two of a đảng bộ cơ sở, one of a chi bộ cơ sở, by rank', () => {
    const result = reviewed(PLAN_119(), [
      person('An', 'XXTT'),
      person('Bình', 'XXXX'),
      person('Cường', 'XXXT'),
      person('Dũng', 'TTXX', { unit: 'Chi bộ Báo', unitKind: 'grassrootsCell' }),
      person('Giang', 'XXTT', { unit: 'CHI BỘ BÁO', unitKind: 'grassrootsCell' }),
      person('Hà', 'HXXX'),
    ]);
    expect(statuses(result)).toEqual([
      'overQuota',
      'nominated',
      'nominated',
      'nominated',
      'overQuota',
      'ineligible',
    ]);
    expect([...result.rank]).toEqual([4, 1, 2, 3, 4, 0]);
    expect(reasonWith(result, 'quota.full', 0)?.message.params).toEqual({
      quota: 'individuals',
      max: 2,
      unit: 'Đảng bộ Sở Y tế',
      clause: 'III.2.1.b',
    });
    expect(result.quotas.filter((quota) => quota.id === 'individuals')).toMatchObject([
      { id: 'individuals', max: 1, eligible: 2, nominated: 1, contested: 0 },
      {
        id: 'individuals',
        unit: 'Đảng bộ Sở Y tế',
        max: 2,
        eligible: 3,
        nominated: 2,
        contested: 0,
      },
    ]);
  });

  it('a tie across the cut-off leaves the seat open for all its members', () => {
    const result = reviewed(PLAN_119(), [
      person('An', 'XXTT'),
      person('Bình', 'XXXX'),
      person('Cường', 'XXTT'),
    ]);
    expect(statuses(result)).toEqual(['contested', 'nominated', 'contested']);
    expect(result.ties).toMatchObject([
      { quota: 'individuals', unit: 'Đảng bộ Sở Y tế', max: 2, seats: 1, entries: [0, 2] },
    ]);
    expect(reasonWith(result, 'quota.tied')?.message.params).toMatchObject({ count: 2, seats: 1 });
  });

  it('an unknown kind of unit gets the strictest cap and is asked about once', () => {
    const result = reviewed(PLAN_119(), [
      { name: 'An', main: 'XXXX', unit: 'Sở Nội vụ' },
      { name: 'Bình', main: 'XXXT', unit: 'Sở Nội vụ' },
    ]);
    expect(statuses(result)).toEqual(['nominated', 'overQuota']);
    expect(problemCodes(result).filter((code) => code === 'unit.kindUnknown')).toHaveLength(1);
    const unitKinds = { 'sở nội vụ': 'grassrootsCommittee' as const };
    const people = [
      { name: 'An', main: 'XXXX', unit: 'Sở Nội vụ' },
      { name: 'Bình', main: 'XXXT', unit: 'Sở Nội vụ' },
    ];
    expect(statuses(reviewed(PLAN_119(), people, { unitKinds }))).toEqual([
      'nominated',
      'nominated',
    ]);
  });

  it('votes come first where every eligible row has them, and rank nobody where one lacks them', () => {
    const voted = (votes: (number | string | null)[]) =>
      ['An', 'Bình', 'Cường'].map((name, i) =>
        person(name, i === 0 ? 'XXXX' : 'XXTT', { texts: { votes: votes[i] ?? null } }),
      );
    expect(statuses(reviewed(PLAN_119(), voted(['8/15', '12/15', '12/15'])))).toEqual([
      'overQuota',
      'nominated',
      'nominated',
    ]);
    const incomplete = reviewed(PLAN_119(), voted([8, '12/15', null]));
    expect(statuses(incomplete)).toEqual(['nominated', 'contested', 'contested']);
    expect(problemCodes(incomplete)).toContain('ranking.incomplete');
  });
});

describe('decisions of the committee', () => {
  const people = [
    person('An', 'XXTT'),
    person('Bình', 'XXXX'),
    person('Cường', 'XXTT'),
    person('Dũng', 'XXTT'),
  ];
  const tie = () => reviewed(PLAN_119(), people).ties[0]?.id ?? '';

  it('settles its tie, gives the reason, and changes nothing else', () => {
    const result = reviewed(PLAN_119(), people, { decisions: [nominate('Cường', 7, tie())] });
    expect(statuses(result)).toEqual(['overQuota', 'nominated', 'nominated', 'overQuota']);
    expect(codesOf(result, 2)).toEqual(['decision.nominated']);
    expect(result.ties).toEqual([]);
    expect(problemCodes(result)).not.toContain('decision.lapsed');
  });

  it('leaving one out of a tie of three for one seat leaves a tie of two', () => {
    const decisions = [{ ...nominate('An', 5, tie()), decision: 'leaveOut' as const }];
    const result = reviewed(PLAN_119(), people, { decisions });
    expect(statuses(result)).toEqual(['overQuota', 'nominated', 'contested', 'contested']);
  });

  it('more chosen than seats stay tied among themselves, and that is told', () => {
    const decisions = [nominate('An', 5, tie()), nominate('Cường', 7, tie())];
    const result = reviewed(PLAN_119(), people, { decisions });
    expect(statuses(result)).toEqual(['contested', 'nominated', 'contested', 'overQuota']);
    expect(result.problems).toContainEqual({
      code: 'decision.tooMany',
      severity: 'warning',
      params: {
        entries: 'An, Cường',
        count: 2,
        seats: 1,
        quota: 'individuals',
        unit: 'Đảng bộ Sở Y tế',
        clause: 'III.2.1.b',
      },
    });
  });

  it('lapses when the tie has changed, and survives a sort of the rows', () => {
    const decisions = [nominate('Cường', 7, tie())];
    const joined = reviewed(PLAN_119(), [...people, person('Giang', 'XXTT')], { decisions });
    expect(statusOf(joined, 2)).toBe('contested');
    expect(problemCodes(joined)).toContain('decision.lapsed');
    const sorted = reviewed(PLAN_119(), [...people].reverse(), { decisions });
    expect(statuses(sorted)).toEqual(['overQuota', 'nominated', 'nominated', 'overQuota']);
  });

  it('leaves out an eligible person anywhere and the seat goes on', () => {
    const decisions = [
      { ...nominate('Bình', 6), decision: 'leaveOut' as const, reason: 'Xin rút' },
    ];
    const result = reviewed(PLAN_119(), people.slice(0, 3), { decisions });
    expect(statuses(result)).toEqual(['nominated', 'eligible', 'nominated']);
    expect(verdictOf(result, 1)).toBe('eligible');
    expect(reasonWith(result, 'decision.leftOut', 1)?.message.params).toEqual({
      reason: 'Xin rút',
    });
  });

  it('never nominates who is not eligible, nor who is beyond the quota', () => {
    const more = [...people, person('Hà', 'HHHH')];
    const result = reviewed(PLAN_119(), more, { decisions: [nominate('Hà', 9)] });
    expect(statusOf(result, 4)).toBe('ineligible');
    expect(problemCodes(result)).toContain('decision.notEligible');
    expect(problemCodes(result)).not.toContain('decision.lapsed');
    const nobody = reviewed(PLAN_119(), more, { decisions: [nominate('Hạ', 9)] });
    expect(problemCodes(nobody)).toContain('decision.noSuchEntry');
    const beyond = [person('An', 'XXXX'), person('Bình', 'XXXX'), person('Cường', 'XXTT')];
    const refused = reviewed(PLAN_119(), beyond, { decisions: [nominate('Cường', 7)] });
    expect(statuses(refused)).toEqual(['nominated', 'nominated', 'overQuota']);
    expect(problemCodes(refused)).toContain('decision.beyondSeats');
    expect(problemCodes(refused)).not.toContain('decision.lapsed');
  });
});

describe('preconditions on the unit (119-KH/ĐUK III.2.1 Lưu ý)', () => {
  const people = [
    person('An', 'XXXX'),
    person('Bình', 'XXXX', { unit: 'Chi bộ Báo', unitKind: 'grassrootsCell' }),
  ];

  it('are open until confirmed, and exclude every entry of a unit that fails', () => {
    const open = reviewed(PLAN_119(), people);
    expect(verdicts(open)).toEqual(['eligible', 'eligible']);
    expect(problemCodes(open)).toContain('precondition.open');
    const attestations = [{ id: 'launched', unit: 'chi bộ Báo', holds: false }];
    const failed = reviewed(PLAN_119(), people, { attestations });
    expect(verdicts(failed)).toEqual(['eligible', 'ineligible']);
    expect(reasonWith(failed, 'precondition.failed', 1)?.clause).toBe('III.2.1 Lưu ý');
  });

  it('only warn where the plan only compares', () => {
    const attestations = [{ id: 'registered', unit: 'Chi bộ Báo', holds: false }];
    expect(verdicts(reviewed(PLAN_119(), people, { attestations }))).toEqual([
      'eligible',
      'eligible',
    ]);
  });
});

describe('totals, minimums and percentages', () => {
  const quota = (more: object) => ({
    id: 'q',
    clause: 'II',
    text: 'chỉ tiêu',
    categories: ['A'],
    ...more,
  });
  const people = (...rows: [string, string][]): Candidate[] =>
    rows.map(([unit, main], i) => ({ name: `Người ${i}`, unit, unitKind: 'grassrootsCell', main }));

  it('a minimum per unit is kept for the unit whose people rank lower', () => {
    const campaign = campaignWith({ quotas: [quota({ max: 2, perUnit: { min: 1 } })] });
    const result = reviewed(campaign, people(['U1', 'XXXXX'], ['U1', 'XXXXX'], ['U2', 'TTTTT']));
    expect(statuses(result)).toEqual(['contested', 'contested', 'nominated']);
    expect(result.ties).toMatchObject([{ seats: 1 }]);
  });

  it('a minimum that only those left out could have met is told', () => {
    const campaign = campaignWith({ quotas: [quota({ max: 2, perUnit: { min: 1 } })] });
    const rows = people(['U1', 'XXXXX'], ['U2', 'TTTTT']);
    const entry = key('Người 1', 6);
    const decisions = [{ entry, decision: 'leaveOut' as const, reason: 'Xin rút' }];
    expect(problemCodes(reviewed(campaign, rows))).not.toContain('quota.unmet');
    expect(reviewed(campaign, rows, { decisions }).problems).toContainEqual({
      code: 'quota.unmet',
      severity: 'warning',
      params: { quota: 'q', unit: 'U2', min: 1, chosen: 0 },
    });
  });

  it('minimums beyond the total: named, with each single change that suffices; nobody is selected', () => {
    const campaign = campaignWith({ quotas: [quota({ max: 2, perUnit: { min: 1 } })] });
    const result = reviewed(campaign, people(['U1', 'XXXXX'], ['U2', 'XXXXX'], ['U3', 'TTTTT']));
    expect(statuses(result)).toEqual(['eligible', 'eligible', 'eligible']);
    expect(codesOf(result, 0)).toEqual(['quota.infeasible']);
    const conflict = result.problems.find((problem) => problem.code === 'quota.minsOverMax');
    expect(conflict).toMatchObject({ params: { quota: 'q', mins: 3, max: 2 }, severity: 'error' });
    expect(result.relaxations).toEqual([
      { quota: 'q', unit: null, bound: 'max', from: 2, to: 3 },
      { quota: 'q', unit: 'U1', bound: 'min', from: 1, to: 0 },
      { quota: 'q', unit: 'U2', bound: 'min', from: 1, to: 0 },
      { quota: 'q', unit: 'U3', bound: 'min', from: 1, to: 0 },
    ]);
    const raised = reviewed(campaign, people(['U1', 'XXXXX'], ['U2', 'XXXXX'], ['U3', 'TTTTT']), {
      quotas: [{ id: 'q', max: 3 }],
    });
    expect(statuses(raised)).toEqual(['nominated', 'nominated', 'nominated']);
  });

  it('a unit with nobody eligible is named; the others are selected all the same', () => {
    const criterion = {
      type: 'years',
      id: 'y',
      clause: 'A',
      text: 'y',
      window: 'main',
      level: 'good',
      count: { how: 'every' },
    };
    const campaign = campaignWith(
      { quotas: [quota({ max: 2, perUnit: { min: 1 } })] },
      { criterion },
    );
    const result = reviewed(campaign, people(['U1', 'XXXXX'], ['U2', 'HHHHH']));
    expect(statuses(result)).toEqual(['nominated', 'ineligible']);
    const named = result.problems.find((problem) => problem.code === 'quota.minOverEligible');
    expect(named?.params).toEqual({ quota: 'q', min: 1, eligible: 0, unit: 'U2' });
    expect(result.relaxations).toEqual([{ quota: 'q', unit: 'U2', bound: 'min', from: 1, to: 0 }]);
  });

  test.each([
    ['floor', 1],
    ['round', 2],
    ['ceil', 2],
  ] as const)('15 percent of ten, %s: %i', (rounding, max) => {
    const campaign = campaignWith({
      quotas: [quota({ percent: { value: 15, of: 'entries', rounding } })],
    });
    const rows = Array.from({ length: 10 }, (_, i): [string, string] => [
      'U',
      i < 5 ? 'XXXXX' : 'TTTTT',
    ]);
    expect(reviewed(campaign, people(...rows)).quotas[0]?.max).toBe(max);
  });

  it('a percentage of those rated HTT in the last year', () => {
    const campaign = campaignWith({ quotas: [quota({ percent: { value: 20, of: 'ratedGood' } })] });
    const rows = Array.from({ length: 13 }, (_, i): [string, string] => [
      'U',
      i < 3 ? 'XXXXX' : 'TTTTT',
    ]);
    expect(reviewed(campaign, people(...rows)).quotas[0]?.max).toBe(2);
  });
});
