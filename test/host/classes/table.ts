import { itemNotFound, invalidArgument } from '../host-error';
import { overlap, type Rect } from '../model/address';
import type { Book } from '../model/book';
import type { Sheet, Table } from '../model/sheet';
import { NULL_OBJECT, object, type ServerClass } from '../server-class';
import { rangeOf, rectOf } from './range';
import { refuseIfProtected, text } from './range-target';

interface TableTarget {
  readonly book: Book;
  readonly sheet: Sheet;
  readonly table: Table;
}

interface TablesTarget {
  readonly book: Book;
  readonly sheets: readonly Sheet[];
}

interface ColumnTarget extends TableTarget {
  readonly index: number;
}

const COLUMN: ServerClass<ColumnTarget> = {
  name: 'TableColumn',
  properties: {
    index: { get: ({ index }) => index },
    name: {
      get: ({ sheet, table, index }) =>
        String(sheet.value(table.area.top, table.area.left + index)),
      set: ({ sheet, table, index }, value) => {
        if (typeof value !== 'string') throw invalidArgument('name');
        sheet.setValue(table.area.top, table.area.left + index, value);
      },
    },
  },
  methods: {
    getRange: (target) => rangeOf({ ...target, rect: columnRect(target) }, columnRect(target)),
    delete: (target) => {
      refuseIfProtected(target.sheet);
      deleteColumn(target);
      return null;
    },
  },
};

function columnRect({ table, index }: ColumnTarget): Rect {
  const column = table.area.left + index;
  return { ...table.area, left: column, right: column };
}

/** Deleting a table column moves what stands to the right of it inside the table's rows. */
function deleteColumn({ sheet, table, index }: ColumnTarget): void {
  const { area } = table;
  const column = area.left + index;
  const last = Math.max(sheet.usedArea()?.right ?? column, area.right);
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let c = column; c <= last; c += 1) sheet.setValue(row, c, sheet.value(row, c + 1));
  }
  table.area = { ...area, right: area.right - 1 };
}

const COLUMNS: ServerClass<TableTarget> = {
  name: 'TableColumnCollection',
  properties: { count: { get: ({ table }) => table.area.right - table.area.left + 1 } },
  items: (target) =>
    Array.from({ length: target.table.area.right - target.table.area.left + 1 }, (_, index) =>
      object(COLUMN, { ...target, index }),
    ),
  item: (target, key) => findColumn(target, key) ?? missing(key),
  methods: {
    getItem: (target, [key]) => findColumn(target, key) ?? missing(key),
    getItemOrNullObject: (target, [key]) => findColumn(target, key) ?? NULL_OBJECT,
  },
};

function findColumn(target: TableTarget, key: unknown) {
  const { sheet, table } = target;
  for (let index = 0; index <= table.area.right - table.area.left; index += 1) {
    const heading = sheet.value(table.area.top, table.area.left + index);
    if (heading === key) return object(COLUMN, { ...target, index });
  }
  return null;
}

function missing(key: unknown): never {
  throw itemNotFound(`table column ${String(key)}`);
}

/** The filter of a sheet or of a table in it. */
export const AUTO_FILTER: ServerClass<Sheet> = {
  name: 'AutoFilter',
  properties: { isDataFiltered: { get: (sheet) => sheet.filteredRows.size > 0 } },
};

export const TABLE: ServerClass<TableTarget> = {
  name: 'Table',
  id: ({ table }) => table.id,
  properties: {
    id: { get: ({ table }) => table.id },
    name: { get: ({ table }) => table.name },
    showHeaders: { get: ({ table }) => table.showHeaders },
    showTotals: { get: ({ table }) => table.showTotals },
  },
  navigation: {
    columns: (target) => object(COLUMNS, target),
    autoFilter: ({ sheet }) => object(AUTO_FILTER, sheet),
  },
  methods: {
    getRange: ({ book, sheet, table }) => rangeOf({ book, sheet, rect: table.area }, table.area),
    resize: ({ sheet, table }, [area]) => {
      refuseIfProtected(sheet);
      const rect = rectOf(area);
      if (rect.top !== table.area.top || !overlap(rect, table.area)) throw invalidArgument('area');
      table.area = rect;
      return null;
    },
  },
};

/** The tables of one sheet, or of the workbook: the client asks for a table's path by both. */
export const TABLES: ServerClass<TablesTarget> = {
  name: 'TableCollection',
  properties: { count: { get: (target) => all(target).length } },
  items: (target) => all(target).map((table) => object(TABLE, table)),
  item: (target, key) => object(TABLE, find(target, text(key, 'key'))),
  methods: {
    getItem: (target, [key]) => object(TABLE, find(target, text(key, 'key'))),
  },
};

function all({ book, sheets }: TablesTarget): readonly TableTarget[] {
  return sheets.flatMap((sheet) => sheet.tables.map((table) => ({ book, sheet, table })));
}

function find(target: TablesTarget, key: string): TableTarget {
  const found = all(target).find(({ table }) => table.id === key || table.name === key);
  if (found === undefined) throw itemNotFound(`table ${key}`);
  return found;
}
