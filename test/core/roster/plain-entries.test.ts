import { isCommonName } from '../../../src/core/text/common-name';
import { foldName } from '../../../src/core/text/fold';
import { looseHash } from '../../../src/core/text/loose-hash';
import { cleanText } from '../../../src/core/text/clean';
import fc from 'fast-check';
import { recogniseRows } from './read';

const HEADER = ['STT', 'Họ và tên', 'Chức vụ', 'Năm 2018', 'Năm 2019'];
const X = 'HTXSNV';
const T = 'HTTNV';

describe('rows that are entries at first sight', () => {
  it.each([
    ['a total with a number in STT', [3, 'Tổng cộng', '', 2, 1], 'total'],
    ['the column numbers', [1, '2', 3, 4, 5], 'columnNumbers'],
    ['the header again', ['STT', 'Họ và tên', 'Chức vụ', 'Năm 2018', 'Năm 2019'], 'repeatedHeader'],
  ] as const)('%s is still looked at', (_, row, reason) => {
    const { rosters, entries } = recogniseRows([
      HEADER,
      [1, 'Lò Văn An', 'Bí thư', X, T],
      [...row],
      [2, 'Tổng Thị Cộng', 'Phó Bí thư', T, T],
    ]);
    expect(rosters[0]?.skipped.map(({ reason: why }) => why)).toEqual([reason]);
    expect(entries.count).toBe(2);
  });

  it('keeps a numbered person whose name reads like a heading or a signature', () => {
    const { entries } = recogniseRows([
      HEADER,
      [1, 'Đoàn Trường Giang', 'Bí thư', X, T],
      [2, 'Duyệt Thị Ban', 'Phó Bí thư', T, T],
      [3, 'Văn Phòng', 'Chuyên viên', T, T],
    ]);
    expect(entries.count).toBe(3);
  });
});

describe('isCommonName', () => {
  it.each(['Nguyễn Văn An', 'Lê Thị Hoa', 'Trần Hưng'])('%s', (name) => {
    expect(isCommonName(name)).toBe(true);
  });
  it.each(['Lý do', 'Đào tạo', 'Nguyễn', 'Nguyễn văn an', 'Lê Lợi (Tốt)', 'Hoàng Thành Tốt.'])(
    '%s says nothing',
    (name) => {
      expect(isCommonName(name)).toBe(false);
    },
  );
});

describe('looseHash', () => {
  const word = fc.constantFrom(
    'Hòa',
    'Hoà',
    'hoà',
    'HÒA',
    'Hoa',
    'Thúy',
    'Thuý',
    'Ðào',
    'Đào',
    'Lý',
  );
  it('is equal wherever the folded names are', () => {
    const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(name, name, (a, b) => {
        fc.pre(foldName(a) === foldName(b));
        expect(looseHash(cleanText(a))).toBe(looseHash(cleanText(b)));
      }),
    );
  });
  it('tells most names apart', () => {
    expect(looseHash('Hoàng Văn An')).not.toBe(looseHash('Hoàng Văn Ân'));
  });
});
