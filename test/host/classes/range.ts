import { HostError, invalidArgument, NotBuilt } from '../host-error';
import {
  bounding,
  cellsOf,
  columnsOf,
  covers,
  fullAddress,
  overlap,
  parseRect,
  rowsOf,
  type Rect,
} from '../model/address';
import type { Json } from '../protocol';
import { NULL_OBJECT, object, type ServerClass, type ServerObject } from '../server-class';
import { copyValues, writeLookups } from './copy';
import { CONDITIONAL_FORMATS } from './conditional-format';
import { formatOf } from './format';
import { readMatrix, writeFormats, writeValues } from './matrix';
import {
  checkAddress,
  integer,
  refuseIfProtected,
  refuseIfTooMany,
  text,
  type AreasTarget,
  type RangeTarget,
} from './range-target';

export function rangeOf(target: RangeTarget, rect: Rect): ServerObject {
  return object(RANGE, { book: target.book, sheet: target.sheet, rect });
}

function within(target: RangeTarget, rect: Rect): ServerObject {
  return rangeOf(target, rect);
}

function matrix(target: RangeTarget, cell: (row: number, column: number) => Json): Json {
  refuseIfTooMany(target.rect);
  return readMatrix(target.rect, cell);
}

/** True, false, or null where some rows are hidden and some are not. */
function allOrNone(flags: readonly boolean[]): boolean | null {
  if (flags.every(Boolean)) return true;
  return flags.some(Boolean) ? null : false;
}

function span(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function setHidden(hidden: Set<number>, lines: readonly number[], value: Json): void {
  for (const line of lines) {
    if (value === true) hidden.add(line);
    else hidden.delete(line);
  }
}

function clear(target: RangeTarget, applyTo: Json): void {
  refuseIfProtected(target.sheet);
  const { sheet, rect } = target;
  const everything = applyTo === null || applyTo === 'All';
  if (everything || applyTo === 'Contents') writeValues(target, '');
  if (everything || applyTo === 'Formats') sheet.clearFormats(rect);
}

function merge(target: RangeTarget, across: boolean): void {
  refuseIfProtected(target.sheet);
  const { sheet, rect } = target;
  const rows = across ? span(rect.top, rect.bottom) : [];
  const areas = across ? rows.map((row) => ({ ...rect, top: row, bottom: row })) : [rect];
  if (sheet.tables.some((table) => overlap(table.area, rect))) {
    throw new HostError('InvalidOperation', 'Cells in a table cannot be merged.');
  }
  sheet.merges = [...sheet.merges.filter((old) => !areas.some((a) => overlap(a, old))), ...areas];
}

const NORMAL_STYLE = 'Normal';

function firstCellOf({ top, left }: Rect): Rect {
  return { top, left, bottom: top, right: left };
}

export const RANGE: ServerClass<RangeTarget> = {
  name: 'Range',
  byReference: true,
  properties: {
    address: { get: ({ sheet, rect }) => fullAddress(sheet.name, [rect]) },
    rowIndex: { get: ({ rect }) => rect.top },
    columnIndex: { get: ({ rect }) => rect.left },
    rowCount: { get: ({ rect }) => rowsOf(rect) },
    columnCount: { get: ({ rect }) => columnsOf(rect) },
    cellCount: { get: ({ rect }) => cellsOf(rect) },
    values: {
      get: (target) => matrix(target, (row, column) => target.sheet.value(row, column)),
      set: writeValues,
    },
    formulas: {
      get: (target) => matrix(target, (row, column) => target.sheet.value(row, column)),
      set: writeValues,
    },
    formulasR1C1: {
      get: (target) => matrix(target, (row, column) => target.sheet.value(row, column)),
      set: writeLookups,
    },
    numberFormat: {
      get: (target) =>
        matrix(
          target,
          (row, column) => target.sheet.format('numberFormat', row, column) ?? 'General',
        ),
      set: writeFormats,
    },
    // The double knows no styles but the one that every cell has.
    style: {
      get: () => NORMAL_STYLE,
      set: ({ sheet, rect }, value) => {
        if (value !== NORMAL_STYLE) throw new NotBuilt(`style ${JSON.stringify(value)}`);
        refuseIfProtected(sheet);
        sheet.clearFormats(rect);
      },
    },
    rowHidden: {
      get: ({ sheet, rect }) =>
        allOrNone(span(rect.top, rect.bottom).map((row) => sheet.hiddenRows.has(row))),
      set: ({ sheet, rect }, value) => {
        refuseIfProtected(sheet);
        setHidden(sheet.hiddenRows, span(rect.top, rect.bottom), value);
      },
    },
    columnHidden: {
      get: ({ sheet, rect }) =>
        allOrNone(span(rect.left, rect.right).map((column) => sheet.hiddenColumns.has(column))),
      set: ({ sheet, rect }, value) => {
        refuseIfProtected(sheet);
        setHidden(sheet.hiddenColumns, span(rect.left, rect.right), value);
      },
    },
  },
  navigation: {
    format: ({ book, sheet, rect }) => formatOf({ book, sheet, rects: [rect] }),
    conditionalFormats: ({ book, sheet, rect }) =>
      object(CONDITIONAL_FORMATS, { book, sheet, rects: [rect] }),
  },
  methods: {
    getRow: (target, [index]) => {
      const row = target.rect.top + integer(index, 'row');
      return within(target, { ...target.rect, top: row, bottom: row });
    },
    getColumn: (target, [index]) => {
      const column = target.rect.left + integer(index, 'column');
      return within(target, { ...target.rect, left: column, right: column });
    },
    getCell: (target, [rowIndex, columnIndex]) => {
      const row = target.rect.top + integer(rowIndex, 'row');
      const column = target.rect.left + integer(columnIndex, 'column');
      return within(target, { top: row, bottom: row, left: column, right: column });
    },
    getBoundingRect: (target, [other]) => within(target, bounding(target.rect, rectOf(other))),
    getAbsoluteResizedRange: (target, [rows, columns]) =>
      within(target, {
        ...target.rect,
        bottom: target.rect.top + integer(rows, 'rows') - 1,
        right: target.rect.left + integer(columns, 'columns') - 1,
      }),
    getUsedRangeOrNullObject: (target) => {
      const rect = target.sheet.usedArea(target.rect);
      return rect === null ? NULL_OBJECT : within(target, rect);
    },
    copyFrom: (target, args) => {
      copyValues(target, args);
      return null;
    },
    getVisibleView: (target) => object(RANGE_VIEW, target),
    getMergedAreasOrNullObject: ({ book, sheet, rect }) => {
      const rects = sheet.merges.filter((area) => covers(rect, area) || overlap(rect, area));
      if (rects.length === 0) return NULL_OBJECT;
      const named = book.namesMergesByFirstCell ? rects.map(firstCellOf) : rects;
      return object(RANGE_AREAS, { book, sheet, rects, named });
    },
    merge: (target, [across]) => {
      merge(target, across === true);
      return null;
    },
    clear: (target, [applyTo]) => {
      clear(target, typeof applyTo === 'string' ? applyTo : null);
      return null;
    },
    select: ({ book, sheet, rect }) => {
      book.activeSheet = sheet.id;
      book.selection = fullAddress(sheet.name, [rect]);
      return null;
    },
    // The client splits writes above 1,500 cells and asks this first.
    _ValidateArraySize: ({ rect }, [rows, columns]) => {
      if (rows !== rowsOf(rect) || columns !== columnsOf(rect)) throw invalidArgument('array size');
      return null;
    },
  },
};

const RANGE_VIEW: ServerClass<RangeTarget> = {
  name: 'RangeView',
  properties: {
    rowCount: { get: (target) => visibleRows(target).length },
    cellAddresses: {
      get: (target) =>
        visibleRows(target).map((row) =>
          span(target.rect.left, target.rect.right)
            .filter((column) => !target.sheet.hiddenColumns.has(column))
            .map((column) =>
              fullAddress(target.sheet.name, [
                { top: row, bottom: row, left: column, right: column },
              ]),
            ),
        ),
    },
  },
};

function visibleRows({ sheet, rect }: RangeTarget): readonly number[] {
  return span(rect.top, rect.bottom).filter((row) => !sheet.hiddenRows.has(row));
}

const AREAS: ServerClass<AreasTarget> = {
  name: 'RangeCollection',
  properties: {},
  items: ({ book, sheet, rects }) => rects.map((rect) => rangeOf({ book, sheet, rect }, rect)),
  methods: {
    getCount: ({ rects }) => rects.length,
    getItemAt: ({ book, sheet, rects }, [index]) => {
      const rect = rects[integer(index, 'index')];
      if (rect === undefined) throw invalidArgument('index');
      return rangeOf({ book, sheet, rect }, rect);
    },
  },
};

export const RANGE_AREAS: ServerClass<AreasTarget> = {
  name: 'RangeAreas',
  byReference: true,
  properties: {
    address: { get: ({ sheet, rects, named }) => fullAddress(sheet.name, named ?? rects) },
    areaCount: { get: ({ rects }) => rects.length },
  },
  navigation: {
    areas: (target) => object(AREAS, target),
    format: formatOf,
    conditionalFormats: (target) => object(CONDITIONAL_FORMATS, target),
  },
  methods: {
    clear: ({ book, sheet, rects }, [applyTo]) => {
      const how = typeof applyTo === 'string' ? applyTo : null;
      for (const rect of rects) clear({ book, sheet, rect }, how);
      return null;
    },
  },
};

/** The rectangle of an argument that is a range or an address. */
export function rectOf(argument: unknown): Rect {
  if (typeof argument === 'string') return parseRect(checkAddress(text(argument, 'address')));
  const target = (argument as { readonly target?: Partial<RangeTarget> } | undefined)?.target;
  if (target?.rect === undefined) throw new NotBuilt('a range argument of another kind');
  return target.rect;
}
