import { HostError, itemNotFound } from '../host-error';
import type { Sheet, SheetName } from '../model/sheet';
import { NULL_OBJECT, object, type ServerClass } from '../server-class';
import { refuseIfProtected, text } from './range-target';

interface NameTarget {
  readonly sheet: Sheet;
  readonly item: SheetName;
}

const NAMED_ITEM: ServerClass<NameTarget> = {
  name: 'NamedItem',
  innerId: ({ item }) => item.name,
  properties: {
    name: { get: ({ item }) => item.name },
    formula: { get: ({ item }) => item.formula },
    visible: {
      get: ({ item }) => item.visible,
      set: ({ item }, value) => {
        item.visible = value === true;
      },
    },
  },
  methods: {
    delete: ({ sheet, item }) => {
      sheet.names = sheet.names.filter((other) => other !== item);
      return null;
    },
  },
};

/** The names that belong to one sheet. */
export const SHEET_NAMES: ServerClass<Sheet> = {
  name: 'NamedItemCollection',
  properties: {},
  items: (sheet) => sheet.names.map((item) => object(NAMED_ITEM, { sheet, item })),
  item: (sheet, key) => find(sheet, text(key, 'name')) ?? missing(key),
  methods: {
    getItemOrNullObject: (sheet, [key]) => find(sheet, text(key, 'name')) ?? NULL_OBJECT,
    add: (sheet, [name, formula]) => {
      refuseIfProtected(sheet);
      const item = { name: text(name, 'name'), formula: text(formula, 'reference'), visible: true };
      if (find(sheet, item.name) !== null) throw new HostError('ItemAlreadyExists', item.name);
      sheet.names.push(item);
      return object(NAMED_ITEM, { sheet, item });
    },
  },
};

function find(sheet: Sheet, name: string) {
  const item = sheet.names.find((one) => one.name.toLowerCase() === name.toLowerCase());
  return item === undefined ? null : object(NAMED_ITEM, { sheet, item });
}

function missing(key: unknown): never {
  throw itemNotFound(`name ${String(key)}`);
}
