import { invalidArgument, itemNotFound } from '../host-error';
import type { Book, XmlPart } from '../model/book';
import { parseRect } from '../model/address';
import { NULL_OBJECT, object, type ServerClass } from '../server-class';
import { RANGE_AREAS, rangeOf } from './range';
import { text } from './range-target';
import { TABLES } from './table';
import { WORKSHEETS } from './worksheet';

interface PartTarget {
  readonly book: Book;
  readonly part: XmlPart;
}

const NAMESPACE = /\sxmlns(?::\w+)?="([^"]*)"/;

const XML_PART: ServerClass<PartTarget> = {
  name: 'CustomXmlPart',
  id: ({ part }) => part.id,
  properties: {
    id: { get: ({ part }) => part.id },
    namespaceUri: { get: ({ part }) => part.namespace },
  },
  methods: {
    getXml: ({ part }) => part.xml,
    setXml: ({ part }, [xml]) => {
      part.xml = text(xml, 'xml');
      return null;
    },
    delete: ({ book, part }) => {
      book.xmlParts.splice(book.xmlParts.indexOf(part), 1);
      return null;
    },
  },
};

interface ScopeTarget {
  readonly book: Book;
  readonly namespace: string | null;
}

function partsIn({ book, namespace }: ScopeTarget): readonly XmlPart[] {
  return book.xmlParts.filter((part) => namespace === null || part.namespace === namespace);
}

function findPart(target: ScopeTarget, key: string) {
  const part = partsIn(target).find(({ id }) => id === key);
  if (part === undefined) throw itemNotFound(`custom XML part ${key}`);
  return object(XML_PART, { book: target.book, part });
}

const SCOPED_PARTS: ServerClass<ScopeTarget> = {
  name: 'CustomXmlPartScopedCollection',
  properties: {},
  items: (target) => partsIn(target).map((part) => object(XML_PART, { book: target.book, part })),
  item: (target, key) => findPart(target, text(key, 'id')),
  methods: {
    getCount: (target) => partsIn(target).length,
    getOnlyItemOrNullObject: (target) => {
      const [part, other] = partsIn(target);
      if (part === undefined || other !== undefined) return NULL_OBJECT;
      return object(XML_PART, { book: target.book, part });
    },
  },
};

const XML_PARTS: ServerClass<ScopeTarget> = {
  ...SCOPED_PARTS,
  name: 'CustomXmlPartCollection',
  methods: {
    getItem: (target, [key]) => findPart(target, text(key, 'id')),
    getByNamespace: ({ book }, [namespace]) =>
      object(SCOPED_PARTS, { book, namespace: text(namespace, 'namespace') }),
    add: ({ book }, [xml]) => {
      const content = text(xml, 'xml');
      const namespace = NAMESPACE.exec(content)?.[1] ?? '';
      const part = { id: book.newId(), namespace, xml: content };
      book.xmlParts.push(part);
      return object(XML_PART, { book, part });
    },
  },
};

const SETTING: ServerClass<{ readonly book: Book; readonly key: string }> = {
  name: 'Setting',
  innerId: ({ key }) => key,
  properties: {
    key: { get: ({ key }) => key },
    value: {
      get: ({ book, key }) => book.settings.get(key) ?? null,
      set: ({ book, key }, value) => {
        book.settings.set(key, value);
      },
    },
  },
  methods: {
    delete: ({ book, key }) => {
      book.settings.delete(key);
      return null;
    },
  },
};

const SETTINGS: ServerClass<Book> = {
  name: 'SettingCollection',
  properties: {},
  items: (book) => [...book.settings.keys()].map((key) => object(SETTING, { book, key })),
  item: (book, key) => object(SETTING, { book, key: text(key, 'key') }),
  methods: {
    getItemOrNullObject: (book, [key]) => {
      const name = text(key, 'key');
      return book.settings.has(name) ? object(SETTING, { book, key: name }) : NULL_OBJECT;
    },
    add: (book, [key, value]) => {
      if (
        value === undefined ||
        (typeof value === 'object' && value !== null && 'class' in value)
      ) {
        throw invalidArgument('value');
      }
      book.settings.set(text(key, 'key'), value);
      return object(SETTING, { book, key: text(key, 'key') });
    },
  },
};

const WORKBOOK_CREATED: ServerClass<{ readonly book: Book; readonly base64: string }> = {
  name: 'WorkbookCreated',
  id: ({ book }) => String(book.created.length),
  properties: {},
  methods: {
    Open: ({ book, base64 }) => {
      book.created.push(base64);
      return null;
    },
  },
};

const APPLICATION: ServerClass<Book> = {
  name: 'Application',
  properties: { calculationMode: { get: () => 'Automatic' } },
  methods: {
    suspendApiCalculationUntilNextSync: () => null,
    suspendScreenUpdatingUntilNextSync: () => null,
    // `Excel.createWorkbook` calls these two; they are no members of their own in the API.
    CreateWorkbook: (book, [base64]) =>
      object(WORKBOOK_CREATED, { book, base64: text(base64, 'base64') }),
  },
};

const RUNTIME: ServerClass<Book> = {
  name: 'Runtime',
  properties: {
    enableEvents: {
      get: (book) => book.eventsEnabled,
      set: (book, value) => {
        book.eventsEnabled = value === true;
      },
    },
  },
};

const PROTECTION: ServerClass<Book> = {
  name: 'WorkbookProtection',
  properties: { protected: { get: (book) => book.isProtected } },
};

export const WORKBOOK: ServerClass<Book> = {
  name: 'Workbook',
  properties: { name: { get: () => 'Book1.xlsx' }, readOnly: { get: () => false } },
  navigation: {
    tables: (book) => object(TABLES, { book, sheets: book.sheets }),
    worksheets: (book) => object(WORKSHEETS, book),
    application: (book) => object(APPLICATION, book),
    _Runtime: (book) => object(RUNTIME, book),
    customXmlParts: (book) => object(XML_PARTS, { book, namespace: null }),
    settings: (book) => object(SETTINGS, book),
    protection: (book) => object(PROTECTION, book),
  },
  methods: {
    getSelectedRange: (book) => {
      const sheet = book.sheet(book.activeSheet);
      const rect = parseRect(book.selection === '' ? 'A1' : book.selection);
      return rangeOf({ book, sheet, rect }, rect);
    },
    getSelectedRanges: (book) => {
      const sheet = book.sheet(book.activeSheet);
      const addresses = book.selection === '' ? 'A1' : book.selection;
      const rects = addresses.split(/,(?=[^']*(?:'[^']*'[^']*)*$)/).map(parseRect);
      return object(RANGE_AREAS, { book, sheet, rects });
    },
    // Excel on the web opens a new workbook through the root object.
    CreateAndOpenWorkbook: (book, [base64]) => {
      book.created.push(text(base64, 'base64'));
      return null;
    },
  },
};
