import { grouped } from '../numbers';
import type { MergeParams, PageSentences } from '../page-words';

const n = (count: number) => grouped(count, '.');

/** Several files put together to one list. */
export const mergeWords: Pick<PageSentences, keyof MergeParams> = {
  'merge.title': (p) => `Gộp ${n(p.count)} tệp thành một danh sách`,
  'merge.what': () =>
    'Danh sách của mỗi tệp thành một trang tính trong một tệp mới. Các tệp đã gửi giữ nguyên.',
  'merge.add': () => 'Thêm tệp',
  'merge.remove': (p) => `Bỏ tệp ${p.file}`,
  'merge.removeShort': () => 'Bỏ',
  'merge.removed': (p) => `Đã bỏ tệp ${p.file}.`,
  'merge.files': () => 'Các tệp và những gì tìm thấy',
  'merge.file': () => 'Tệp',
  'merge.found': () => 'Tìm thấy',
  'merge.unit': () => 'Đơn vị',
  'merge.years': () => 'Năm',
  'merge.entries': (p) =>
    [
      p.individuals > 0 || p.collectives === 0 ? `${n(p.individuals)} cá nhân` : '',
      p.collectives > 0 ? `${n(p.collectives)} tập thể` : '',
    ]
      .filter(Boolean)
      .join(', '),
  'merge.copy': () => 'Trùng với một tệp khác, không gộp',
  'merge.unusable': () => 'Không dùng được',
  'merge.unread': () => 'Chưa đọc',
  'merge.units': (p) =>
    p.units.length > 1 ? `${n(p.units.length)} đơn vị: ${p.units.join('; ')}` : p.units.join(''),
  'merge.expected': () => 'Các đơn vị phải gửi (mỗi dòng một đơn vị)',
  'merge.expectedHint': () =>
    'Để trống nếu không cần đối chiếu. Máy này nhớ tên các đơn vị cho lần sau.',
  'merge.missing': (p) => `Chưa có danh sách của ${n(p.count)} đơn vị`,
  'merge.totals': (p) => `${n(p.files)} tệp, ${n(p.rosters)} danh sách, ${n(p.entries)} trường hợp`,
  'merge.nothing': () => 'Chưa có danh sách nào để gộp.',
  'merge.problems': (p) => `Cần lưu ý (${n(p.count)})`,
  'merge.moreProblems': (p) =>
    `Còn ${n(p.count)} lưu ý khác; các lưu ý về từng dòng có lại sau khi mở.`,
  'merge.stopped': () => 'Đã dừng, chưa gộp gì.',
  'merge.cancel': () => 'Dừng',
  'merge.again': () => 'Đọc lại',
  'merge.go': () => 'Gộp thành một danh sách',
  'merge.close': () => 'Đóng',
  'merge.name': () => 'Danh sách gộp',
};
