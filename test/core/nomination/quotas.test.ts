import { composeNomination } from '../../../src/core/nomination/compose-nomination';
import type { QuotaBalance } from '../../../src/core/review/result';
import { createSay } from '../../../src/i18n/say';
import { CAMPAIGN_119, reviewOf, type Line } from './review-builder';
import { linesOf, sheetOf } from './sheet-reader';

const RUN = { version: '1.0.0', time: '2020-07-01T09:30' };
const vi = createSay('vi');
const QUOTA = CAMPAIGN_119.quotas[0]!;
const BALANCE: QuotaBalance = {
  id: QUOTA.id,
  clause: QUOTA.clause,
  category: 'III.3.1.b',
  unit: null,
  max: 12,
  min: null,
  eligible: 14,
  nominated: 9,
  contested: 5,
};
const LINES: readonly Line[] = [
  { name: 'Lò Thị Ánh', unit: 'Chi bộ Báo', status: 'contested' },
  { name: 'Vàng A Của', unit: 'Chi bộ Báo', status: 'contested' },
  { name: 'Trần Văn Bình', unit: 'Chi bộ Báo', status: 'ineligible' },
];

test('a quota: what it asks, its bounds, who is eligible, nominated, tied, the seats left', () => {
  const review = reviewOf(LINES, { quotas: [BALANCE] });
  const settings = { readings: {}, labels: [], quotas: [{ id: QUOTA.id, max: 12 }] };
  const options = { form: {}, run: RUN, settings, asWritten: CAMPAIGN_119 };
  const lines = linesOf(sheetOf(composeNomination(review, options, vi), 'quotas'));
  const none = vi.sheetText('bound.none', {});
  expect(lines).toContain(
    [
      QUOTA.text,
      QUOTA.clause,
      'Chi, đảng bộ cơ sở',
      vi.sheetText('unit.whole', {}),
      12,
      none,
      `${QUOTA.max ?? none} – ${QUOTA.min ?? none}`,
      14,
      9,
      5,
      3,
    ].join(' | '),
  );
});

test('ties, what would suffice, statistics, deadlines of this phase, dossier', () => {
  const tie = {
    id: 't',
    quota: QUOTA.id,
    clause: 'III.2.1.b',
    unit: 'Chi bộ Báo',
    max: 1,
    seats: 1,
    entries: [0, 1],
  };
  const relaxation = { quota: QUOTA.id, unit: null, bound: 'max', from: 10, to: 12 } as const;
  const review = { ...reviewOf(LINES, { ties: [tie] }), relaxations: [relaxation] };
  const lines = linesOf(sheetOf(composeNomination(review, { form: {}, run: RUN }, vi), 'quotas'));
  const at = lines.indexOf(
    vi.sheetText('quotas.tie', { seats: 1, count: 2, unit: 'Chi bộ Báo', clause: 'III.2.1.b' }),
  );
  expect(lines.slice(at + 1, at + 3)).toEqual([
    'Lò Thị Ánh | Chi bộ Báo',
    'Vàng A Của | Chi bộ Báo',
  ]);
  expect(lines).toContain(
    vi.sheetText('quotas.relaxation', { ...relaxation, quota: QUOTA.text, unit: '' }),
  );
  expect(lines.find((line) => line.includes('| III.3.2.a | 3 |'))).toMatch(
    /\| 3 \| 0 \| 2 \| 0 \| 0 \| 0 \| 1 \| 0$/,
  );
  expect(lines.some((line) => line.endsWith(' | IV.4 | 10/7/2020'))).toBe(true);
  expect(lines.some((line) => line.endsWith(' | IV.4 | 15/01/2021'))).toBe(false);
  expect(lines).toContain(vi.sheetText('quotas.dossier', {}));
});

test('a plan without quotas says so', () => {
  const lines = linesOf(
    sheetOf(composeNomination(reviewOf(LINES), { form: {}, run: RUN }, vi), 'quotas'),
  );
  expect(lines).toContain(vi.sheetText('quotas.noneSet', {}));
});

test('the public list names people, units and forms, and no rating; only on request', () => {
  const lines: Line[] = [{ name: 'Lò Thị Ánh', unit: 'Chi bộ Báo', status: 'nominated' }];
  const options = { form: {}, run: RUN };
  const without = composeNomination(reviewOf(lines), options, vi);
  expect(without.map(({ role }) => role)).toEqual(['list', 'reasons', 'quotas']);
  const sheets = composeNomination(reviewOf(lines), { ...options, publicList: true }, vi);
  const text = linesOf(sheetOf(sheets, 'public')).join('\n');
  expect(text).toContain('1 | Lò Thị Ánh | Chi bộ Báo | Giấy khen');
  expect(text).not.toMatch(/HTXSNV|HTTNV|2019/);
});
