import fc from 'fast-check';
import { axisOf } from '../../../src/web/grid/axis';
import { MergeIndex } from '../../../src/web/grid/merge-index';
import { MAX_SCROLL_PX, scrollScale } from '../../../src/web/grid/scroll-scale';

describe('where rows stand', () => {
  const rows = axisOf(1, 10, 20, new Map([[3, 50]]), (row) => row === 5 || row === 6);

  test('heights of their own, and none for hidden rows', () => {
    expect([1, 3, 4, 5, 6, 7].map((row) => rows.start(row))).toEqual([0, 40, 90, 110, 110, 110]);
    expect(rows.total).toBe(190);
    expect(rows.size(3)).toBe(50);
    expect(rows.isHidden(5)).toBe(true);
  });

  test('the row at a pixel is one that is shown', () => {
    expect([-5, 0, 19, 20, 89, 90, 109, 110, 9999].map((px) => rows.at(px))).toEqual([
      1, 1, 1, 2, 3, 4, 4, 7, 10,
    ]);
  });

  test('hidden rows are passed over in both directions', () => {
    expect([rows.shown(5, 1), rows.shown(6, -1), rows.shown(11, 1)]).toEqual([7, 4, null]);
  });

  test('every pixel lies in the row that is found for it', () => {
    const hidden = fc.uniqueArray(fc.integer({ min: 2, max: 200 }));
    fc.assert(
      fc.property(hidden, fc.nat(8000), (some, pixel) => {
        const axis = axisOf(1, 200, 21, new Map([[7, 400]]), (row) => some.includes(row));
        const row = axis.at(pixel);
        expect(axis.isHidden(row)).toBe(false);
        if (pixel < axis.total) {
          expect(axis.start(row)).toBeLessThanOrEqual(pixel);
          expect(axis.end(row)).toBeGreaterThan(pixel);
        }
      }),
    );
  });
});

describe('merged cells', () => {
  const area = (firstRow: number, firstColumn: number, lastRow: number, lastColumn: number) => ({
    firstRow,
    firstColumn,
    lastRow,
    lastColumn,
  });
  const title = area(1, 0, 1, 8);
  const unit = area(10, 1, 900, 1);
  const merges = new MergeIndex([title, unit, area(3, 2, 3, 2)]);

  test('are found from any of their cells, however tall', () => {
    expect(merges.at(1, 5)).toBe(title);
    expect(merges.at(500, 1)).toBe(unit);
    expect(merges.at(500, 2)).toBeNull();
    expect(merges.at(3, 2)).toBeNull();
  });

  test('a marked area grows until it holds each of them whole', () => {
    expect(merges.expand(area(2, 1, 20, 3))).toEqual(area(2, 1, 900, 3));
    expect(merges.expand(area(1, 3, 20, 3))).toEqual(area(1, 0, 900, 8));
  });
});

describe('the scroll of a sheet higher than browsers can', () => {
  test('is pixel by pixel while it fits', () => {
    const scale = scrollScale(100_000, 500);
    expect([scale.height, scale.isScaled, scale.toSheet(1234)]).toEqual([100_000, false, 1234]);
  });

  test('reaches both ends of 1,048,576 rows', () => {
    const total = 1_048_576 * 21;
    const scale = scrollScale(total, 500);
    expect(scale.height).toBe(MAX_SCROLL_PX);
    expect(scale.toSheet(0)).toBe(0);
    expect(scale.toSheet(MAX_SCROLL_PX - 500)).toBeCloseTo(total - 500, 3);
    expect(scale.toSheet(scale.toScroll(9_876_543))).toBeCloseTo(9_876_543, 3);
  });
});
