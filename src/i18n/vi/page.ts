import { grouped } from '../numbers';
import type { PageSentences } from '../page-words';

const n = (count: number) => grouped(count, '.');
const span = (first: string, last: string) => (first === last ? first : `${first}–${last}`);

export const page: PageSentences = {
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
};
