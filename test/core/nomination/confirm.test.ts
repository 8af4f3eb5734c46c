import { composeNomination } from '../../../src/core/nomination/compose-nomination';
import type { Form } from '../../../src/core/nomination/list-head';
import type { SheetModel } from '../../../src/core/nomination/sheet-model';
import { createSay } from '../../../src/i18n/say';
import { reviewOf, type Line, type Rest } from './review-builder';
import { linesOf, sheetOf } from './sheet-reader';

const RUN = { version: '1.0.0', time: '2020-07-01T09:30' };
const vi = createSay('vi');

function list(lines: readonly Line[], rest: Rest = {}, form: Form = {}): SheetModel {
  return sheetOf(composeNomination(reviewOf(lines, rest), { form, run: RUN }, vi), 'list');
}

const YTE = 'Đảng bộ Sở Y tế';
const BAO = 'Chi bộ Báo Yên Bái';
const person = (name: string, unit: string, more: Partial<Line> = {}): Line => ({
  name,
  unit,
  status: 'nominated',
  ...more,
});
const cell = (name: string, more: Partial<Line> = {}): Line => ({
  name,
  subject: 'collective',
  category: 'III.3.1.b',
  status: 'nominated',
  ...more,
});

describe('what stands apart', () => {
  const contested = ['Lò Thị Ánh', 'Trần Văn Bình', 'Vàng A Của'].map((name) =>
    person(name, YTE, { status: 'contested' }),
  );
  const tie = {
    id: 't',
    quota: 'individuals',
    clause: 'III.2.1.b',
    unit: YTE,
    max: 2,
    seats: 1,
    entries: [1, 2, 3],
  };

  test('a tie: its members, the seats left, who decides; none of them in the list', () => {
    const sheet = list([cell('Đảng bộ Sở Nội vụ'), ...contested], { ties: [tie] });
    const lines = linesOf(sheet);
    const apart = lines.indexOf('CẦN XÁC NHẬN TRƯỚC KHI TRÌNH');
    expect(lines.slice(0, apart).join('\n')).not.toContain('Vàng A Của');
    const at = lines.indexOf(
      '03 trường hợp đồng hạng cho 01 suất tại Đảng bộ Sở Y tế (tối đa 02, III.2.1.b). Cấp ủy chọn.',
    );
    expect(at).toBeGreaterThan(apart);
    expect(lines.slice(at + 1, at + 4).map((line) => line.split(' | ')[1])).toEqual(
      contested.map(({ name }) => name),
    );
    expect([...sheet.rows][apart]?.breakBefore).toBe(true);
  });

  test('what the committee confirms, by category with its clause', () => {
    const attestations = [
      {
        criterion: 'exceeds',
        clause: 'III.3.1.b',
        category: 'III.3.1.b',
        text: 'Vượt mức nghị quyết đại hội',
      },
    ];
    const lines = linesOf(list([cell('Đảng bộ Sở Nội vụ')], { attestations }));
    const at = lines.indexOf('Nội dung cấp ủy cần xác nhận');
    expect(lines.slice(at + 1, at + 3)).toEqual([
      'Chi, đảng bộ cơ sở:',
      '- Vượt mức nghị quyết đại hội (III.3.1.b)',
    ]);
  });

  test('entries that await a choice or evidence are counted by category', () => {
    const text = linesOf(
      list([
        person('Lò Thị Ánh', BAO, { status: 'review' }),
        person('Lò Văn Pó', BAO, { status: 'review' }),
        cell('Chi bộ Ban Dân vận', { status: 'eligible' }),
      ]),
    ).join('\n');
    expect(text).toContain('(III.3.2.a): 02 trường hợp cần xem xét');
    expect(text).toContain('(III.3.1.b): 01 trường hợp đủ tiêu chuẩn, chờ cấp ủy lựa chọn');
  });

  test('assumptions: old scale, labels, readings, quotas changed against the plan', () => {
    const review = reviewOf([cell('Đảng bộ Sở Nội vụ')], {
      problems: [{ code: 'rating.oldScale', params: { years: '2016, 2017' }, severity: 'info' }],
    });
    const quota = review.campaign.quotas[0]!;
    const settings = {
      readings: {},
      labels: [{ label: 'Tốt', means: 'good' as const }],
      quotas: [{ id: quota.id, max: 12 }],
    };
    const options = { form: {}, run: RUN, settings, asWritten: review.campaign };
    const text = linesOf(sheetOf(composeNomination(review, options, vi), 'list')).join('\n');
    expect(text).toContain('2016, 2017');
    expect(text).toContain('Nhãn «Tốt» được hiểu là HTTNV');
    expect(text).toContain(`tối đa 12 (kế hoạch: ${quota.max})`);
    expect(text).toContain('«trong đó có 02 năm');
  });

  test.each([
    [{ max: 3 }, 'tối đa 03 (kế hoạch: 01 hoặc 02)'],
    [{ max: 3, unit: 'Đảng bộ Sở Y tế' }, 'Đảng bộ Sở Y tế – tối đa 03 (kế hoạch: 01 hoặc 02)'],
    [{ max: null }, 'tối đa không quy định (kế hoạch: 01 hoặc 02)'],
    [{ min: 1 }, 'tối thiểu 01 (kế hoạch: không quy định)'],
    [{ used: 2 }, 'đã dùng 02 suất ở giai đoạn trước'],
  ])('a quota by kind of unit, changed by the clerk: %j', (change, told) => {
    const review = reviewOf([cell('Đảng bộ Sở Nội vụ')]);
    const quota = review.campaign.quotas.find(({ perUnit }) => perUnit?.byKind !== undefined)!;
    const settings = { readings: {}, labels: [], quotas: [{ id: quota.id, ...change }] };
    const options = { form: {}, run: RUN, settings, asWritten: review.campaign };
    const text = linesOf(sheetOf(composeNomination(review, options, vi), 'list')).join('\n');
    expect(text).toContain(told);
  });

  test('the form is Vietnamese whatever the language of the screen', () => {
    const review = reviewOf([cell('Đảng bộ Sở Nội vụ')], {
      problems: [{ code: 'rating.oldScale', params: { years: '2016' }, severity: 'info' }],
    });
    const options = { form: {}, run: RUN, official: vi };
    const inVi = composeNomination(review, options, vi);
    const inEn = composeNomination(review, options, createSay('en'));
    expect(linesOf(sheetOf(inEn, 'list'))).toEqual(linesOf(sheetOf(inVi, 'list')));
    expect(linesOf(sheetOf(inEn, 'quotas'))).not.toEqual(linesOf(sheetOf(inVi, 'quotas')));
  });
});
