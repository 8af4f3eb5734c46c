import { runTime } from '../../src/cli/run-time';
import { rosterFile, run, tempFolder } from './run';

const ESCAPE = '\u001b[';

describe('on a terminal', () => {
  const argv = async () => [
    'review',
    await rosterFile(tempFolder()),
    '--campaign',
    '119-KH-DUK-2019',
  ];

  test('results have colours, elsewhere none', async () => {
    expect((await run(await argv(), { isTTY: true })).stdout).toContain(`${ESCAPE}32m✔`);
    expect((await run(await argv())).stdout).not.toContain(ESCAPE);
  });

  test.each([{ NO_COLOR: '1' }, { TERM: 'dumb' }])('%j asks for no colours', async (env) => {
    expect((await run(await argv(), { isTTY: true, env })).stdout).not.toContain(ESCAPE);
  });

  test('a job over a second shows how far it is, and takes the line away', async () => {
    const { stderr } = await run(await argv(), { isTTY: true, tickMs: 600 });
    expect(stderr).toContain('Đang xét');
    expect(stderr).toContain('\r\u001b[K');
    const { stderr: quick } = await run(await argv(), { isTTY: true, tickMs: 1 });
    expect(quick).not.toContain('Đang');
    const { stderr: piped } = await run(await argv(), { tickMs: 600 });
    expect(piped).not.toContain('Đang xét');
  });
});

test('the report names file, campaign, phase, rosters, results, quotas, ties and reasons', async () => {
  const file = await rosterFile(tempFolder());
  const { exitCode, stdout, stderr } = await run(['review', file, '--campaign', '119-KH-DUK-2019']);
  expect(exitCode).toBe(0);
  for (const line of [
    'Tệp: danh-sach.xlsx',
    'Đợt: 119-KH/ĐUK – ',
    'Giai đoạn: I – Giai đoạn I (chưa chọn giai đoạn, dùng giai đoạn đầu; còn: II)',
    '«DS đảng viên»: cá nhân, 7 dòng (dòng 4–10, tiêu đề dòng 3)',
    'D Xếp loại 2016',
    'Kết quả (7 dòng)',
    '2 người đồng hạng cho 1 suất tại Đảng bộ Sở Y tế (tối đa 2 người, III.2.1.b). Cấp ủy chọn.',
    '– Tòng Thị Dung · Đảng bộ Sở Y tế · dòng 7 – Năm 2018: Hoàn thành nhiệm vụ; cần',
    '? Lường Văn Em · Chi bộ Báo tỉnh · dòng 8 – Năm 2018: ô trống – chưa đủ căn cứ',
  ]) {
    expect(stdout).toContain(line);
  }
  expect(stderr).toContain('Cần lưu ý');
});

describe('the time of a run', () => {
  test('SOURCE_DATE_EPOCH makes it repeatable', () => {
    expect(runTime(new Date(), '1574208300')).toBe('2019-11-20T00:05');
  });

  test('without it the clock of the machine counts, in local time', () => {
    const now = new Date(2026, 10, 20, 9, 5);
    expect(runTime(now, undefined)).toBe('2026-11-20T09:05');
    expect(runTime(now, 'yesterday')).toBe('2026-11-20T09:05');
  });
});
