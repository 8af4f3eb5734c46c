import { invalidArgument } from '../host-error';
import type { Json } from '../protocol';
import { object, type Property, type ServerClass } from '../server-class';
import { refuseIfProtected, text, type AreasTarget } from './range-target';

/** Formats of cells are kept by path ("fill/color") over areas. */
interface FormatTarget extends AreasTarget {
  readonly path: string;
}

const SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
] as const;

/** How a cell looks that nobody formatted. */
const PLAIN: Readonly<Record<string, Json>> = {
  'font/name': 'Calibri',
  'font/size': 11,
  'font/bold': false,
  'font/italic': false,
  'font/underline': 'None',
  'font/color': '#000000',
  'fill/color': '#FFFFFF',
  horizontalAlignment: 'General',
  verticalAlignment: 'Bottom',
  wrapText: false,
  indentLevel: 0,
};
const PLAIN_BORDER: Readonly<Record<string, Json>> = {
  style: 'None',
  color: '#000000',
  weight: 'Thin',
};

function plain(path: string, name: string): Json {
  return PLAIN[path + name] ?? PLAIN_BORDER[name] ?? null;
}

/** What all cells have in common; null where they differ. */
function read({ sheet, rects, path }: FormatTarget, name: string): Json {
  const values = rects.map((rect) => sheet.formatOf(path + name, rect, plain(path, name)));
  const [first = null] = values;
  return values.every((value) => value === first) ? first : null;
}

function write(target: FormatTarget, name: string, value: Json): void {
  refuseIfProtected(target.sheet);
  for (const rect of target.rects) target.sheet.setFormat(target.path + name, rect, value);
}

function formatProperties(...names: readonly string[]): Record<string, Property<FormatTarget>> {
  return Object.fromEntries(
    names.map((name): [string, Property<FormatTarget>] => [
      name,
      {
        get: (target) => read(target, name),
        set: (target, value) => {
          write(target, name, value);
        },
      },
    ]),
  );
}

const RANGE_FILL: ServerClass<FormatTarget> = {
  name: 'RangeFill',
  properties: formatProperties('color'),
  methods: {
    clear: (target) => {
      write(target, 'color', null);
      return null;
    },
  },
};

const RANGE_FONT: ServerClass<FormatTarget> = {
  name: 'RangeFont',
  properties: formatProperties('bold', 'italic', 'underline', 'size', 'name', 'color'),
};

const RANGE_BORDER: ServerClass<FormatTarget> = {
  name: 'RangeBorder',
  properties: {
    ...formatProperties('style', 'color', 'weight'),
    sideIndex: { get: ({ path }) => path.split('/').at(-2) ?? '' },
  },
};

const RANGE_BORDERS: ServerClass<FormatTarget> = {
  name: 'RangeBorderCollection',
  properties: {},
  items: (target) => SIDES.map((side) => border(target, side)),
  item: (target, key) => border(target, text(key, 'side')),
  methods: { getItem: (target, [key]) => border(target, text(key, 'side')) },
};

function border(target: FormatTarget, side: string) {
  return object(RANGE_BORDER, { ...target, path: `${target.path}${side}/` });
}

/** Points of a column of 8.43 characters and of a row of Calibri 11. */
export const DEFAULT_WIDTH = 48;
export const DEFAULT_HEIGHT = 15;

function sizeAt(sizes: ReadonlyMap<number, number>, line = 0, standard: number): number {
  return sizes.get(line) ?? standard;
}

function setSizes(sizes: Map<number, number>, first: number, last: number, value: Json): void {
  if (typeof value !== 'number' || value < 0) throw invalidArgument('size in points');
  for (let line = first; line <= last; line += 1) sizes.set(line, value);
}

export const RANGE_FORMAT: ServerClass<FormatTarget> = {
  name: 'RangeFormat',
  properties: {
    ...formatProperties('horizontalAlignment', 'verticalAlignment', 'wrapText', 'indentLevel'),
    columnWidth: {
      get: ({ sheet, rects: [rect] }) => sizeAt(sheet.columnWidths, rect?.left, DEFAULT_WIDTH),
      set: ({ sheet, rects }, value) => {
        refuseIfProtected(sheet);
        for (const { left, right } of rects) setSizes(sheet.columnWidths, left, right, value);
      },
    },
    rowHeight: {
      get: ({ sheet, rects: [rect] }) => sizeAt(sheet.rowHeights, rect?.top, DEFAULT_HEIGHT),
      set: ({ sheet, rects }, value) => {
        refuseIfProtected(sheet);
        for (const { top, bottom } of rects) setSizes(sheet.rowHeights, top, bottom, value);
      },
    },
  },
  navigation: {
    fill: (target) => object(RANGE_FILL, { ...target, path: 'fill/' }),
    font: (target) => object(RANGE_FONT, { ...target, path: 'font/' }),
    borders: (target) => object(RANGE_BORDERS, { ...target, path: 'borders/' }),
  },
  methods: {
    autofitRows: ({ sheet, rects }) => {
      for (const { top, bottom } of rects) setSizes(sheet.rowHeights, top, bottom, DEFAULT_HEIGHT);
      return null;
    },
  },
};

export function formatOf(target: AreasTarget) {
  return object(RANGE_FORMAT, { ...target, path: '' });
}
