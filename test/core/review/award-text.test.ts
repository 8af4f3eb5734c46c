import { readAwards, readNamed } from '../../../src/core/review/award-text';
import { foldLabel } from '../../../src/core/text/fold';

const titles = ['CSTĐCS', 'Chiến sĩ thi đua cơ sở'].map(foldLabel);
const yearsHeld = (cell: string) =>
  [...readAwards(foldLabel(cell), titles).years]
    .filter(([, held]) => held === 'yes')
    .map(([year]) => year)
    .sort();

test.each([
  ['CSTĐCS 2015; Giấy khen 2018', [2015]],
  ['2015: CSTĐCS; 2018: LĐTT', [2015]],
  ['2018, 2019: CSTĐCS', [2018, 2019]],
  ['CSTĐCS 2019, LĐTT 2020, 2021', [2019]],
  ['CSTĐCS (2019), LĐTT (2020)', [2019]],
  ['CSTĐCS năm 2019 và năm 2020', [2019, 2020]],
  ['Chiến sỹ thi đua cơ sở liên tục từ năm 2019 đến năm 2021', [2019, 2020, 2021]],
  ['LĐTT 2018, không đạt CSTĐCS', []],
] as const)('years of the title in «%s»', (cell, years) => {
  expect(yearsHeld(cell)).toEqual(years);
});

it('leaves open a year that may be of something beside the title', () => {
  const { years } = readAwards(foldLabel('CSTĐCS 2019 (theo Quyết định ngày 10/01/2020)'), titles);
  expect(years.get(2020)).toBe('unknown');
  expect(readAwards(foldLabel('CSTĐCS, LĐTT 2019'), titles).isUndated).toBe(true);
});

it('a column headed by the title may give its years or a tick', () => {
  const named = (cell: string) => readNamed(foldLabel(cell), foldLabel('CSTĐCS'), titles);
  expect(named('2018, 2019').years.get(2019)).toBe('yes');
  expect(named('x')).toEqual({ held: 'yes', years: new Map(), isUndated: true });
  expect(named('không').held).toBe('no');
});
