import { ended, grouped, limitText } from '../numbers';
import type { ProblemSentences } from '../sentences';
import { fixed, limits, looks, unsafe } from './file-words';
import { mergeProblems } from './merge-problems';
import { names } from './names';
import { rosterProblems } from './roster-problems';

/** What a format asks for, in words; values to choose from and bounds speak for themselves. */
const asked: Readonly<Record<string, string>> = {
  'no such field': 'không có mục này',
  string: 'cần là chữ',
  number: 'cần là số',
  int: 'cần là số nguyên',
  boolean: 'cần là true hoặc false',
  array: 'cần là danh sách [ ]',
  object: 'cần là đối tượng { }',
  JSON: 'cần đúng định dạng JSON',
};
const expected = (what: string) => asked[what] ?? `cần ${what}`;
const path = (text: string) => (text === '' ? 'toàn bộ nội dung' : text);

const n = (count: number) => grouped(count, '.');
const at = (unit: string) => (unit === '' ? '' : ` tại ${unit}`);

export const problems: ProblemSentences = {
  ...mergeProblems,

  'file.empty': (p) => `tệp «${p.name}» trống, không có dữ liệu để đọc. Hãy chọn tệp khác.`,
  'file.notFound': (p) =>
    `không tìm thấy tệp «${p.name}». Hãy kiểm tra lại tên tệp và thư mục chứa tệp.`,
  'file.unreadable': (p) =>
    `không đọc được «${p.name}». Hãy kiểm tra đây là tệp (không phải thư mục) và được phép đọc.`,
  'file.unwritable': (p) =>
    `không ghi được «${p.name}». Hãy chọn nơi ghi khác, hoặc đóng tệp nếu đang mở.`,
  'file.notAWorkbook': (p) =>
    `tệp «${p.name}» không phải bảng tính (đây là ${looks[p.looksLike]}). ` +
    'Hãy mở bằng chương trình đã tạo ra tệp và lưu thành .xlsx.',
  'file.password': (p) =>
    `tệp «${p.name}» có mật khẩu nên không đọc được. ` +
    'Hãy mở bằng Excel, gỡ mật khẩu, lưu lại rồi làm lại.',
  'file.damaged': (p) =>
    `tệp «${p.name}» bị hỏng ở phần «${p.part}» nên không đọc được. ` +
    'Hãy mở bằng Excel để sửa rồi lưu lại, hoặc dùng bản sao khác.',
  'file.tooLarge': (p) =>
    `tệp «${p.name}» vượt giới hạn về ${limits[p.what]} (${limitText(p.what, p.limit, '.')}). ` +
    'Hãy chia danh sách thành nhiều tệp nhỏ hơn.',
  'file.unsafe': (p) =>
    `tệp «${p.name}» có nội dung không an toàn (${unsafe[p.what]}) nên không được mở. ` +
    'Hãy xin lại tệp gốc từ nơi gửi.',
  'file.convertedToXlsx': (p) =>
    `định dạng ${p.format} của tệp «${p.name}» không ghi nguyên vẹn được; ` +
    'kết quả được ghi thành một tệp .xlsx mới.',
  'file.formulasWithoutValues': (p) =>
    `${n(p.count)} ô công thức chưa có kết quả nên được coi là ô trống. ` +
    'Hãy mở tệp bằng Excel, lưu lại rồi xét lại.',
  'file.formulasStale': (p) =>
    `tệp có ${n(p.count)} ô công thức; sau khi sửa ô, các công thức vẫn mang kết quả cũ cho đến khi ` +
    'mở tệp bằng Excel. Nếu danh sách lấy số liệu từ công thức, hãy mở bằng Excel, lưu lại rồi xét lại.',
  'settings.invalid': (p) =>
    `thiết lập không dùng được tại «${path(p.path)}»: ${expected(p.expected)}. Hãy sửa rồi làm lại.`,
  'settings.passedOver': (p) =>
    `thiết lập lưu trong bảng tính không dùng được tại «${path(p.path)}» (${expected(p.expected)}) ` +
    'nên đã bỏ qua; chỉ dùng tệp thiết lập đã chọn.',
  'file.signed': () =>
    'tệp gốc có chữ ký số; bản kết quả đã thêm nội dung nên chữ ký trong đó không còn hiệu lực.',
  'file.structureLocked': () =>
    'cấu trúc tệp đang được bảo vệ; các trang tính kết quả vẫn được thêm vào bản ghi mới.',
  'file.sharedWorkbook': () =>
    'tệp đang ở chế độ chia sẻ có theo dõi thay đổi nên không ghi được. ' +
    'Hãy bỏ chế độ chia sẻ trong Excel, lưu lại rồi làm lại.',
  'sheet.protected': () =>
    'trang tính đang được bảo vệ nên không tô sáng. Hãy bỏ bảo vệ trang tính nếu cần tô sáng.',
  'cell.occupied': (p) =>
    `${n(p.count)} ô cần ghi đã có nội dung nên được giữ nguyên, không ghi kết quả vào đó.`,
  'cell.fixed': (p) => `${fixed[p.why]}.`,
  'table.notJoined': () =>
    'hai cột kết quả đứng cạnh bảng Excel, chưa thuộc bảng; khi sắp xếp bảng, hai cột không đi theo.',
  'decision.tooMany': (p) =>
    `đã quyết định đề nghị ${n(p.count)} (${p.entries}) cho ${n(p.seats)} suất còn lại của chỉ tiêu ` +
    `«${p.quota}»${at(p.unit)} (${p.clause}), nên chưa ai được đề nghị. Hãy chọn đủ số suất.`,
  'decision.beyondSeats': (p) =>
    `quyết định đề nghị «${p.entry}» không áp dụng được: những người xếp trên đã nhận hết chỉ tiêu. ` +
    'Hãy xem lại, hoặc điều chỉnh chỉ tiêu.',
  'decision.noSuchEntry': (p) =>
    `quyết định về «${p.entry}» không áp dụng được: dòng này không có hoặc mang tên khác. Hãy sửa lại trang, dòng và họ tên trong quyết định.`,
  'decision.notEligible': (p) =>
    `quyết định đề nghị «${p.entry}» không áp dụng được vì chưa đủ tiêu chuẩn. Hãy xem lý do của dòng này, hoặc xóa quyết định.`,
  'precondition.refused': (p) =>
    `«${p.unit}» không bảo đảm điều kiện của kế hoạch: ${p.text} Hãy xem xét trước khi đề nghị.`,
  'run.none': () =>
    'không tìm thấy kết quả bình xét nào trong tệp này, nên không gỡ gì. Nếu tệp vẫn còn cột kết quả hay trang danh sách, hãy xóa bằng tay, hoặc dùng lại tệp gốc.',
  'run.remains': () =>
    'trang tính đã thay đổi sau lần ghi trước nên có phần tô sáng chưa gỡ được. Hãy kiểm tra và xóa hai cột kết quả nếu còn.',

  'excel.editingCell': () =>
    'có một ô đang nhập dở. Hãy nhấn Enter hoặc Esc trong ô đó rồi làm lại.',
  'excel.protected': () =>
    'trang tính hoặc tệp đang được bảo vệ, hoặc chỉ mở để đọc, nên Excel không cho ghi. ' +
    'Hãy bỏ bảo vệ (hoặc bật chỉnh sửa, lưu bản sao) rồi làm lại.',
  'excel.structureLocked': () =>
    'cấu trúc tệp đang được bảo vệ nên không thêm hay xóa được trang tính; chưa ghi gì. ' +
    'Hãy bỏ bảo vệ cấu trúc (Xem lại › Bảo vệ sổ làm việc) rồi làm lại.',
  'excel.gone': () =>
    'một trang tính, bảng hoặc vùng vừa bị đổi tên hoặc xóa. Hãy xét lại rồi ghi.',
  'excel.tooLarge': () =>
    'dữ liệu quá lớn cho một lần trao đổi với Excel. Hãy chia danh sách thành nhiều trang tính, ' +
    'hoặc dùng Excel trên máy tính thay cho Excel trên web.',
  'excel.filtered': () =>
    'đang có bộ lọc ẩn bớt dòng nên không tô sáng, để không ghi lệch dòng. ' +
    'Hãy bỏ lọc (Dữ liệu › Xóa) rồi làm lại.',
  'excel.mergedInTheWay': () =>
    'có ô gộp nằm trong vùng cần ghi. Hãy bỏ gộp các ô bên phải danh sách rồi làm lại.',
  'excel.pivotInTheWay': () =>
    'có PivotTable nằm trong vùng cần ghi. Hãy chuyển PivotTable sang chỗ khác rồi làm lại.',
  'excel.insertConflict': () =>
    'không dời được các ô bên cạnh bảng. Hãy để trống các ô bên phải bảng rồi làm lại.',
  'excel.nameTaken': () => 'đã có trang tính hoặc tên trùng với tên cần ghi. Hãy làm lại.',
  'excel.interrupted': () => 'bị Excel ngắt giữa chừng. Hãy làm lại.',
  'excel.conflict': () =>
    'người khác đang sửa cùng tệp nên Excel không gộp được thay đổi. Hãy chờ một lát rồi làm lại.',
  'excel.restarted': () =>
    'kết nối với Excel vừa khởi động lại. Hãy đóng và mở lại khung Bình Xét.',
  'excel.busy': () => 'hiện Excel đang bận. Hãy chờ một lát rồi làm lại.',
  'excel.dialogOpen': () =>
    'một hộp thoại của Excel đang mở nên chưa ghi được. Hãy đóng hộp thoại rồi làm lại.',
  'excel.tooOld': () =>
    'bản Excel này thiếu một chức năng cần dùng. Hãy cập nhật Excel, hoặc dùng Bình Xét bản trang web.',
  'excel.mergesUnknown': () =>
    'bản Excel này không cho biết ô nào được gộp, nên chỉ dòng đầu của mỗi ô gộp có giá trị. ' +
    'Nếu cột đơn vị có ô gộp, hãy bỏ gộp và điền đủ từng dòng, hoặc dùng Bình Xét bản trang web.',
  'excel.other': (p) =>
    `gặp lỗi ${p.excelCode} của Excel. Hãy làm lại; nếu vẫn lỗi, lưu tệp, đóng và mở lại Excel.`,
  'excel.earlierGone': (p) =>
    `ghi chưa xong (${p.excelCode}) và đã được gỡ hết; kết quả của lần ghi trước cũng đã bị gỡ. ` +
    'Dữ liệu của bạn không thay đổi. Hãy ghi lại.',
  'excel.remains': (p) =>
    `chưa làm xong (${p.excelCode}) và chưa gỡ hết. Còn lại: ` +
    [
      p.sheets === '' ? '' : `trang tính ${p.sheets}`,
      p.columns === '' ? '' : `cột kết quả ${p.columns}`,
    ]
      .filter(Boolean)
      .join('; ') +
    '. Nhấn «Bỏ tô sáng» để gỡ tất cả.',

  ...rosterProblems,

  'campaign.unknown': (p) =>
    `không có đợt khen thưởng «${p.id}». Các đợt có sẵn: ${p.known}. ` +
    'Hãy chọn một đợt, hoặc chỉ rõ tệp kế hoạch.',
  'campaign.phaseUnknown': (p) =>
    `không có giai đoạn «${p.id}» trong kế hoạch. Các giai đoạn: ${p.known}. Hãy chọn một.`,
  'campaign.invalid': (p) =>
    `tệp kế hoạch không dùng được tại «${path(p.path)}»: ${expected(p.expected)}. Hãy sửa rồi làm lại.`,

  'quota.minOverEligible': (p) =>
    `chỉ tiêu «${p.quota}»${at(p.unit)} cần ít nhất ${n(p.min)}, ` +
    `nhưng chỉ có ${n(p.eligible)} đủ tiêu chuẩn. Không có người đủ điều kiện để bổ sung.`,
  'quota.minsOverMax': (p) =>
    `chỉ tiêu «${p.quota}» tối đa ${n(p.max)}, ` +
    `nhưng các mức tối thiểu bên trong cộng lại là ${n(p.mins)}. Hãy điều chỉnh một trong hai.`,
  'quota.unmet': (p) =>
    `chỉ tiêu «${p.quota}»${at(p.unit)} cần ít nhất ${n(p.min)}, mới chọn ${n(p.chosen)}. ` +
    'Hãy chọn thêm, hoặc xem lại những người đã quyết định không chọn.',
  'quota.wouldSuffice': (p) =>
    `riêng việc đổi chỉ tiêu «${p.quota}» từ ${n(p.from)} thành ${n(p.to)} là đủ. ` +
    'Cấp ủy quyết định.',
  'quota.unlimited': (p) => `kế hoạch không quy định số lượng cho «${p.category}».`,
  'decision.lapsed': (p) =>
    `quyết định cho «${p.entry}» không còn hiệu lực vì nhóm đồng hạng đã thay đổi. ` +
    'Hãy quyết định lại.',
  'quota.crossing': (p) =>
    `chỉ tiêu «${p.quota}» và «${p.other}» chồng lên nhau một phần nên không xét cùng được. ` +
    'Hãy bỏ hoặc sửa một trong hai.',
  'ranking.mixedUnits': (p) =>
    `cột «${p.column}» của «${p.category}» ghi lẫn tỷ lệ (18/20, 90%) với số phiếu trơn (${n(p.count)} ô), không so sánh được, nên cột này không dùng để xếp hạng. Hãy ghi thống nhất một cách.`,
  'ranking.incomplete': (p) =>
    `${n(p.count)} trường hợp đủ tiêu chuẩn của «${p.category}» chưa có số liệu ở cột ` +
    `«${p.column}», nên cột này không dùng để xếp hạng. Hãy bổ sung số liệu.`,
  'rating.streamAssumed': (p) =>
    `${n(p.count)} người chỉ có xếp loại công chức, viên chức và bảng không ghi ai là đảng viên, ` +
    'nên được xét theo xếp loại đó. Người nào là đảng viên, hãy bổ sung xếp loại đảng viên.',
  'rating.yearSkipped': (p) =>
    `năm ${String(p.year)}: ${n(p.count)} dòng không có xếp loại được bỏ qua ` +
    'theo cách xét đã chọn.',
  'category.delegated': (p) =>
    `${n(p.count)} dòng thuộc «${p.category}» do ${p.to} xét theo quy định riêng.`,
  'precondition.open': (p) =>
    p.unit === ''
      ? `cần xác nhận điều kiện của các đơn vị: ${ended(p.text)}`
      : `cần xác nhận điều kiện của ${p.unit}: ${ended(p.text)}`,
  'level.mapped': (p) => `«${p.label}» được hiểu là ${names.ratings[p.level]}.`,

  'highlight.apart': (p) =>
    `các ô cạnh bảng đã có dữ liệu, nên kết quả được ghi cách bảng, ở cột ${p.columns}.`,
  'highlight.noRoom': () =>
    'không còn hai cột trống bên phải bảng để ghi kết quả. Hãy chọn tô màu, không thêm cột.',
  'highlight.colourOnly': () =>
    'chỉ tô màu, không thêm cột: màu không đi theo dòng khi sắp xếp lại. Hãy ghi lại nếu sắp xếp.',
  'sheet.tooManyRows': (p) =>
    `trang tính «${p.name}» không chứa hết: còn ${n(p.left)} dòng không ghi được.`,
};
