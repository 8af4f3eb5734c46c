import type { Problem } from '../../src/core/problem';
import type { ReasonMessage } from '../../src/core/review/result';
import { createSay, WORDS } from '../../src/i18n/say';

/** The sentences that the design of the pane gives, to the letter. */
describe('the sentences of PANE', () => {
  const say = createSay('vi');

  const reasons: [string, ReasonMessage][] = [
    [
      'Năm 2018: Hoàn thành nhiệm vụ; cần Hoàn thành tốt nhiệm vụ trở lên (III.3.2.a)',
      {
        code: 'year.below',
        params: { year: 2018, found: 'satisfactory', asked: 'good', clause: 'III.3.2.a' },
      },
    ],
    [
      'Có 1 năm HTXSNV (2019); cần ít nhất 2 trong các năm 2016–2019 (III.3.2.a) – còn thiếu 1',
      {
        code: 'years.tooFew',
        params: {
          level: 'excellent',
          have: [2019],
          open: [],
          need: 2,
          window: [2016, 2017, 2018, 2019],
          clause: 'III.3.2.a',
        },
      },
    ],
    [
      'Năm 2017: ô trống – chưa đủ căn cứ',
      { code: 'year.blank', params: { year: 2017, clause: 'III.3.2.a' } },
    ],
    [
      'Năm 2020: không xếp loại – cấp ủy xem xét',
      { code: 'year.unrated', params: { year: 2020, clause: 'III.3.2.a' } },
    ],
  ];
  test.each(reasons)('%s', (sentence, message) => {
    expect(say.reason(message)).toBe(sentence);
  });

  test('a problem names the place and the way out', () => {
    const problem: Problem = {
      severity: 'warning',
      sheet: 'DS đảng viên',
      column: 'H',
      code: 'rating.unknownLabel',
      params: { label: 'HTXNV', count: 7, suggestions: 'HTXSNV, HTNV' },
    };
    expect(say.problem(problem)).toBe(
      'Trang tính «DS đảng viên», cột H, 7 ô: không hiểu «HTXNV». ' +
        'Có phải HTXSNV hay HTNV? Chọn một, hoặc sửa trong bảng.',
    );
  });

  test('a tie names the group, the seats and who chooses', () => {
    expect(
      WORDS.vi.cli.report['tie.line']({
        count: 3,
        seats: 1,
        unit: 'Đảng bộ Sở Y tế',
        max: 2,
        clause: 'III.2.1.b',
        subject: 'individual',
      }),
    ).toBe(
      '3 người đồng hạng cho 1 suất tại Đảng bộ Sở Y tế (tối đa 2 người, III.2.1.b). Cấp ủy chọn.',
    );
  });

  test.each([
    ['nominated', 'Đề nghị', 'Nominated'],
    ['contested', 'Đồng hạng, chờ quyết định', 'Tied, to be decided'],
    ['overQuota', 'Đủ tiêu chuẩn, ngoài chỉ tiêu', 'Eligible, beyond quota'],
    ['review', 'Cần xem xét', 'Needs checking'],
    ['ineligible', 'Không đủ tiêu chuẩn', 'Not eligible'],
    ['unassigned', 'Chưa rõ đối tượng', 'Kind unknown'],
  ] as const)('%s is called %s', (status, vi, en) => {
    expect([say.status(status), createSay('en').status(status)]).toEqual([vi, en]);
  });
});

describe('what a sentence says depends on what was found', () => {
  const say = createSay('vi');
  const blank = { code: 'year.blank', params: { year: 2017, clause: 'II.1.2' } } as const;

  test('a blank year that excludes says that the chosen policy asks for a rating', () => {
    expect(say.reason(blank, 'fail')).toBe(
      'Năm 2017: ô trống; cách xét đã chọn cần có xếp loại mọi năm (II.1.2)',
    );
  });

  test('nothing stands above the highest level', () => {
    const message = {
      code: 'year.below',
      params: { year: 2019, found: 'good', asked: 'excellent', clause: 'III.3.1.c' },
    } as const;
    expect(say.reason(message)).toBe(
      'Năm 2019: Hoàn thành tốt nhiệm vụ; cần Hoàn thành xuất sắc nhiệm vụ (III.3.1.c)',
    );
  });

  test('years that are open are named beside what is missing', () => {
    const params = {
      level: 'excellent',
      have: [],
      open: [2017, 2018],
      need: 2,
      window: [2016, 2017, 2018, 2019],
      clause: 'III.3.1.b',
    } as const;
    expect(say.reason({ code: 'years.tooFew', params })).toBe(
      'Không có năm nào HTXSNV; cần ít nhất 2 trong các năm 2016–2019 (III.3.1.b) – còn thiếu 2; ' +
        'chưa đủ căn cứ năm 2017, 2018',
    );
  });

  test('a problem without a place begins as a sentence', () => {
    expect(
      say.problem({ severity: 'error', code: 'file.password', params: { name: 'ds.xlsx' } }),
    ).toMatch(/^Tệp «ds\.xlsx» có mật khẩu/);
  });
});
