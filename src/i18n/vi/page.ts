import { fileSize, grouped } from '../numbers';
import type { PageSentences } from '../page-words';
import { mergeWords } from './page-merge';

const n = (count: number) => grouped(count, '.');
const span = (first: string, last: string) => (first === last ? first : `${first}–${last}`);

export const page: PageSentences = {
  ...mergeWords,

  'name.result': (p) => `${p.name} – Bình Xét`,
  'name.edited': (p) => `${p.name} (đã sửa)`,
  'name.list': (p) => `${p.name} – Danh sách đề nghị`,
  'grid.sheets': () => 'Các trang tính',
  'grid.name': (p) => `Bảng của trang tính «${p.sheet}»`,
  'grid.ours': () => 'do Bình Xét lập',
  'grid.hiddenSheet': () => 'trang tính ẩn',
  'grid.showHiddenSheets': (p) => `Hiện ${n(p.count)} trang tính ẩn`,
  'grid.showHiddenParts': () => 'Hiện dòng và cột ẩn',
  'grid.hiddenRows': (p) => `Dòng ${span(n(p.first), n(p.last))} đang ẩn`,
  'grid.hiddenColumns': (p) => `Cột ${span(p.first, p.last)} đang ẩn`,
  'grid.selectAll': () => 'Chọn cả trang tính',
  'grid.row': (p) => `Dòng ${n(p.row)}${p.status === '' ? '' : `, ${p.status}`}`,
  'grid.cell': () => 'Ô đang chọn',
  'grid.content': () => 'Nội dung của ô',
  'grid.size': (p) => `${p.address}: ${n(p.rows)} dòng × ${n(p.columns)} cột`,
  'grid.edit': (p) => `Sửa ô ${p.cell}`,
  'grid.suggestions': (p) => `Các giá trị đã có trong cột của ô ${p.cell}`,
  'grid.fixed': () => 'Ô này không sửa được ở đây.',
  'grid.decoded': (p) => `Phông chữ cũ, đã chuyển để đọc; trong tệp ghi «${p.stored}»`,
  'grid.tooLarge': (p) => `Vùng chọn quá lớn để chép; mỗi lần chép được ${n(p.cells)} ô.`,
  'grid.copied': (p) => `Đã chép ${n(p.cells)} ô.`,
  'grid.empty': () => 'Trang tính này trống.',
  'grid.keys': () =>
    'Phím mũi tên để di chuyển, F2 để sửa, Esc để thôi, Ctrl+Z để gỡ lại, F6 để sang phần bên cạnh.',

  saved: (p) => `Đã lưu «${p.name}». Tệp gốc giữ nguyên.`,
  downloaded: (p) => `Đã tải «${p.name}» về thư mục tải xuống của trình duyệt. Tệp gốc giữ nguyên.`,
  stillOpen: (p) => `Tệp «${p.name}» vẫn đang mở như trước.`,
  editUndone: (p) => `Đã trả ô ${p.place} về như trước.`,
  forgotten: () => 'Đã xóa mọi điều trang này nhớ trên máy.',

  'title.file': (p) => `${p.name} – Bình Xét`,
  'first.what': () =>
    'Đọc danh sách đề nghị khen thưởng, xét từng dòng theo kế hoạch, cho biết vì sao, rồi lập danh sách đề nghị theo thể thức.',
  'first.drop': () => 'hoặc kéo tệp thả vào bất cứ chỗ nào trên trang này',
  'first.kinds': () => 'Đọc được tệp .xlsx, .xlsm, .xls, .ods và .csv',
  'first.sample': () => 'Dùng thử với danh sách mẫu',
  'first.private': () =>
    'Tệp không rời khỏi máy này: trang không gửi gì đi đâu và dùng được khi không có mạng.',
  'first.kept': () =>
    'Máy này đang nhớ đợt và các lựa chọn của lần trước (không nhớ tên ai trong danh sách).',
  'first.forget': () => 'Xóa những gì đã nhớ',
  'open.file': () => 'Mở tệp',
  'open.other': () => 'Mở tệp khác',
  'open.reading': (p) => `Đang đọc «${p.name}»`,
  'open.kinds': () => 'Bảng tính',
  'drop.here': () => 'Thả tệp vào đây để mở',
  'file.bar': () => 'Tệp đang mở',
  'file.save': () => 'Lưu tệp về máy',
  'file.undoEdit': () => 'Hoàn tác sửa ô',
  'file.unsaved': () => 'Chưa lưu về máy',
  'file.info': () => 'Thông tin tệp',
  'info.size': (p) => `Dung lượng: ${fileSize(p.bytes, ',')}`,
  'info.sheets': (p) => `${n(p.sheets)} trang tính, ${n(p.rows)} dòng`,
  'info.asItWas': () =>
    'Tệp lưu về là bản sao của tệp này, thêm kết quả; những gì khác giữ nguyên.',
  'info.converted': (p) =>
    `Tệp ${p.ending} được lưu về thành tệp .xlsx mới: chỉ có nội dung ô, không có định dạng.`,
  'info.local': () => 'Tệp chỉ được đọc trên máy này.',
  'tab.views': () => 'Phần đang xem',
  'tab.sheet': () => 'Bảng tính',
  'tab.pane': () => 'Bình xét',
  splitter: () => 'Độ rộng khung Bình xét',
  'leave.title': () => 'Chưa lưu về máy',
  'leave.text': (p) =>
    `Tệp «${p.name}» có kết quả hoặc ô đã sửa chưa được lưu về máy. Mở tệp khác thì những thay đổi đó mất.`,
  'leave.save': () => 'Lưu rồi mở tệp khác',
  'leave.go': () => 'Mở tệp khác, không lưu',
  'leave.stay': () => 'Ở lại',
  'update.ready': () => 'Có phiên bản mới của trang Bình Xét.',
  'update.use': () => 'Tải lại để dùng',
};
