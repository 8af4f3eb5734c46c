import { bootOffice } from './boot-node';
import { ExcelHost } from './excel-host';
import { WORKBOOK } from './classes/workbook';
import { Book } from './model/book';
import { isServerObject, object, wireName, type ServerObject } from './server-class';

/** A workbook that has one of everything the double knows. */
function fullBook(): Book {
  const book = new Book();
  const sheet = book.addSheet('DS');
  sheet.setValue(0, 0, 'Họ và tên');
  sheet.setValue(1, 0, 'Lò Thị Bình');
  const area = { top: 0, left: 0, bottom: 1, right: 0 };
  sheet.tables.push({
    id: book.newId(),
    name: 'Bảng1',
    area,
    showHeaders: true,
    showTotals: false,
  });
  sheet.merges.push({ top: 4, left: 0, bottom: 5, right: 0 });
  sheet.names.push({ name: 'Mốc', formula: '="x"', visible: true });
  book.settings.set('khoá', 1);
  book.xmlParts.push({ id: book.newId(), namespace: 'urn:x', xml: '<x xmlns="urn:x"/>' });
  return book;
}

/** Methods that give objects, with arguments, by class. */
const CALLS: Readonly<Record<string, readonly (readonly [method: string, ...args: string[]])[]>> = {
  Worksheet: [
    ['getRange', 'A1:B6'],
    ['getRanges', 'A1,B2'],
  ],
  Range: [['getVisibleView'], ['getMergedAreasOrNullObject']],
  CustomXmlPartCollection: [['getByNamespace', 'urn:x']],
  ConditionalFormatCollection: [['add', 'Custom']],
  PageBreakCollection: [['add', 'A3']],
};

const CONTEXT = { keep: () => '', release: () => undefined };

/** Every class that can be reached, with an object of it. */
function reachable(from: ServerObject): ReadonlyMap<string, ServerObject> {
  const found = new Map<string, ServerObject>();
  const open = [from];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { class: serverClass, target } = next;
    if (found.has(serverClass.name)) continue;
    found.set(serverClass.name, next);
    const steps = Object.values(serverClass.navigation ?? {}).map((go) => go(target as never));
    const items = serverClass.items?.(target as never) ?? [];
    const made = (CALLS[serverClass.name] ?? []).map(([method, ...args]) =>
      serverClass.methods?.[method]?.(target as never, args, CONTEXT),
    );
    open.push(...[...steps, ...items, ...made].filter(isServerObject));
  }
  return found;
}

interface ClientClass {
  readonly prototype: Readonly<Record<string, unknown>>;
}

const book = fullBook();
const { Excel } = bootOffice(new ExcelHost(book));
const classes = [...reachable(object(WORKBOOK, book))];

/** Lists that the library keeps for itself, e.g. `_scalarPropertyNames`. */
function listOf(name: string, list: string): readonly string[] {
  const client = (Excel as unknown as Readonly<Record<string, ClientClass | undefined>>)[name];
  const value = client?.prototype[list];
  return Array.isArray(value) ? value.map(String) : [];
}

test('the walk finds the classes of the double', () => {
  expect(classes.length).toBeGreaterThan(30);
});

describe.each(classes)('%s has the names that the library has', (name, { class: serverClass }) => {
  test('properties, as the client and as the wire spell them', () => {
    const names = listOf(name, '_scalarPropertyNames');
    const wire = listOf(name, '_scalarPropertyOriginalNames');
    const known = new Map(names.map((one, index) => [one, wire[index]]));
    for (const property of Object.keys(serverClass.properties)) {
      expect([property, wireName(property)]).toEqual([property, known.get(property)]);
    }
  });

  test('objects that it leads to', () => {
    const known = listOf(name, '_navigationPropertyNames');
    const steps = Object.keys(serverClass.navigation ?? {}).filter((step) => !step.startsWith('_'));
    expect(steps.filter((step) => !known.includes(step))).toEqual([]);
  });

  test('methods', () => {
    const client = (Excel as unknown as Readonly<Record<string, ClientClass | undefined>>)[name];
    const methods = Object.keys(serverClass.methods ?? {}).filter((method) =>
      /^[a-z]/.test(method),
    );
    expect(methods.filter((method) => typeof client?.prototype[method] !== 'function')).toEqual([]);
  });
});
