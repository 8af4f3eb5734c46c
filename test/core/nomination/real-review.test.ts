import { findCampaign } from '../../../src/core/campaign/built-in';
import { resolveCampaign } from '../../../src/core/campaign/resolve';
import { composePlan } from '../../../src/core/compose-plan';
import { unwatched } from '../../../src/core/progress';
import { review } from '../../../src/core/review/review';
import type { CellValue } from '../../../src/core/roster/grid';
import { gridFromRows } from '../../../src/core/roster/grid-builder';
import { recogniseRosters } from '../../../src/core/roster/recognise';
import { NO_SETTINGS } from '../../../src/core/settings';
import { createSay } from '../../../src/i18n/say';
import { linesOf, sheetOf } from './sheet-reader';

/** From cells to what is written, with nothing made by hand in between. */
function run(rows: readonly (readonly CellValue[])[], campaignId: string, phaseId: string) {
  const vi = createSay('vi');
  const asWritten = findCampaign(campaignId)!;
  const settings = { ...NO_SETTINGS, campaign: campaignId, phase: phaseId };
  const grids = [gridFromRows(rows, { sheet: 'DS đảng viên' })];
  const recognition = recogniseRosters(grids, settings, unwatched);
  const resolved = resolveCampaign(asWritten, settings);
  const reviewed = review(recognition, resolved, settings, unwatched);
  const options = {
    highlight: 'columns',
    list: true,
    settings,
    asWritten,
    run: { version: '1.0.0', time: '2020-07-01T09:30' },
  } as const;
  return composePlan(reviewed, grids, options, vi).plan;
}

const YTE = 'Đảng bộ Sở Y tế';
const BAO = 'Chi bộ Báo Yên Bái';
const HTXS = 'Hoàn thành xuất sắc nhiệm vụ';
const HTT = 'Hoàn thành tốt nhiệm vụ';
const HT = 'Hoàn thành nhiệm vụ';
const ROSTER: readonly (readonly CellValue[])[] = [
  ['DANH SÁCH ĐẢNG VIÊN ĐỀ NGHỊ KHEN THƯỞNG'],
  [],
  ['TT', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Năm 2016', 'Năm 2017', 'Năm 2018', 'Năm 2019'],
  [1, 'Trần Văn Bình', 'Bí thư', YTE, HTXS, HTXS, HTT, HTT],
  [2, 'Lò Thị Ánh', 'Đảng viên', YTE, HTXS, HTXS, HTXS, HTT],
  [3, 'Hoàng Văn An', 'Phó Bí thư', BAO, HTXS, HTXS, HTT, HTT],
  [4, '=1+1', 'Đảng viên', BAO, HTXS, HT, HTXS, HTXS],
  [5, 'Vàng A Của', 'Đảng viên', BAO, HTXS, HTXS, null, HTT],
];

describe('a roster of members under 119-KH/ĐUK', () => {
  const plan = run(ROSTER, '119-KH-DUK-2019', 'I');
  const list = linesOf(sheetOf(plan.sheets, 'list'));

  test('those with a seat are listed by unit and given name, and counted', () => {
    const entries = list.filter((line) => /^\d{1,3} \|/.test(line));
    expect(entries.map((line) => line.split(' | ').slice(0, 3).join(' | '))).toEqual([
      `1 | Lò Thị Ánh | Đảng viên, ${YTE}`,
      `2 | Trần Văn Bình | Bí thư, ${YTE}`,
      `3 | Hoàng Văn An | Phó Bí thư, ${BAO}`,
    ]);
    expect(list).toContain('Danh sách này có 03 cá nhân./.');
    expect(list).toContain('Không có tập thể được đề nghị');
  });

  test('the others stand in the reasons with year and clause', () => {
    const reasons = linesOf(sheetOf(plan.sheets, 'reasons'));
    expect(reasons.find((line) => line.includes('=1+1'))).toMatch(
      /Không đủ tiêu chuẩn.*Năm 2017.*III\.3\.2\.a/,
    );
    expect(reasons.find((line) => line.includes('Vàng A Của'))).toMatch(/Cần xem xét.*Năm 2018/);
  });

  test('each row gets its word, right of the last year', () => {
    expect(plan.highlights).toMatchObject([
      { kind: 'columns', sheet: 'DS đảng viên', firstColumn: 8, headerRow: 3 },
    ]);
    const [highlight] = plan.highlights;
    const words = [...(highlight?.look ?? [])].map((look) => highlight?.looks[look]?.status);
    expect(words).toEqual(['nominated', 'nominated', 'nominated', 'ineligible', 'review']);
  });

  test('what the committee must confirm is listed with its clause', () => {
    const at = list.indexOf('Nội dung cấp ủy cần xác nhận');
    expect(at).toBeGreaterThan(0);
    expect(list.slice(at).join('\n')).toMatch(/- .+\(III\.3/);
  });
});

test('a third person of equal rank makes a tie: it stands apart, nobody is preferred', () => {
  const third = [6, 'Đỗ Thị Dung', 'Đảng viên', YTE, HTXS, HTXS, HTT, HTT];
  const list = linesOf(sheetOf(run([...ROSTER, third], '119-KH-DUK-2019', 'I').sheets, 'list'));
  expect(list).toContain('Danh sách này có 02 cá nhân./.');
  expect(list).toContain(
    `02 trường hợp đồng hạng cho 01 suất tại ${YTE} (tối đa 02, III.2.1.b). Cấp ủy chọn.`,
  );
});

test('a plan that leaves the choice to the units nominates nobody by itself', () => {
  const list = linesOf(sheetOf(run(ROSTER, '40-KH-BNCTW-2014', '2014').sheets, 'list'));
  expect(list).toContain('Danh sách này không có tập thể, cá nhân được đề nghị./.');
});
