import type { CliWords, PhaseOrigin, ReportParams, UsageFaultParams } from '../cli-words';
import type { Sentences } from '../../core/message';
import { grouped, percent, yearSpans } from '../numbers';
import { names } from './names';
import { sheetTexts } from './sheet-texts';
import { usage } from './usage';

const n = (count: number) => grouped(count, '.');
const at = (unit: string) => (unit === '' ? '' : ` tại ${unit}`);
const bound = (word: string, count: number | null) =>
  count === null ? [] : [`${word} ${n(count)}`];

/** "98 cá nhân, 2 tập thể" */
const parts = (p: { individuals: number; collectives: number }) =>
  [
    p.individuals > 0 || p.collectives === 0 ? `${n(p.individuals)} cá nhân` : '',
    p.collectives > 0 ? `${n(p.collectives)} tập thể` : '',
  ]
    .filter(Boolean)
    .join(', ');

const faults: Sentences<UsageFaultParams> = {
  'command.missing': () => 'Chưa chọn lệnh.',
  'command.unknown': (p) => `Không có lệnh «${p.command}».`,
  'option.unknown': (p) => `Không có tùy chọn «${p.option}».`,
  'option.notHere': (p) => `Lệnh ${p.command} không dùng tùy chọn «${p.option}».`,
  'option.noValue': (p) => `Tùy chọn «${p.option}» cần một giá trị đi kèm.`,
  'option.badValue': (p) =>
    `Tùy chọn «${p.option}» không nhận giá trị «${p.value}». Các giá trị dùng được: ${p.known}.`,
  'argument.missing': (p) => `Lệnh ${p.command} cần tên tệp danh sách.`,
  'argument.extra': (p) => `Thừa «${p.argument}» trên dòng lệnh.`,
  'format.unknown': (p) => `Lệnh schema cần tên định dạng: ${p.known}.`,
  'out.missing': () => 'Chưa chọn tệp kết quả. Hãy thêm -o và tên tệp.',
  'out.ending': (p) =>
    `Kết quả là tệp ${p.ending}, tên «${p.name}» không hợp nên Excel sẽ không mở được. Hãy đặt tên có đuôi ${p.ending}.`,
  'out.same': (p) => `Tệp kết quả trùng với tệp gốc «${p.name}». Hãy chọn tên khác.`,
  'campaign.notChosen': (p) =>
    `Chưa chọn đợt khen thưởng. Hãy thêm --campaign và mã đợt. Các đợt có sẵn: ${p.known}.`,
};

const origins: Readonly<Record<PhaseOrigin, (others: string) => string>> = {
  given: () => '',
  kept: () => ' (theo lựa chọn lưu trong bảng tính)',
  only: () => '',
  first: (others) => ` (chưa chọn giai đoạn, dùng giai đoạn đầu; còn: ${others})`,
};

const severities = { error: 'Không dùng được', warning: 'Cần kiểm tra', info: 'Ghi nhận' };
const people = { individual: 'người', collective: 'tập thể' };

const report: Sentences<ReportParams> = {
  'head.rosters': () => 'Danh sách tìm thấy',
  'head.results': (p) => `Kết quả (${n(p.count)} dòng)`,
  'head.quotas': () => 'Chỉ tiêu',
  'head.ties': () => 'Đồng hạng, cấp ủy cần quyết định',
  'head.relaxations': () => sheetTexts['quotas.relaxations']({}),
  'head.attestations': () => 'Cấp ủy cần xác nhận',
  'head.entries': () => 'Từng trường hợp',
  'head.problems': () => 'Cần lưu ý',
  'head.plan': () => 'Sẽ ghi',
  'run.file': (p) => `Tệp: ${p.name}`,
  'run.campaign': (p) => `Đợt: ${p.number} – ${p.title}`,
  'run.phase': (p) => `Giai đoạn: ${p.id} – ${p.name}${origins[p.origin](p.others)}`,
  'roster.found': (p) =>
    `«${p.sheet}»: ${names.subjects[p.subject]}, ${n(p.entries)} dòng ` +
    `(dòng ${String(p.first)}–${String(p.last)}, tiêu đề dòng ${p.header}), ` +
    `độ tin cậy ${percent(p.confidence)}`,
  'roster.hidden': (p) => `${n(p.count)} dòng đang ẩn hoặc bị lọc, vẫn được xét`,
  'roster.skipped': (p) =>
    `Không xét: ${p.parts.map(({ name, count }) => `${n(count)} ${name}`).join(', ')}`,
  'quota.line': (p) => {
    const bounds = [...bound('tối đa', p.max), ...bound('tối thiểu', p.min)];
    const limit = bounds.length === 0 ? 'không giới hạn' : bounds.join(', ');
    return (
      `${p.text}${at(p.unit)} (${p.clause}): ${limit}; đủ tiêu chuẩn ${n(p.eligible)}, ` +
      `đề nghị ${n(p.nominated)}, đồng hạng ${n(p.contested)}`
    );
  },
  'tie.line': (p) => {
    const word = p.subject === null ? 'trường hợp' : people[p.subject];
    return (
      `${n(p.count)} ${word} đồng hạng cho ${n(p.seats)} suất${at(p.unit)} ` +
      `(tối đa ${n(p.max)} ${word}, ${p.clause}). Cấp ủy chọn.`
    );
  },
  'entry.row': (p) => `dòng ${String(p.row)}`,
  'more.entries': (p) =>
    `… còn ${n(p.count)} dòng. Xem đủ bằng --json, hoặc lệnh nominate ghi kết quả vào bảng.`,
  'more.names': (p) => `… và ${n(p.count)} trường hợp khác`,
  'more.problems': (p) => `… còn ${n(p.count)} lưu ý. Xem đủ bằng --json.`,
  'problem.severity': (p) => severities[p.severity],
  'head.files': (p) => `Các tệp (${n(p.count)})`,
  'head.units': (p) => `Các đơn vị (${n(p.count)})`,
  'head.missing': (p) => `Chưa có danh sách (${n(p.count)})`,
  'head.unexpected': (p) => `Không thuộc các đơn vị phải gửi (${n(p.count)})`,
  'merge.file': (p) =>
    `${p.file} → ${p.sheets.map((sheet) => `«${sheet}»`).join(', ')}: ${parts(p)}` +
    (p.years.length === 0 ? '' : `; xếp loại ${yearSpans(p.years)}`),
  'merge.copy': (p) => `${p.file}: trùng với một tệp khác, không gộp`,
  'merge.unusable': (p) => `${p.file}: không dùng được`,
  'merge.unit': (p) => `${p.unit}: ${parts(p)}`,
  'merge.totals': (p) =>
    `Đã gộp ${n(p.files)} tệp, ${n(p.rosters)} danh sách, ${n(p.entries)} trường hợp.`,
  'done.merged': (p) => `Đã ghi: ${p.out}`,
  'plan.columns': (p) => `«${p.sheet}»: cột ${p.columns}, ${n(p.rows)} dòng có kết quả và lý do`,
  'plan.colour': (p) => `«${p.sheet}»: tô màu ${n(p.rows)} dòng, không thêm cột`,
  'plan.sheet': (p) => `Trang tính mới «${p.name}»: ${n(p.rows)} dòng`,
  'plan.settings': () => 'Các lựa chọn của đợt, lưu kèm trong bảng tính',
  'done.dryRun': () => 'Đây là chạy thử, không ghi gì.',
  'done.written': (p) => `Đã ghi: ${p.out} (trang tính ${p.sheets}; ${n(p.cells)} ô)`,
  'done.copied': (p) => `Đã chép nguyên vẹn: ${p.out}`,
  'done.cleared': (p) => `Đã gỡ kết quả bình xét: ${p.out}`,
  'done.nothingWritten': () => 'Không ghi tệp kết quả.',
  'demo.sample': (p) => `Tệp mẫu ${p.name}`,
  'demo.look': (p) =>
    `Kết quả nằm trong thư mục ${p.folder}. Mở bằng Excel hoặc LibreOffice để xem.`,
  'campaigns.phase': (p) => `giai đoạn ${p.id}: ${p.name} (xếp loại ${p.years})`,
  interrupted: () => 'Đã dừng, không ghi gì.',
  unexpected: (p) => `Có lỗi của chương trình, không ghi gì: ${p.message}`,
};

export const cli: CliWords = {
  usage,
  usageHint: 'Xem cách dùng: binh-xet --help',
  faults,
  report,
};
