import type { Candidate } from './entry-table';
import {
  campaignWith,
  codesOf,
  PLAN_119,
  problemCodes,
  reasonWith,
  reviewed,
  statuses,
  verdictOf,
  verdicts,
} from './reviewing';

const leaf = (id: string) => ({ id, clause: `Đ.${id}`, text: `tiêu chuẩn ${id}` });
const years = (level: string, count: object) => ({
  type: 'years',
  ...leaf('y'),
  window: 'main',
  level,
  count,
});
const title = (more: object) => ({
  type: 'title',
  ...leaf('t'),
  titles: ['CSTĐCS', 'CSTĐ cơ sở'],
  window: 'main',
  ...more,
});
const attestation = (id: string, columns: string[] = []) => ({
  type: 'attestation',
  ...leaf(id),
  columns,
});

function judged(criterion: object, candidates: readonly Candidate[], choices = {}) {
  return reviewed(campaignWith({}, { criterion }), candidates, choices);
}
const one = (main: string, more: Partial<Candidate> = {}): Candidate => ({
  name: 'An',
  main,
  ...more,
});

describe('years (window 2019–2023)', () => {
  test.each([
    ['TTTTT', 'eligible'],
    ['TTT.T', 'review'],
    ['TT?TT', 'review'],
    ['THT.T', 'ineligible'],
  ])('every year good: %s → %s', (ratings, verdict) => {
    expect(verdictOf(judged(years('good', { how: 'every' }), [one(ratings)]))).toBe(verdict);
  });

  test.each([
    ['XXXTT', 'eligible'],
    ['XXTXX', 'ineligible'],
    ['XX.XT', 'review'],
    ['T.TX.', 'ineligible'],
  ])('three excellent in a row: %s → %s', (ratings, verdict) => {
    const criterion = years('excellent', { how: 'consecutive', n: 3 });
    expect(verdictOf(judged(criterion, [one(ratings)]))).toBe(verdict);
  });

  test.each([
    ['TTXXX', 'eligible'],
    ['XXXTT', 'ineligible'],
    ['TTXX.', 'review'],
  ])('three excellent in a row up to the last year: %s → %s', (ratings, verdict) => {
    const criterion = years('excellent', { how: 'consecutive', n: 3, endingAtLastYear: true });
    expect(verdictOf(judged(criterion, [one(ratings)]))).toBe(verdict);
  });

  it('"5 năm liên tục" is not "5 năm": a gap in the window breaks the row', () => {
    const gap = {
      phases: [{ id: 'p', name: 'p', clause: 'I', windows: { main: [2019, 2020, 2022] } }],
    };
    const criterion = years('good', { how: 'consecutive', n: 3 });
    expect(verdictOf(reviewed(campaignWith(gap, { criterion }), [one('TTTT')]))).toBe('ineligible');
  });

  it('says how near a miss was', () => {
    const result = reviewed(PLAN_119(), [one('TTTX')]);
    expect(reasonWith(result, 'years.tooFew')).toMatchObject({
      criterion: 'III.3.2.a.excellent-years',
      clause: 'III.3.2.a',
      outcome: 'fail',
      message: { params: { have: [2019], need: 2, open: [], window: [2016, 2017, 2018, 2019] } },
    });
    expect(codesOf(reviewed(PLAN_119(), [one('THTX')]))).toEqual(['year.below', 'years.tooFew']);
  });

  it('a year without any column leaves everyone in review, with one problem', () => {
    const result = reviewed(PLAN_119(), [one('XXT'), one('XXX', { name: 'Bình' })]);
    expect(verdicts(result)).toEqual(['review', 'review']);
    const missing = result.problems.filter((p) => p.code === 'roster.noRatingYear');
    expect(missing).toMatchObject([
      { params: { year: 2019 }, severity: 'warning', sheet: 'Danh sách' },
    ]);
  });

  it('a list without any rating column is a roster too, all of it in review', () => {
    const result = reviewed(PLAN_119(), [{ name: 'An' }, { name: 'Bình' }]);
    expect(statuses(result)).toEqual(['review', 'review']);
    expect(problemCodes(result).filter((code) => code === 'roster.noRatingYear')).toHaveLength(4);
  });

  it('of several stages the last decides, and its blank is not filled from an earlier one', () => {
    const table: Candidate[] = [
      { name: 'An', cell: 'XXXX', committee: 'XXTT' },
      { name: 'Bình', cell: 'XXXX', committee: 'XX.T' },
    ];
    expect(verdicts(reviewed(PLAN_119(), table))).toEqual(['eligible', 'review']);
  });
});

describe('unrated years (DOMAIN A.6)', () => {
  const verdict = (main: string, unratedYears: 'review' | 'strict' | 'skip') =>
    verdictOf(reviewed(PLAN_119(), [one(main)], { unratedYears }));

  test.each([
    // ratings, review, strict, skip
    ['XX-T', 'review', 'ineligible', 'eligible'],
    ['X--T', 'review', 'ineligible', 'ineligible'],
    ['XX.T', 'review', 'review', 'review'],
    ['XXH-', 'ineligible', 'ineligible', 'ineligible'],
    ['----', 'review', 'ineligible', 'review'],
  ] as const)('%s: review → %s, strict → %s, skip → %s', (ratings, review, strict, skip) => {
    expect(verdict(ratings, 'review')).toBe(review);
    expect(verdict(ratings, 'strict')).toBe(strict);
    expect(verdict(ratings, 'skip')).toBe(skip);
  });

  it('blank and unrated have different reasons, and a skipped year is recorded', () => {
    expect(codesOf(reviewed(PLAN_119(), [one('XX-T')]))).toEqual(['year.unrated']);
    expect(codesOf(reviewed(PLAN_119(), [one('XX.T')]))).toEqual(['year.blank']);
    const skipped = reviewed(PLAN_119(), [one('XX-T')], { unratedYears: 'skip' });
    const recorded = skipped.problems.find((problem) => problem.code === 'rating.yearSkipped');
    expect(recorded?.params).toEqual({ count: 1, year: 2018 });
  });
});

describe('attestations', () => {
  const criterion = attestation('guong-mau', ['Gương mẫu']);
  const withCell = (answer: string | number | null): Candidate =>
    one('TTTTT', { headers: { 'Gương mẫu': answer } });

  test.each([
    ['x', 'eligible'],
    ['Có', 'eligible'],
    [1, 'eligible'],
    ['Đạt', 'eligible'],
    ['Không', 'ineligible'],
    [0, 'ineligible'],
    ['Chưa đạt', 'ineligible'],
    [null, 'review'],
    ['đang chờ', 'review'],
  ] as const)('with a column it binds: %s → %s', (answer, verdict) => {
    const result = judged(criterion, [withCell(answer), { ...withCell('x'), name: 'Bình' }]);
    expect(verdictOf(result)).toBe(verdict);
    expect(result.attestations).toEqual([]);
  });

  it('without a column it does not block and is listed', () => {
    const result = judged(criterion, [one('TTTTT')]);
    expect(verdictOf(result)).toBe('eligible');
    expect(result.attestations).toMatchObject([{ criterion: 'guong-mau', category: 'A' }]);
  });

  it('the clerk confirms or refuses for one, for a unit, for all', () => {
    const people = [
      one('TTTTT', { unit: 'Chi bộ 1' }),
      one('TTTTT', { name: 'Bình', unit: 'Chi bộ 2' }),
    ];
    const entry = { sheet: 'Danh sách', row: 5, name: 'An' };
    const refused = {
      attestations: [
        { id: 'guong-mau', entry, holds: false },
        { id: 'guong-mau', holds: true },
      ],
    };
    expect(verdicts(judged(criterion, people, refused))).toEqual(['ineligible', 'eligible']);
    const unit = {
      attestations: [
        { id: 'guong-mau', unit: 'Chi  bộ 2', holds: false },
        { id: 'guong-mau', holds: true },
      ],
    };
    expect(verdicts(judged(criterion, people, unit))).toEqual(['eligible', 'ineligible']);
  });

  it('neither any nor not turns an unconfirmed attestation into a verdict', () => {
    const low = one('HHHHH');
    expect(verdictOf(judged({ type: 'not', of: attestation('ky-luat') }, [low]))).toBe('eligible');
    const either = { type: 'any', of: [years('good', { how: 'every' }), attestation('sang-kien')] };
    const result = judged(either, [low]);
    expect(verdictOf(result)).toBe('eligible');
    expect(result.attestations).toHaveLength(1);
  });
});

describe('titles, numbers and what composes them', () => {
  const awarded = (...cells: (string | null)[]): Candidate =>
    one('TTTTT', {
      texts: Object.fromEntries(cells.map((cell, at) => [`award:${2019 + at}`, cell])),
    });

  test.each([
    [{ n: 2 }, ['LĐTT, CSTĐCS', 'LĐTT', 'CSTĐ cơ sở', 'LĐTT', 'LĐTT'], 'eligible'],
    [{ n: 2, consecutive: true }, ['CSTĐCS', 'LĐTT', 'CSTĐCS', 'LĐTT', 'LĐTT'], 'ineligible'],
    [{ n: 2, consecutive: true }, ['LĐTT', 'CSTĐCS', 'CSTĐCS', 'LĐTT', 'LĐTT'], 'eligible'],
    [{ each: 'year' }, ['CSTĐCS', 'CSTĐCS', 'CSTĐCS', 'CSTĐCS', 'CSTĐCS'], 'eligible'],
    [{ each: 'year' }, ['CSTĐCS', 'CSTĐCS', 'Không', 'CSTĐCS', 'CSTĐCS'], 'ineligible'],
    [{ n: 1 }, ['LĐTT', 'LĐTT', null, 'LĐTT', 'LĐTT'], 'review'],
    [{ n: 1 }, ['LĐTT', 'LĐTT', 'Không đạt CSTĐCS', 'LĐTT', 'LĐTT'], 'ineligible'],
  ] as const)('title %j of %j → %s', (asked, cells, verdict) => {
    expect(verdictOf(judged(title(asked), [awarded(...cells)]))).toBe(verdict);
  });

  it('a title column without years, and none at all', () => {
    const noted = (award: string) => one('TTTTT', { texts: { award } });
    expect(verdictOf(judged(title({}), [noted('CSTĐCS 2018, 2021')]))).toBe('eligible');
    expect(verdictOf(judged(title({}), [noted('CSTĐCS 2017-2018')]))).toBe('ineligible');
    expect(verdictOf(judged(title({}), [one('TTTTT')]))).toBe('review');
  });

  it('a year of another award in the same cell is not one of the title', () => {
    const noted = (award: string) => one('TTTTT', { texts: { award } });
    expect(verdictOf(judged(title({}), [noted('CSTĐCS 2015; Giấy khen 2019')]))).toBe('ineligible');
    expect(verdictOf(judged(title({}), [noted('CSTĐCS, LĐTT 2019')]))).toBe('review');
  });

  const points = { type: 'number', ...leaf('n'), column: 'Điểm', min: 90 };
  test.each([
    [90, 'eligible'],
    ['89,5', 'ineligible'],
    ['92,25', 'eligible'],
    ['chưa chấm', 'review'],
    ['18/20', 'review'],
    [0.95, 'review'],
    ['95%', 'eligible'],
    [null, 'review'],
  ] as const)('at least 90 points: %s → %s', (cell, verdict) => {
    const people = [
      one('TTTTT', { headers: { Điểm: cell } }),
      one('TTTTT', { name: 'B', headers: { Điểm: 95 } }),
    ];
    expect(verdictOf(judged(points, people))).toBe(verdict);
  });

  it('any: what would suffice is named', () => {
    const either = { type: 'any', of: [years('excellent', { how: 'atLeast', n: 2 }), points] };
    const result = judged(either, [one('TTTTT', { headers: { Điểm: 80 } })]);
    expect(verdictOf(result)).toBe('ineligible');
    expect(codesOf(result)).toEqual(['any.none', 'years.tooFew', 'number.outside']);
    expect(verdictOf(judged(either, [one('TTTTX', { headers: { Điểm: 91 } })]))).toBe('eligible');
  });

  it('not: says what must not be held', () => {
    const held = { type: 'not', of: title({}) };
    const result = judged(held, [awarded('CSTĐCS', 'x', 'x', 'x', 'x')]);
    expect(verdictOf(result)).toBe('ineligible');
    expect(codesOf(result)).toEqual(['not.held']);
  });

  it('when: an unknown property matters only where the branches differ', () => {
    const when = {
      type: 'when',
      property: { of: 'entry', name: 'position' },
      equals: ['Bí thư'],
      then: years('excellent', { how: 'atLeast', n: 3 }),
      otherwise: { ...years('excellent', { how: 'atLeast', n: 1 }), id: 'z' },
    };
    const people = (main: string) =>
      ['Bí thư', 'Chuyên viên', null].map((position, i) =>
        one(main, { name: `N${i}`, texts: { position } }),
      );
    expect(verdicts(judged(when, people('XTTTT')))).toEqual(['ineligible', 'eligible', 'review']);
    expect(verdicts(judged(when, people('XXXTT')))).toEqual(['eligible', 'eligible', 'eligible']);
  });

  it('unit: a person of a unit that fails; an unmatched unit is unknown and reported once', () => {
    const criterion = { type: 'unit', ...leaf('u'), of: years('good', { how: 'every' }) };
    const units: Candidate[] = [
      { name: 'Chi bộ 1', subject: 'collective', main: 'TTTTT' },
      { name: 'CHI BỘ  2', subject: 'collective', main: 'HTTTT' },
    ];
    const people = ['Chi bộ 1', 'Chi bộ 2', 'Chi bộ 3', 'Chi bộ 3'].map((unit, i) =>
      one('TTTTT', { name: `N${i}`, unit }),
    );
    const result = judged(criterion, [...units, ...people]);
    expect(verdicts(result).slice(2)).toEqual(['eligible', 'ineligible', 'review', 'review']);
    const unmatched = result.problems.filter((problem) => problem.code === 'unit.unmatched');
    expect(unmatched.map((problem) => problem.params)).toEqual([{ unit: 'Chi bộ 3' }]);
  });

  test.each([
    ['TTTTTTTTHH', 'eligible'],
    ['TTTTTTTHHH', 'ineligible'],
    ['TTTTTTT.HH', 'review'],
  ])('a share of 75%% of ten people, compared as whole numbers: %s → %s', (letters, verdict) => {
    const criterion = {
      type: 'members',
      ...leaf('m'),
      quantifier: { share: 75 },
      streams: [],
      of: years('good', { how: 'every' }),
    };
    const office = {
      name: 'Phòng 1',
      subject: 'collective',
      kind: 'department',
      main: 'TTTTT',
    } as const;
    const people = Array.from(letters, (letter, i) =>
      one(letter.repeat(5), { name: `N${i}`, unit: 'Phòng 1' }),
    );
    const campaign = campaignWith(
      {},
      { criterion, subjects: ['collective'], kinds: ['department'] },
    );
    expect(verdictOf(reviewed(campaign, [office, ...people]))).toBe(verdict);
  });
});
