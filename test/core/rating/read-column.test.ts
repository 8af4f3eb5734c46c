import { stateOf } from '../../../src/core/rating/level';
import {
  labelEvidence,
  readRatingColumn,
  type ColumnContext,
} from '../../../src/core/rating/read-column';

const labels = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts).map(([label, count]) => ({ label, count }));

function readColumn(
  counts: Readonly<Record<string, number>>,
  context: Partial<ColumnContext> = {},
) {
  const { codes, problems } = readRatingColumn(labels(counts), { year: 2020, own: [], ...context });
  return {
    states: Object.keys(counts).map((label) => stateOf(codes.get(label) ?? 0)),
    codes: problems.map(({ code }) => code),
    problems,
  };
}

describe('A, B, C, D', () => {
  const all = { A: 3, b: 2, 'Loại C': 1, D: 1, 'Không xếp loại': 1, '': 4 };

  test('where D shows four levels, in any year', () => {
    expect(readColumn(all, { year: 2020 }).states).toEqual([
      'excellent',
      'good',
      'satisfactory',
      'unsatisfactory',
      'unrated',
      'blank',
    ]);
  });

  test('without D up to 2017, when the letters were the form’s own', () => {
    expect(readColumn({ A: 3, B: 2 }, { year: 2016 })).toMatchObject({
      states: ['excellent', 'good'],
      codes: ['rating.oldScale', 'level.mapped', 'level.mapped'],
    });
  });

  test('without D later, or in no known year: asked', () => {
    for (const year of [2018, 2024, null]) {
      const { states, codes } = readColumn({ A: 3, B: 2, C: 1 }, { year });
      expect(states).toEqual(['unknown', 'unknown', 'unknown']);
      expect(codes).toEqual(Array(3).fill('rating.ambiguousCode'));
    }
  });

  test('among other labels: asked, and the labels are read', () => {
    expect(readColumn({ A: 1, HTTNV: 9, D: 1 }, { year: 2016 }).states).toEqual([
      'unknown',
      'good',
      'unknown',
    ]);
  });

  test('where the clerk says so', () => {
    const own = [
      { label: 'A', means: 'excellent' },
      { label: 'B', means: 'good' },
    ] as const;
    expect(readColumn({ A: 1, B: 1 }, { own })).toMatchObject({
      states: ['excellent', 'good'],
      codes: [],
    });
  });
});

describe('the ladder of trade unions and the Youth Union', () => {
  test.each([
    [{ 'Vững mạnh xuất sắc': 1, Khá: 2, 'Trung bình': 1 }, ['excellent', 'good', 'satisfactory']],
    [{ 'Xuất sắc': 1, Khá: 2, Yếu: 1 }, ['excellent', 'good', 'unsatisfactory']],
    [{ Khá: 2 }, ['unknown']],
    [{ 'Xuất sắc': 1, Tốt: 3, Khá: 2 }, ['unknown', 'unknown', 'unknown']],
    [{ Giỏi: 1, Khá: 2 }, ['unknown', 'unknown']],
    [{ 'Xuất sắc': 1, Tốt: 3 }, ['excellent', 'good']],
    [{ 'Hoàn thành tốt nhiệm vụ': 3, Khá: 1 }, ['good', 'unknown']],
  ])('%j: %j', (counts, states) => {
    expect(readColumn(counts, { year: 2016 }).states).toEqual(states);
  });
});

describe('codes and numbers that are never guessed', () => {
  test('1–4 may run either way', () => {
    expect(readColumn({ 1: 5, 2: 3, 4: 1 })).toMatchObject({
      states: ['unknown', 'unknown', 'unknown'],
      problems: [
        { code: 'rating.ambiguousCode', severity: 'warning', params: { label: '1–4', count: 9 } },
      ],
    });
  });

  test('X, T, H, K', () => {
    expect(readColumn({ X: 1, T: 1, H: 1, K: 1 }).states).toEqual(Array(4).fill('unknown'));
  });

  test('points only from 2025 and only once the clerk has said so', () => {
    const counts = { 90: 1, '89,5': 1, 70: 1, 50: 1, 49: 1 };
    const levels = ['excellent', 'good', 'good', 'satisfactory', 'unsatisfactory'];
    // Object keys put whole numbers first, ascending.
    const states = (context: Partial<ColumnContext>) => {
      const { codes } = readRatingColumn(labels(counts), { year: 2025, own: [], ...context });
      return ['90', '89,5', '70', '50', '49'].map((label) => stateOf(codes.get(label) ?? 0));
    };
    expect(states({ points: true })).toEqual(levels);
    expect(states({ points: true, year: 2024 })).toEqual(Array(5).fill('unknown'));
    expect(states({})).toEqual(Array(5).fill('unknown'));
  });
});

describe('what is reported', () => {
  test('unknown labels with their count and suggestions, most frequent first', () => {
    expect(readColumn({ HTXNV: 2, HTTNV: 5, 'Xem lại': 3 }).problems).toEqual([
      {
        code: 'rating.unknownLabel',
        severity: 'warning',
        params: { label: 'Xem lại', count: 3, suggestions: '' },
      },
      {
        code: 'rating.unknownLabel',
        severity: 'warning',
        params: { label: 'HTXNV', count: 2, suggestions: 'HTXSNV, HTNV, HTTNV' },
      },
    ]);
  });

  test('a state or a title is no grade', () => {
    const { states, problems } = readColumn({ 'Đã đánh giá': 9, 'Lao động tiên tiến': 1 });
    expect(states).toEqual(['unknown', 'unknown']);
    expect(problems.map(({ code, params }) => [code, params])).toEqual([
      ['rating.notAGrade', { label: 'Đã đánh giá', count: 9 }],
      ['rating.notAGrade', { label: 'Lao động tiên tiến', count: 1 }],
    ]);
  });

  test('old scales, and the levels their words were taken for', () => {
    const { problems } = readColumn(
      { 'Trong sạch vững mạnh': 2, 'Hoàn thành tốt nhiệm vụ': 1 },
      { year: 2016 },
    );
    expect(problems).toEqual([
      { code: 'rating.oldScale', severity: 'info', params: { years: '2016' } },
      {
        code: 'level.mapped',
        severity: 'info',
        params: { label: 'Trong sạch vững mạnh', level: 'excellent' },
      },
    ]);
  });

  test('ratings that are not final', () => {
    expect(readColumn({ 'HTXSNV (dự kiến)': 4, HTTNV: 1 }).problems).toEqual([
      { code: 'rating.provisional', severity: 'warning', params: { count: 4, year: 2020 } },
    ]);
  });

  test('a column of names gives a list that can be read, and the rest in one line', () => {
    const names = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`Người thứ ${i}`, 1]));
    const { problems } = readColumn(names);
    expect(problems.length).toBeLessThan(50);
    expect(problems.at(-1)?.params).toMatchObject({ count: 460 });
  });

  test('nothing depends on the order of the labels', () => {
    const counts = { HTXNV: 1, A: 1, 'Đã đánh giá': 1, HTTNV: 1, Khá: 1 };
    const backwards = Object.fromEntries(Object.entries(counts).reverse());
    expect(readColumn(backwards).problems).toEqual(readColumn(counts).problems);
  });
});

describe('does a column look like ratings', () => {
  test.each([
    ['labels', { HTTNV: 8, HTXSNV: 2, '': 5 }, { filled: 10, known: 10, possible: 0 }],
    ['letters', { A: 8, B: 2 }, { filled: 10, known: 0, possible: 10 }],
    ['ordinals', { 1: 1, 2: 1, 3: 1 }, { filled: 3, known: 0, possible: 0 }],
    ['names', { 'Lê An': 1, 'Vũ Bình': 1, '-': 1 }, { filled: 2, known: 0, possible: 0 }],
    ['a state', { 'Đã đánh giá': 5, 'Không đánh giá': 1 }, { filled: 6, known: 1, possible: 5 }],
    ['titles', { LĐTT: 5 }, { filled: 5, known: 0, possible: 0 }],
  ])('%s', (_, counts, evidence) => {
    expect(labelEvidence(labels(counts))).toEqual(evidence);
  });
});
