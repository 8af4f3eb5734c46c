import { composeNomination } from '../../../src/core/nomination/compose-nomination';
import type { Form } from '../../../src/core/nomination/list-head';
import type { SheetModel } from '../../../src/core/nomination/sheet-model';
import { createSay } from '../../../src/i18n/say';
import { reviewOf, type Line, type Rest } from './review-builder';
import { entryRows, linesOf, rowsBetween, sheetOf, valueAt } from './sheet-reader';

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

describe('the block above the table', () => {
  const form: Form = {
    superior: 'Đảng ủy Khối các cơ quan tỉnh',
    agency: 'Đảng ủy Sở Y tế',
    number: '05-TTr/ĐU',
    place: 'Yên Bái',
    date: '2020-07-09',
  };

  test('agency left, the Party right, number, place and date', () => {
    expect(linesOf(list([cell('Đảng bộ Sở Nội vụ')], {}, form)).slice(0, 9)).toEqual([
      'ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH | ĐẢNG CỘNG SẢN VIỆT NAM',
      'ĐẢNG ỦY SỞ Y TẾ',
      '*',
      'Số 05-TTr/ĐU | Yên Bái, ngày 09 tháng 7 năm 2020',
      '',
      'DANH SÁCH',
      'TẬP THỂ, CÁ NHÂN ĐỀ NGHỊ KHEN THƯỞNG',
      expect.stringContaining('(Giai đoạn I)'),
      '(Kèm theo Tờ trình số 05-TTr/ĐU, ngày 09/7/2020 của Đảng ủy Sở Y tế)',
    ]);
  });

  test.each([
    ['2019-09-02', 'ngày 02 tháng 9 năm 2019', '02/9/2019'],
    ['2020-06-30', 'ngày 30 tháng 6 năm 2020', '30/6/2020'],
    ['2021-01-10', 'ngày 10 tháng 01 năm 2021', '10/01/2021'],
    ['2019-02-15', 'ngày 15 tháng 02 năm 2019', '15/02/2019'],
  ])('the Party writes %s as %s and %s', (date, long, short) => {
    const lines = linesOf(list([], {}, { ...form, date }));
    expect(lines[3]).toContain(`Yên Bái, ${long}`);
    expect(lines[8]).toContain(`, ngày ${short} của`);
  });

  test('parts that nobody gave come from the plan or stay open', () => {
    const lines = linesOf(list([cell('Đảng bộ Sở Nội vụ')]));
    expect(lines.slice(0, 4)).toEqual([
      'ĐẢNG BỘ TỈNH YÊN BÁI | ĐẢNG CỘNG SẢN VIỆT NAM',
      'ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH',
      '*',
      'Số … | Yên Bái, ngày … tháng … năm …',
    ]);
    expect(lines).toContain(
      '(Kèm theo Tờ trình số …-TTr/…, ngày … của Đảng ủy Khối các cơ quan tỉnh)',
    );
    expect(lines).toContain(
      '- Căn cứ Kế hoạch số 119-KH/ĐUK ngày 15/8/2019 của Đảng ủy Khối các cơ quan tỉnh;',
    );
  });

  test('a number that is no petition is not taken for one', () => {
    const lines = linesOf(list([], {}, { ...form, number: '12-DS/ĐU' }));
    expect(lines[3]).toContain('Số 12-DS/ĐU');
    expect(lines[8]).toContain('Tờ trình số …-TTr/…, ngày …');
  });

  test('a line of basis is framed once, however the clerk wrote it', () => {
    const basis = ['Nghị quyết số 35-NQ/TW', '- Căn cứ Quy định số 132-QĐ/TW;'];
    const lines = linesOf(list([], {}, { basis }));
    expect(lines).toContain('- Căn cứ Nghị quyết số 35-NQ/TW;');
    expect(lines).toContain('- Căn cứ Quy định số 132-QĐ/TW;');
  });
});

describe('the table', () => {
  test('columns of the form, the years under "Kết quả xếp loại", all with borders', () => {
    const sheet = list([cell('Đảng bộ Sở Nội vụ', { years: 'XXTT' })]);
    const lines = linesOf(sheet);
    const head = lines.findIndex((line) => line.startsWith('TT |'));
    expect(lines.slice(head, head + 2)).toEqual([
      'TT | Họ và tên / Tên tập thể | Chức vụ, đơn vị | Kết quả xếp loại | Số năm HTXSNV | ' +
        'Tóm tắt thành tích | Hình thức đề nghị khen thưởng | Ghi chú',
      '2016 | 2017 | 2018 | 2019',
    ]);
    expect(sheet.page.repeatRows).toEqual({ first: head + 1, last: head + 2 });
    const rows = [...sheet.rows].slice(head, head + 2);
    for (const row of rows) {
      expect(row.cells.map(({ column }) => column)).toEqual(sheet.columnWidths.map((_, i) => i));
      expect(row.cells.every(({ style }) => sheet.styles[style]?.border)).toBe(true);
    }
  });

  test('a row says ratings, years, figures and the form of the plan', () => {
    const lines = linesOf(
      list([person('Nguyễn Thị Ánh', YTE, { years: 'XTTX', texts: { position: 'Bí thư' } })]),
    );
    expect(lines).toContain(
      '1 | Nguyễn Thị Ánh | Bí thư, Đảng bộ Sở Y tế | HTXSNV | HTTNV | HTTNV | HTXSNV | 02 | ' +
        '2016–2019: 02 năm HTXSNV, 02 năm HTTNV | Giấy khen của Đảng ủy Khối các cơ quan tỉnh',
    );
  });

  test("the roster's own summary stands in place of the figures", () => {
    const own = { achievement: 'Có 02 sáng kiến cấp tỉnh' } as const;
    const [row] = entryRows([...list([person('Lò Văn Bình', BAO, { texts: own })]).rows]);
    expect(valueAt(row!, 8)).toBe('Có 02 sáng kiến cấp tỉnh');
  });

  test('a provisional year is marked in its cell, in the note and as an assumption', () => {
    const lines = linesOf(list([person('Lò Văn Bình', BAO, { years: 'XXTT!' })]));
    expect(lines.join('\n')).toContain('| HTTNV (dự kiến) |');
    expect(lines.join('\n')).toContain('Xếp loại năm 2019 là dự kiến');
    expect(lines).toContain(
      '- 01 trường hợp được đề nghị có năm xếp loại dự kiến: kết quả là tạm thời',
    );
  });

  test('only the abbreviations that are shown are explained', () => {
    const legend = (years: string) =>
      linesOf(list([person('Lò Văn Bình', BAO, { years })])).find((line) =>
        line.startsWith('HTXSNV:'),
      );
    expect(legend('XXTT')).toBe(
      'HTXSNV: hoàn thành xuất sắc nhiệm vụ; HTTNV: hoàn thành tốt nhiệm vụ',
    );
    expect(legend('XX-T')).toContain('KXL: không, chưa hoặc miễn xếp loại');
  });

  test.each(['=1+1', '@sum', '+84 912', '-x'])('a name like %s stays the text it is', (name) => {
    const [row] = entryRows([...list([person(name, BAO)]).rows]);
    expect(valueAt(row!, 1)).toBe(name);
  });
});

describe('sections and order', () => {
  const lines: Line[] = [
    person('Trần Văn Bình', YTE),
    person('Lò Thị Ánh', BAO),
    cell('Đảng bộ Sở Nội vụ'),
    person('Nguyễn Văn Ân', YTE),
    person('Đỗ Thị Ánh', YTE),
    cell('Chi bộ 2', { category: 'III.3.1.c', unit: YTE, years: 'XXXX' }),
    cell('Chi bộ Ban Dân vận'),
    person('Hoàng Văn An', BAO),
    person('Không được', BAO, { status: 'ineligible' }),
  ];
  const sheet = list(lines);
  const rows = (from: string, to: string) =>
    entryRows(rowsBetween(sheet, from, to)).map((row) => `${valueAt(row, 0)} ${valueAt(row, 1)}`);

  test('collectives by category, in the order of the roster', () => {
    expect(rows('I. TẬP THỂ', 'II. CÁ NHÂN')).toEqual([
      '1 Đảng bộ Sở Nội vụ',
      '2 Chi bộ Ban Dân vận',
      '3 Chi bộ 2',
    ]);
    const text = linesOf(sheet).join('\n');
    expect(text).toContain('Chi, đảng bộ cơ sở (III.3.1.b)\n1 | Đảng bộ Sở Nội vụ');
  });

  test('individuals by unit as in the roster, then by given name; TT from 1 again', () => {
    expect(rows('II. CÁ NHÂN', 'HTXSNV:')).toEqual([
      '1 Đỗ Thị Ánh',
      '2 Nguyễn Văn Ân',
      '3 Trần Văn Bình',
      '4 Hoàng Văn An',
      '5 Lò Thị Ánh',
    ]);
  });

  test('the closing line counts the rows that are listed', () => {
    expect(linesOf(sheet)).toContain('Danh sách này có 03 tập thể và 05 cá nhân./.');
  });

  test.each([
    [[cell('Đảng bộ Sở Nội vụ')], 'Danh sách này có 01 tập thể./.'],
    [[person('Lò Thị Ánh', BAO)], 'Danh sách này có 01 cá nhân./.'],
    [[], 'Danh sách này không có tập thể, cá nhân được đề nghị./.'],
    [
      Array.from({ length: 12 }, (_, i) => person(`Lò Văn ${i}`, BAO)),
      'Danh sách này có 12 cá nhân./.',
    ],
  ])('counts as the Party writes them: %#', (some, closing) => {
    expect(linesOf(list(some))).toContain(closing);
  });

  test('an empty list says so in each section', () => {
    const lines = linesOf(list([]));
    expect(lines).toContain('Không có tập thể được đề nghị');
    expect(lines).toContain('Không có cá nhân được đề nghị');
  });
});

describe('signature, stamp, page', () => {
  test('who signs comes from the form; else it stays open', () => {
    const signed = linesOf(
      list(
        [],
        {},
        { signAuthority: 'T/M BAN THƯỜNG VỤ', signTitle: 'BÍ THƯ', signName: 'Lò Văn A' },
      ),
    );
    expect(signed).toEqual(expect.arrayContaining(['T/M BAN THƯỜNG VỤ', 'BÍ THƯ', 'Lò Văn A']));
    expect(linesOf(list([]))).toEqual(expect.arrayContaining(['T/M …', '…']));
  });

  test('nơi nhận stands left of the signature', () => {
    const lines = linesOf(list([], {}, { recipients: ['Ban Tuyên giáo', '- Lưu VPĐU'] }));
    const at = lines.findIndex((line) => line.startsWith('Nơi nhận:'));
    expect(lines.slice(at, at + 3)).toEqual([
      'Nơi nhận: | T/M …',
      '- Ban Tuyên giáo | …',
      '- Lưu VPĐU',
    ]);
  });

  test('the run can be traced: campaign, phase, version, time, digest', () => {
    const sheet = list([cell('Đảng bộ Sở Nội vụ')]);
    expect(sheet.stamp).toMatchObject({ campaign: '119-KH-DUK-2019', phase: 'I', ...RUN });
    expect(linesOf(sheet).at(-1)).toBe(
      'Lập bằng Bình Xét 1.0.0, 09:30 ngày 01/7/2020; đợt 119-KH-DUK-2019, giai đoạn I; ' +
        `mã dữ liệu và tiêu chuẩn ${sheet.stamp?.digest.slice(0, 16)}`,
    );
  });

  test('A4 landscape with the margins of the form, font, widths for every column', () => {
    const sheet = list([cell('Đảng bộ Sở Nội vụ')]);
    expect(sheet.font).toBe('Times New Roman');
    expect(sheet.page).toMatchObject({
      orientation: 'landscape',
      marginsMm: { top: 20, bottom: 20, left: 30, right: 15 },
      header: '&C&P',
    });
    const columns = [...sheet.rows].flatMap(({ cells }) =>
      cells.map(({ column, across = 1 }) => column + across),
    );
    expect(Math.max(...columns)).toBe(sheet.columnWidths.length);
  });
});
