import { moved } from '../../../src/web/grid/moves';
import { selectCell, type Cell } from '../../../src/web/grid/selection';
import { shapeOf } from '../../../src/web/grid/sheet-shape';
import { largeGrid } from './sheets';

const PAGE_PX = 333;

/** 250 rows a unit, which is one tall cell in column C. */
const shape = shapeOf(largeGrid(100_000), null, false);

function pressed(from: Cell, key: string, page = PAGE_PX): number | undefined {
  const press = { key, ctrl: false, shift: false };
  return moved(selectCell(from, shape.merges), press, shape, page)?.active.row;
}

test.each([600, 601, 777, 1005])('a page up and a page down lead back to row %i', (row) => {
  const up = pressed({ row, column: 1 }, 'PageUp');
  expect(up).toBeLessThan(row - 10);
  expect(pressed({ row: up ?? 0, column: 1 }, 'PageDown')).toBe(row);
});

test('a page leads at least one row on where a row is higher than it', () => {
  expect(pressed({ row: 600, column: 1 }, 'PageDown', 5)).toBe(601);
  expect(pressed({ row: 600, column: 1 }, 'PageUp', 5)).toBe(599);
});

test('a page leads out of a merged cell that is higher than it', () => {
  expect(pressed({ row: 300, column: 2 }, 'PageDown')).toBe(506);
  expect(pressed({ row: 300, column: 2 }, 'PageUp')).toBe(6);
});

test('the first row is where pages up end', () => {
  expect(pressed({ row: 3, column: 1 }, 'PageUp')).toBe(1);
});
