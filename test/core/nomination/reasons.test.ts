import fc from 'fast-check';
import { composeNomination } from '../../../src/core/nomination/compose-nomination';
import { MAX_CELL_CHARACTERS, reasonTexts } from '../../../src/core/nomination/reason-texts';
import { STATUSES, type Reason } from '../../../src/core/review/result';
import { createSay } from '../../../src/i18n/say';
import { reviewOf, type Line } from './review-builder';
import { entryRows, linesOf, rowsBetween, sheetOf, valueAt } from './sheet-reader';

const RUN = { version: '1.0.0', time: '2020-07-01T09:30' };
const vi = createSay('vi');
const sheets = (lines: readonly Line[]) =>
  composeNomination(reviewOf(lines), { form: {}, run: RUN }, vi);

const BELOW: Reason = {
  criterion: 'every',
  clause: 'III.3.2.a',
  outcome: 'fail',
  years: [2017],
  message: {
    code: 'year.below',
    params: { year: 2017, found: 'satisfactory', asked: 'good', clause: 'III.3.2.a' },
  },
};
const FULL: Reason = {
  criterion: 'quota',
  clause: 'III.2.1.b',
  outcome: 'fail',
  years: [],
  message: {
    code: 'quota.full',
    params: { quota: 'Cá nhân', max: 1, unit: 'Chi bộ Báo', clause: 'III.2.1.b' },
  },
};

describe('the sheet of reasons', () => {
  const lines: Line[] = [
    { name: 'Lò Thị Ánh', unit: 'Chi bộ Báo', status: 'nominated' },
    {
      name: 'Trần Văn Bình',
      unit: 'Chi bộ Báo',
      status: 'ineligible',
      years: 'XHTT',
      reasons: [BELOW],
    },
    { name: 'Vàng A Của', unit: 'Chi bộ Báo', status: 'overQuota', own: [FULL] },
    { name: 'Hội Chữ thập đỏ', category: null, status: 'unassigned', years: '' },
  ];
  const sheet = sheetOf(sheets(lines), 'reasons');

  test('every entry that is not nominated: place, unit, status with its sign, years, why', () => {
    const rows = entryRows([...sheet.rows]);
    expect(rows.map((row) => row.cells.map(({ value }) => value))).toEqual([
      [
        1,
        'DS',
        7,
        'Trần Văn Bình',
        'Chi bộ Báo',
        expect.any(String),
        '– Không đủ tiêu chuẩn',
        '2016 HTXSNV, 2017 HTNV, 2018 HTTNV, 2019 HTTNV',
        expect.stringMatching(/^Năm 2017: .*Hoàn thành tốt nhiệm vụ trở lên.*III\.3\.2\.a/),
      ],
      [
        2,
        'DS',
        8,
        'Vàng A Của',
        'Chi bộ Báo',
        expect.any(String),
        '○ Đủ tiêu chuẩn, ngoài chỉ tiêu',
        expect.any(String),
        expect.stringContaining('III.2.1.b'),
      ],
      [3, 'DS', 9, 'Hội Chữ thập đỏ', '', expect.any(String), '! Chưa rõ đối tượng', '', ''],
    ]);
  });

  test('one that meets the criteria is told so before what the quota says', () => {
    const [, second] = entryRows([...sheet.rows]);
    expect(String(valueAt(second!, 8))).toMatch(/III\.3\.2\.a.*\. .*III\.2\.1\.b/);
  });

  test('a status wears its colours', () => {
    const [first] = entryRows([...sheet.rows]);
    const style = first!.cells.find(({ column }) => column === 6)?.style ?? '';
    expect(sheet.styles[style]).toMatchObject({ color: '595959', border: true });
  });

  test('where all are nominated the sheet says so', () => {
    const all = sheetOf(sheets([lines[0]!]), 'reasons');
    expect(linesOf(all).at(-1)).toBe(vi.sheetText('reasons.none', {}));
  });

  test('the rows can be iterated again, and are as many as told', () => {
    expect([...sheet.rows]).toEqual([...sheet.rows]);
    for (const one of sheets(lines)) expect([...one.rows]).toHaveLength(one.rowCount);
  });
});

describe('texts of reasons', () => {
  test('entries with the same judgement share one text', () => {
    const lines = Array.from({ length: 1000 }, (_, i): Line => {
      return { name: `Lò Văn ${i}`, status: 'ineligible', years: 'XHTT', reasons: [BELOW] };
    });
    const review = reviewOf(lines);
    const texts = reasonTexts(review, vi);
    const used = new Set(lines.map((_, entry) => texts.indexOf(entry)));
    expect(used.size).toBe(1);
    expect(texts.texts).toHaveLength(1);
  });

  test('two categories with one judgement name each its own clause', () => {
    const both = reviewOf([
      { name: 'A', status: 'nominated' },
      { name: 'B', status: 'nominated', category: 'III.3.1.b' },
    ]);
    const review = { ...both, judgement: new Int32Array(2) };
    const texts = reasonTexts(review, vi);
    expect([0, 1].map((entry) => texts.texts[texts.indexOf(entry)])).toEqual([
      expect.stringContaining('III.3.2.a'),
      expect.stringContaining('III.3.1.b'),
    ]);
  });

  test('a text longer than a cell is cut between sentences and says how many are left out', () => {
    const many = Array.from({ length: 2000 }, () => BELOW);
    const review = reviewOf([{ name: 'A', status: 'ineligible', reasons: many }]);
    const texts = reasonTexts(review, vi);
    const text = texts.texts[texts.indexOf(0)] ?? '';
    const shown = text.split('Năm 2017').length - 1;
    expect(text.length).toBeLessThanOrEqual(MAX_CELL_CHARACTERS);
    expect(text.length).toBeGreaterThan(MAX_CELL_CHARACTERS - 500);
    expect(text.endsWith(vi.sheetText('reason.more', { count: 2000 - shown }))).toBe(true);
  });
});

test('every entry is either in the list or in the reasons, once; contested ones also apart', () => {
  const line = fc.record({
    status: fc.constantFrom(...STATUSES),
    subject: fc.constantFrom('collective' as const, 'individual' as const),
    category: fc.constantFrom('III.3.1.b', 'III.3.2.a', null),
    unit: fc.constantFrom('Chi bộ Báo', 'Đảng bộ Sở Y tế', 'Đảng bộ Sở Nội vụ'),
  });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (drawn) => {
      const lines = drawn.map((one, i): Line => ({ ...one, name: `Lò Văn ${i}` }));
      const all = sheets(lines);
      const list = sheetOf(all, 'list');
      const names = (rows: ReturnType<typeof entryRows>, column: number) =>
        rows.map((row) => String(valueAt(row, column)));
      const apart = rowsBetween(list, 'CẦN XÁC NHẬN', 'Lập bằng');
      const apartNames = names(entryRows(apart), 1);
      const listed = names(entryRows([...list.rows]), 1).slice(
        0,
        entryRows([...list.rows]).length - apartNames.length,
      );
      const reasons = names(entryRows([...sheetOf(all, 'reasons').rows]), 3);
      const withStatus = (status: string) =>
        lines.filter((one) => one.status === status).map(({ name }) => name);
      expect([...listed].sort()).toEqual(withStatus('nominated').sort());
      expect([...listed, ...reasons].sort()).toEqual(lines.map(({ name }) => name).sort());
      expect([...apartNames].sort()).toEqual(withStatus('contested').sort());
      const closing = linesOf(list).find((text) => text.startsWith('Danh sách này')) ?? '';
      const counted = [...closing.matchAll(/\d+/g)].reduce((sum, [n]) => sum + Number(n), 0);
      expect(counted).toBe(listed.length);
      const ordinals = entryRows(rowsBetween(list, 'II. CÁ NHÂN', 'Danh sách này')).map((row) =>
        valueAt(row, 0),
      );
      expect(ordinals).toEqual(ordinals.map((_, i) => i + 1));
      for (const sheet of all) expect([...sheet.rows]).toHaveLength(sheet.rowCount);
    }),
    { numRuns: 150 },
  );
});
