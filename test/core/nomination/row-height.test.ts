import { fitRow, heightOf } from '../../../src/core/nomination/row-height';

const STYLE = { size: 12, wrap: true };
const linesAt = (text: string, width: number) => {
  const one = heightOf('A', width, STYLE);
  return Math.round((heightOf(text, width, STYLE) - 2) / (one - 2));
};

test.each([
  ['Lò Thị Ánh', 18, 1],
  ['Đảng bộ Sở Nông nghiệp và Phát triển nông thôn', 18, 3],
  ['', 18, 1],
  ['HTXSNV', 10, 1],
  ['HTXSNV (dự kiến)', 10, 2],
])('«%s» in %d characters takes %d lines', (text, width, lines) => {
  expect(linesAt(text, width)).toBe(lines);
});

test('a word longer than the cell is broken, not cut', () => {
  expect(linesAt('W'.repeat(60), 10)).toBeGreaterThan(6);
});

test('a row is as high as its highest text, and never higher than Excel allows', () => {
  const cells = ['ngắn', 'dài '.repeat(30)].map((value, column) => {
    return { column, value, style: 'text' };
  });
  const styles = { text: STYLE };
  expect(fitRow(cells, [10, 10], styles).height).toBe(heightOf('dài '.repeat(30), 10, STYLE));
  const endless = [{ column: 0, value: 'dài '.repeat(9000), style: 'text' }];
  expect(fitRow(endless, [10], styles).height).toBe(409);
});

test('a text across columns has their widths together', () => {
  const text = 'Danh sách tập thể, cá nhân đề nghị khen thưởng';
  const cell = { column: 0, value: text, style: 'text' };
  const styles = { text: STYLE };
  const narrow = fitRow([cell], [15, 15, 15, 15], styles).height ?? 0;
  const wide = fitRow([{ ...cell, across: 4 }], [15, 15, 15, 15], styles).height ?? 0;
  expect(wide).toBeLessThan(narrow);
});
