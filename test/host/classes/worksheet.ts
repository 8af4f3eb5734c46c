import { invalidArgument } from '../host-error';
import { MAX_COLUMNS, MAX_ROWS, parseRect } from '../model/address';
import type { Book } from '../model/book';
import type { Sheet } from '../model/sheet';
import { NULL_OBJECT, object, type ServerClass } from '../server-class';
import { SHEET_NAMES } from './names';
import { FREEZE_PANES, PAGE_BREAKS, PAGE_LAYOUT, PROTECTION } from './page';
import { RANGE_AREAS, rangeOf } from './range';
import { checkAddress, integer, text } from './range-target';
import { AUTO_FILTER, TABLES } from './table';

export interface SheetTarget {
  readonly book: Book;
  readonly sheet: Sheet;
}

const WHOLE_SHEET = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };
const FIRST_CELL = { top: 0, left: 0, bottom: 0, right: 0 };

export const WORKSHEET: ServerClass<SheetTarget> = {
  name: 'Worksheet',
  id: ({ sheet }) => sheet.id,
  properties: {
    id: { get: ({ sheet }) => sheet.id },
    name: {
      get: ({ sheet }) => sheet.name,
      set: ({ book, sheet }, value) => {
        book.rename(sheet, text(value, 'name'));
      },
    },
    position: {
      get: ({ book, sheet }) => book.sheets.indexOf(sheet),
      set: ({ book, sheet }, value) => {
        book.refuseIfProtected();
        book.sheets.splice(book.sheets.indexOf(sheet), 1);
        book.sheets.splice(integer(value, 'position'), 0, sheet);
      },
    },
    visibility: {
      get: ({ sheet }) => sheet.visibility,
      set: ({ book, sheet }, value) => {
        book.refuseIfProtected();
        if (value !== 'Visible' && value !== 'Hidden' && value !== 'VeryHidden') {
          throw invalidArgument('visibility');
        }
        sheet.visibility = value;
      },
    },
    showGridlines: {
      setAs: 'Gridlines',
      get: ({ sheet }) => sheet.showGridlines,
      set: ({ sheet }, value) => {
        sheet.showGridlines = value === true;
      },
    },
    tabColor: {
      get: ({ sheet }) => sheet.tabColor,
      set: ({ sheet }, value) => {
        sheet.tabColor = text(value, 'tabColor');
      },
    },
  },
  navigation: {
    tables: ({ book, sheet }) => object(TABLES, { book, sheets: [sheet] }),
    names: ({ sheet }) => object(SHEET_NAMES, sheet),
    autoFilter: ({ sheet }) => object(AUTO_FILTER, sheet),
    horizontalPageBreaks: ({ sheet }) => object(PAGE_BREAKS, sheet),
    freezePanes: ({ sheet }) => object(FREEZE_PANES, sheet),
    protection: ({ sheet }) => object(PROTECTION, sheet),
    pageLayout: ({ sheet }) => object(PAGE_LAYOUT, { sheet, path: '' }),
  },
  methods: {
    getRange: (target, [address]) => {
      const rect =
        address === undefined || address === null
          ? WHOLE_SHEET
          : parseRect(checkAddress(text(address, 'address')));
      return rangeOf({ ...target, rect }, rect);
    },
    getRanges: (target, [addresses]) => {
      const rects = checkAddress(text(addresses, 'addresses')).split(',').map(parseRect);
      return object(RANGE_AREAS, { ...target, rects });
    },
    getRangeByIndexes: (target, [row, column, rows, columns]) => {
      const top = integer(row, 'row');
      const left = integer(column, 'column');
      const rect = {
        top,
        left,
        bottom: top + integer(rows, 'rows') - 1,
        right: left + integer(columns, 'columns') - 1,
      };
      if (rect.bottom < top || rect.right < left) throw invalidArgument('size of the range');
      if (rect.bottom >= MAX_ROWS || rect.right >= MAX_COLUMNS) throw invalidArgument('range');
      return rangeOf({ ...target, rect }, rect);
    },
    getUsedRangeOrNullObject: (target) => {
      const rect = target.sheet.usedArea();
      return rect === null ? NULL_OBJECT : rangeOf({ ...target, rect }, rect);
    },
    getUsedRange: (target) => {
      const rect = target.sheet.usedArea() ?? FIRST_CELL;
      return rangeOf({ ...target, rect }, rect);
    },
    activate: ({ book, sheet }) => {
      book.activeSheet = sheet.id;
      return null;
    },
    delete: ({ book, sheet }) => {
      book.deleteSheet(sheet);
      return null;
    },
  },
};

export const WORKSHEETS: ServerClass<Book> = {
  name: 'WorksheetCollection',
  properties: {},
  items: (book) => book.sheets.map((sheet) => object(WORKSHEET, { book, sheet })),
  item: (book, key) => object(WORKSHEET, { book, sheet: book.sheet(text(key, 'key')) }),
  methods: {
    getItem: (book, [key]) => object(WORKSHEET, { book, sheet: book.sheet(text(key, 'key')) }),
    getItemOrNullObject: (book, [key]) => {
      const sheet = book.findSheet(text(key, 'key'));
      return sheet === null ? NULL_OBJECT : object(WORKSHEET, { book, sheet });
    },
    getActiveWorksheet: (book) => object(WORKSHEET, { book, sheet: book.sheet(book.activeSheet) }),
    getCount: (book) => book.sheets.length,
    add: (book, [name]) => {
      const wished = typeof name === 'string' ? name : freeName(book);
      return object(WORKSHEET, { book, sheet: book.addSheet(wished) });
    },
  },
};

function freeName(book: Book): string {
  let number = book.sheets.length + 1;
  while (book.findSheet(`Sheet${String(number)}`) !== null) number += 1;
  return `Sheet${String(number)}`;
}
