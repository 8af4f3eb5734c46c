import { entriesOf, recogniseRows, skippedOf } from './read';

const HEADER = ['TT', 'Họ và tên', 'Đơn vị', 2018, 2019];
const person = (n: number | null, name: string) => [n, name, 'Chi bộ Báo', 'HTXSNV', 'HTTNV'];
const count = (text: string, ...counts: (number | null)[]) => [null, text, null, ...counts];

describe('rows that break a total down', () => {
  it('are totals, whatever they count', () => {
    const found = recogniseRows([
      HEADER,
      ...['Ly Văn An', 'Ly Thị Bình', 'Ly Văn Cường'].map((name, i) => person(i + 1, name)),
      count('Tổng cộng: 3 đồng chí'),
      count('Trong đó: HTXSNV', 1, 1),
      count('HTTNV', 0, 0),
      count('- Hoàn thành nhiệm vụ', 0, 1),
      count('Nữ', 1, 1),
      count('+ Dự bị', 1, 0),
      count('Tỷ lệ %', 100, 100),
    ]);
    expect(entriesOf(found)).toHaveLength(3);
    expect(skippedOf(found)).toEqual([5, 6, 7, 8, 9, 10, 11].map((row) => `${row} total`));
  });

  it.each(['HTXSNV', 'Hoàn thành tốt nhiệm vụ', 'Không hoàn thành nhiệm vụ', 'Tốt', 'Trong đó:'])(
    '%s is no person, numbered or not',
    (label) => {
      const found = recogniseRows([
        HEADER,
        person(1, 'Ly Văn An'),
        [2, label, null, 5, 6],
        count(label, 5, 6),
      ]);
      expect(entriesOf(found).map(({ row }) => row)).toEqual([2]);
    },
  );

  it('end at the next person, group or number', () => {
    const found = recogniseRows([
      HEADER,
      ['I', 'Chi bộ Báo'],
      person(1, 'Ly Văn An'),
      count('Cộng', 1),
      ['II', 'Chi bộ Đài'],
      person(1, 'Ly Thị Bình'),
      count('Cộng', 1),
      person(null, 'Ly Văn Cường'),
      person(null, 'lý văn dũng'),
      person(3, 'Hoàng Văn Em'),
      person(4, 'Trung Thị Hoàn'),
    ]);
    expect(entriesOf(found).map(({ row }) => row)).toEqual([3, 6, 8, 9, 10, 11]);
  });
});
