import type ExcelJS from 'exceljs';
import { newBook } from './campaign-119';
import { drawSheet, type SampleRow } from './office-look';
import { People } from './people';
import { Chance } from './random';

const UNITS = ['Vụ Pháp luật', 'Vụ Theo dõi công tác', 'Vụ Tổ chức cán bộ', 'Vụ Tổng hợp'];

const MERITS = [
  'Tham mưu 03 đề án, được thông qua đúng hạn',
  'Có 02 sáng kiến được áp dụng trong đơn vị',
  'Rút ngắn 05 ngày thời gian xử lý văn bản',
  'Hướng dẫn 04 cán bộ mới hoàn thành nhiệm vụ',
];

/** No rating column: 40-KH/BNCTW names no level; the units choose (II.2.c). */
export function withoutRatings(): ExcelJS.Workbook {
  const chance = new Chance(40);
  const people = new People(chance);
  const book = newBook();
  const rows: SampleRow[] = UNITS.flatMap((unit, at): SampleRow[] => [
    { ordinal: ['I', 'II', 'III', 'IV'][at] ?? '', group: unit },
    ...Array.from({ length: chance.whole(2, 4) }, (_, i): SampleRow => {
      const person = people.next();
      const position = chance.pick(['Chuyên viên', 'Chuyên viên chính', 'Phó Vụ trưởng']);
      return {
        cells: [i + 1, person.name, position, chance.pick(MERITS), 'Điển hình tiên tiến', null],
      };
    }),
  ]);
  drawSheet(book.addWorksheet('Điển hình tiên tiến'), {
    left: ['BAN CHẤP HÀNH TRUNG ƯƠNG', 'BAN NỘI CHÍNH TRUNG ƯƠNG', '*'],
    right: ['ĐẢNG CỘNG SẢN VIỆT NAM', '', 'Hà Nội, ngày 10 tháng 12 năm 2014'],
    titles: ['DANH SÁCH CÁ NHÂN ĐIỂN HÌNH TIÊN TIẾN NĂM 2014'],
    columns: [
      { header: 'TT', width: 6, centred: true },
      { header: 'Họ và tên', width: 28 },
      { header: 'Chức vụ', width: 22 },
      { header: 'Tóm tắt thành tích', width: 46 },
      { header: 'Hình thức đề nghị', width: 22 },
      { header: 'Ghi chú', width: 14 },
    ],
    rows,
    signature: [['NGƯỜI LẬP'], ['CHÁNH VĂN PHÒNG']],
  });
  return book;
}
