import type { Candidate } from './entry-table';
import {
  codesOf,
  PLAN_01,
  PLAN_119,
  PLAN_40,
  problemCodes,
  reasonWith,
  reviewed,
  statuses,
  statusOf,
  verdictOf,
  verdicts,
} from './reviewing';

const member = (main: string, more: Partial<Candidate> = {}): Candidate => ({
  name: 'Nguyễn Văn An',
  unit: 'Đảng bộ Sở Y tế',
  unitKind: 'grassrootsCommittee',
  main,
  ...more,
});

const OFFICE = {
  name: 'Ban Tuyên giáo',
  subject: 'collective',
  kind: 'partyOffice',
  main: 'TTTT',
} as const;

const staff = (name: string, party: string, civil: string, award: string): Candidate => ({
  name,
  unit: 'Ban Tuyên giáo',
  party,
  civil,
  texts: { 'award:2016': award, 'award:2017': award, 'award:2018': 'LĐTT', 'award:2019': 'LĐTT' },
});

describe('the readings of DOMAIN B.4 and their alternatives, by number', () => {
  it('1: "có 02 năm" is at least two; the alternative is exactly two', () => {
    const three = [member('XXXT')];
    const readings = { 'two-excellent-years': 'exactly' };
    expect(verdictOf(reviewed(PLAN_119(), three))).toBe('eligible');
    const exact = reviewed(PLAN_119(), three, { readings });
    expect(verdictOf(exact)).toBe('ineligible');
    expect(reasonWith(exact, 'years.tooMany')?.years).toEqual([2016, 2017, 2018]);
    expect(verdictOf(reviewed(PLAN_119(), [member('XXTT')], { readings }))).toBe('eligible');
    expect(verdictOf(reviewed(PLAN_119(), [member('XX.T')], { readings }))).toBe('review');
  });

  it('2: "liên tục hoàn thành tốt" of a đoàn thể khối means good or better', () => {
    const union = {
      name: 'Đoàn khối',
      subject: 'collective',
      kind: 'blocMassOrganisation',
    } as const;
    expect(verdictOf(reviewed(PLAN_119(), [{ ...union, main: 'XXTT' }]))).toBe('eligible');
    expect(verdictOf(reviewed(PLAN_119(), [{ ...union, main: 'XXXX' }]))).toBe('eligible');
  });

  it('3: one CSTĐ in the period is enough; the alternative asks one each year', () => {
    const office = [OFFICE, staff('Trần Thị Bình', 'TTTT', 'TTTT', 'CSTĐ cơ sở')];
    expect(verdictOf(reviewed(PLAN_119(), office))).toBe('eligible');
    const yearly = reviewed(PLAN_119(), office, { readings: { 'emulation-fighter': 'each-year' } });
    expect(verdictOf(yearly)).toBe('ineligible');
    expect(reasonWith(yearly, 'members.failing')?.years).toEqual([2018]);
    const none = [OFFICE, staff('Trần Thị Bình', 'TTTT', 'TTTT', 'LĐTT')];
    expect(verdictOf(reviewed(PLAN_119(), none))).toBe('ineligible');
  });

  it('4: all people of an office, in both ratings; who is not of a stream is passed over', () => {
    const fighter = staff('Trần Thị Bình', 'TTTT', 'TTTT', 'CSTĐCS');
    const verdictWith = (party: string, civil: string) =>
      verdictOf(
        reviewed(PLAN_119(), [OFFICE, fighter, staff('Lê Văn Cường', party, civil, 'LĐTT')]),
      );
    expect(verdictWith('TTTT', 'TTTT')).toBe('eligible');
    expect(verdictWith('TTTT', 'TTHT')).toBe('ineligible');
    expect(verdictWith('HTTT', 'TTTT')).toBe('ineligible');
    expect(verdictWith('TTTT', 'T.TT')).toBe('review');
    expect(verdictWith('____', 'TTTT')).toBe('eligible');
    // Not yet in the unit in 2016: that year is out of the count.
    expect(verdictWith('_TTT', '_TTT')).toBe('eligible');
  });

  it('4: names the people who fail, and says when nobody was found', () => {
    const fighter = staff('Trần Thị Bình', 'TTTT', 'TTTT', 'CSTĐCS');
    const failing = reviewed(PLAN_119(), [
      OFFICE,
      fighter,
      staff('Lê Văn Cường', 'THTT', 'TTTT', ''),
    ]);
    expect(reasonWith(failing, 'members.failing')).toMatchObject({
      years: [2017],
      clause: 'III.3.1.a',
      message: { params: { count: 1, total: 2, names: ['Lê Văn Cường'] } },
    });
    const nobody = reviewed(PLAN_119(), [OFFICE]);
    expect(verdictOf(nobody)).toBe('review');
    expect(codesOf(nobody)).toContain('members.none');
  });

  it('4: a unit in short form is the office; one that only may be it leaves the office open', () => {
    const fighter = staff('Trần Thị Bình', 'TTTT', 'TTTT', 'CSTĐCS');
    const failing = { ...staff('Lê Văn Cường', 'TTTH', 'TTTH', ''), unit: OFFICE.name };
    const verdictIn = (unit: string) =>
      reviewed(PLAN_119(), [
        { ...OFFICE, name: 'Ban Dân vận Đảng ủy Khối' },
        { ...fighter, unit: 'Ban Dân vận Đảng ủy Khối' },
        { ...failing, unit },
      ]);
    expect(verdictOf(verdictIn('BDV Đảng ủy Khối'))).toBe('ineligible');
    expect(verdictOf(verdictIn('Ban Dân vận ĐUK'))).toBe('ineligible');
    expect(verdictOf(verdictIn('Chi bộ Báo Yên Bái'))).toBe('eligible');
    const unsure = verdictIn('Ban Dân vận');
    expect(verdictOf(unsure)).toBe('review');
    expect(reasonWith(unsure, 'members.unmatched')?.message.params).toMatchObject({
      units: ['Ban Dân vận'],
    });
  });

  it('5, 6: seats are per phase; for the whole campaign those used before count', () => {
    const cells = Array.from({ length: 10 }, (_, i) => ({
      name: `Chi bộ cơ sở ${i}`,
      subject: 'collective' as const,
      kind: 'grassrootsCell' as const,
      main: 'XXXX',
    }));
    const quotas = [{ id: 'grassroots-organisations', used: 4 }];
    expect(statuses(reviewed(PLAN_119(), cells, { quotas }))).toEqual(Array(10).fill('nominated'));
    const whole = reviewed(PLAN_119(), cells, {
      quotas,
      readings: { 'seats-per-phase': 'whole-campaign' },
    });
    expect(statuses(whole)).toEqual(Array(10).fill('contested'));
    expect(whole.ties).toMatchObject([{ quota: 'grassroots-organisations', seats: 6, max: 6 }]);
    const used = [{ id: 'individuals', unit: 'Đảng bộ Sở Y tế', used: 2 }];
    const phase = reviewed(PLAN_119(), [member('XXXX')], { quotas: used });
    expect(statusOf(phase)).toBe('nominated');
    const readings = { 'individuals-per-phase': 'whole-campaign' };
    expect(statusOf(reviewed(PLAN_119(), [member('XXXX')], { quotas: used, readings }))).toBe(
      'overQuota',
    );
  });

  it('7: 2020 must be good and may supply an excellent year; the alternative only informs', () => {
    expect(verdictOf(reviewed(PLAN_119(), [member('XTTTX')], { phase: 'II' }))).toBe('eligible');
    const readings = { 'year-2020': 'informational' };
    expect(verdictOf(reviewed(PLAN_119(), [member('XTTTX')], { phase: 'II', readings }))).toBe(
      'ineligible',
    );
    expect(verdictOf(reviewed(PLAN_119(), [member('XXTTH')], { phase: 'II', readings }))).toBe(
      'eligible',
    );
  });

  it('10: a member by the Party rating, others by the civil one; the alternative takes the lower', () => {
    const person = (party: string, civil: string, partyMember?: string): Candidate => ({
      name: 'Đỗ Thị Hà',
      party,
      civil,
      ...(partyMember === undefined ? {} : { texts: { partyMember } }),
    });
    const verdict = (candidate: Candidate, readings = {}) =>
      verdictOf(reviewed(PLAN_01(), [candidate], { readings }));
    expect(verdict(person('TTTTX', 'HTTTT'))).toBe('eligible');
    expect(verdict(person('TTTTX', 'HTTTT'), { 'which-rating': 'lowest' })).toBe('ineligible');
    expect(verdict(person('TTTTX', 'TTTTX'), { 'which-rating': 'lowest' })).toBe('eligible');
    // A missing rating beside one below is still below; beside a good one it is open.
    expect(verdict(person('H.TTX', '.TTTX'), { 'which-rating': 'lowest' })).toBe('ineligible');
    expect(verdict(person('TTTTX', '.TTTX'), { 'which-rating': 'lowest' })).toBe('review');
    expect(verdict(person('.....', 'TTTTX', 'Không'))).toBe('eligible');
    expect(verdict(person('.....', 'TTTTX', 'x'))).toBe('review');
    expect(verdict(person('TTHTX', 'TTTTX', 'Có'))).toBe('ineligible');
  });

  it('10: collectives in the same workbook do not make a civil rating stand in for a blank one', () => {
    const people: Candidate[] = [{ name: 'An', party: '.TTTX', civil: 'XTTTX', main: '_____' }];
    expect(verdicts(reviewed(PLAN_01(), people))).toEqual(['review']);
  });

  it('10: with nothing said of membership the civil rating stands in, and that is reported', () => {
    const people: Candidate[] = [
      { name: 'An', party: '.....', civil: 'TTTTX' },
      { name: 'Bình', party: 'TTTTX', civil: 'TTTTX' },
    ];
    const result = reviewed(PLAN_01(), people);
    expect(verdicts(result)).toEqual(['eligible', 'eligible']);
    expect(result.judgements[result.judgement[0]!]!.counted[0]?.stream).toBe('civil');
    expect(result.judgements[result.judgement[1]!]!.counted[0]?.stream).toBe('party');
    const assumed = result.problems.find((problem) => problem.code === 'rating.streamAssumed');
    expect(assumed?.params).toEqual({ count: 1 });
  });

  it('10: before the year of admission the civil rating counts', () => {
    const admitted = (partyDate: string | number): Candidate => ({
      name: 'Hà',
      party: '..TTX',
      civil: 'TTHHH',
      texts: { partyDate },
    });
    expect(verdictOf(reviewed(PLAN_01(), [admitted('19/5/2020')]))).toBe('eligible');
    expect(verdictOf(reviewed(PLAN_01(), [admitted(43970)]))).toBe('eligible');
    expect(verdictOf(reviewed(PLAN_01(), [admitted('03/02/2010')]))).toBe('review');
  });

  it('12: workers and mass members are not judged unless the clerk adds them', () => {
    const worker: Candidate = { name: 'Lò Văn Đức', kind: 'worker', civil: 'TTTTX' };
    const byDefault = reviewed(PLAN_01(), [worker]);
    expect(statusOf(byDefault)).toBe('unassigned');
    expect(codesOf(byDefault)).toEqual(['category.none']);
    const readings = { 'who-is-open': 'all-individuals' };
    expect(statusOf(reviewed(PLAN_01(), [worker], { readings }))).toBe('nominated');
    const entry = { sheet: 'Danh sách', row: 5, name: 'Lò Văn Đức' };
    const categories = [{ entry, category: 'II.1.2' }];
    expect(statusOf(reviewed(PLAN_01(), [worker], { categories }))).toBe('nominated');
  });

  it('13: "hoàn thành xuất sắc nhiệm vụ chuyên môn" is attested, not read from ratings', () => {
    const result = reviewed(PLAN_119(), [member('XXTT')]);
    expect(verdictOf(result)).toBe('eligible');
    expect(result.attestations.map((item) => item.criterion)).toContain('III.3.professional');
  });

  it('15: a provisional rating counts and is reported', () => {
    const result = reviewed(PLAN_119(), [member('XXTTt')], { phase: 'II' });
    expect(verdictOf(result)).toBe('eligible');
    const provisional = result.problems.find((p) => p.code === 'rating.provisional');
    expect(provisional?.params).toEqual({ count: 1, year: 2020 });
  });

  it('16: a category of no stated number is unlimited, and said to be', () => {
    const office = [OFFICE, staff('Trần Thị Bình', 'TTTT', 'TTTT', 'CSTĐCS')];
    const result = reviewed(PLAN_119(), office);
    expect(statusOf(result)).toBe('nominated');
    const unlimited = result.problems.filter((p) => p.code === 'quota.unlimited');
    expect(unlimited.map((p) => p.params)).toEqual([{ category: 'III.3.1.a' }]);
  });

  it('delegated categories are left to the body they are delegated to', () => {
    const result = reviewed(PLAN_119(), [{ name: 'Vũ Thị Lan', kind: 'massMember', main: 'XXXX' }]);
    expect(statusOf(result)).toBe('review');
    expect(codesOf(result)).toEqual(['category.delegated']);
    expect(problemCodes(result)).toContain('category.delegated');
  });
});

describe('40-KH/BNCTW: selection by decision', () => {
  const PEOPLE: Candidate[] = [
    {
      name: 'An',
      unit: 'Vụ 1',
      unitKind: 'department',
      main: 'T',
      texts: { form: 'Điển hình tiên tiến' },
    },
    {
      name: 'Bình',
      unit: 'Vụ 1',
      unitKind: 'department',
      main: 'X',
      texts: { form: 'Điển hình tiên tiến' },
    },
    {
      name: 'Cường',
      unit: 'Vụ 2',
      unitKind: 'department',
      main: 'T',
      texts: { form: 'Điển hình tiên tiến' },
    },
  ];

  it('nominates nobody before a decision and names the units that have not chosen', () => {
    const result = reviewed(PLAN_40(), PEOPLE);
    expect(statuses(result)).toEqual(['eligible', 'eligible', 'eligible']);
    const unmet = result.problems.filter((problem) => problem.code === 'quota.unmet');
    expect(unmet.map((problem) => problem.params)).toEqual([
      { quota: 'exemplars-per-unit', unit: 'Vụ 1', min: 1, chosen: 0 },
      { quota: 'exemplars-per-unit', unit: 'Vụ 2', min: 1, chosen: 0 },
    ]);
  });

  it('nominates by decision, with its reason', () => {
    const entry = { sheet: 'Danh sách', row: 6, name: 'Bình' };
    const decisions = [{ entry, decision: 'nominate' as const, reason: 'Vụ 1 chọn' }];
    const result = reviewed(PLAN_40(), PEOPLE, { decisions });
    expect(statuses(result)).toEqual(['eligible', 'nominated', 'eligible']);
    expect(reasonWith(result, 'decision.nominated', 1)?.message.params).toEqual({
      reason: 'Vụ 1 chọn',
    });
    const unmet = result.problems.filter((problem) => problem.code === 'quota.unmet');
    expect(unmet.map((problem) => problem.params)).toMatchObject([{ unit: 'Vụ 2' }]);
  });
});
