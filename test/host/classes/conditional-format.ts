import { invalidArgument, itemNotFound } from '../host-error';
import type { Json } from '../protocol';
import type { ConditionalFormat, Sheet } from '../model/sheet';
import { covers, overlap, type Rect } from '../model/address';
import { object, type Property, type ServerClass } from '../server-class';
import type { Book } from '../model/book';
import { refuseIfProtected, text } from './range-target';

interface FormatsTarget {
  readonly book: Book;
  readonly sheet: Sheet;
  readonly rects: readonly Rect[];
}

interface RuleTarget {
  readonly sheet: Sheet;
  readonly format: ConditionalFormat;
}

interface StyleTarget extends RuleTarget {
  readonly path: string;
}

function styleProperties(...names: readonly string[]): Record<string, Property<StyleTarget>> {
  return Object.fromEntries(
    names.map((name): [string, Property<StyleTarget>] => [
      name,
      {
        get: ({ format, path }) => format.format.get(path + name) ?? null,
        set: ({ format, path }, value) => {
          format.format.set(path + name, value);
        },
      },
    ]),
  );
}

const FILL: ServerClass<StyleTarget> = {
  name: 'ConditionalRangeFill',
  properties: styleProperties('color'),
};

const FONT: ServerClass<StyleTarget> = {
  name: 'ConditionalRangeFont',
  properties: styleProperties('color', 'bold', 'italic'),
};

const BORDER: ServerClass<StyleTarget> = {
  name: 'ConditionalRangeBorder',
  properties: styleProperties('style', 'color'),
};

const BORDERS: ServerClass<StyleTarget> = {
  name: 'ConditionalRangeBorderCollection',
  properties: {},
  navigation: Object.fromEntries(
    ['top', 'bottom', 'left', 'right'].map((side) => [
      side,
      (target: StyleTarget) => object(BORDER, { ...target, path: `borders/${side}/` }),
    ]),
  ),
};

const STYLE: ServerClass<StyleTarget> = {
  name: 'ConditionalRangeFormat',
  properties: {},
  navigation: {
    fill: (target) => object(FILL, { ...target, path: 'fill/' }),
    font: (target) => object(FONT, { ...target, path: 'font/' }),
    borders: (target) => object(BORDERS, { ...target, path: 'borders/' }),
  },
};

const RULE: ServerClass<RuleTarget> = {
  name: 'ConditionalFormatRule',
  properties: {
    formula: {
      get: ({ format }) => format.formula,
      set: ({ format }, value) => {
        if (typeof value !== 'string' || !value.startsWith('=')) throw invalidArgument('formula');
        format.formula = value;
      },
    },
  },
};

const CUSTOM: ServerClass<RuleTarget> = {
  name: 'CustomConditionalFormat',
  properties: {},
  navigation: {
    rule: (target) => object(RULE, target),
    format: (target) => object(STYLE, { ...target, path: '' }),
  },
};

const FORMAT: ServerClass<RuleTarget> = {
  name: 'ConditionalFormat',
  id: ({ format }) => format.id,
  properties: {
    id: { get: ({ format }) => format.id },
    type: { get: ({ format }) => format.type },
    priority: {
      get: ({ format }) => format.priority,
      set: ({ sheet, format }, value) => {
        moveTo(sheet, format, Number(value));
      },
    },
    stopIfTrue: {
      get: ({ format }) => format.stopIfTrue,
      set: ({ format }, value) => {
        format.stopIfTrue = value === true;
      },
    },
  },
  navigation: { custom: (target) => object(CUSTOM, target) },
  methods: {
    delete: ({ sheet, format }) => {
      refuseIfProtected(sheet);
      sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== format);
      return null;
    },
  },
};

/** Priorities count from 0, negative ones from the back; the others make room. */
function moveTo(sheet: Sheet, format: ConditionalFormat, priority: number): void {
  const others = sheet.conditionalFormats.filter((other) => other !== format);
  const place = priority < 0 ? others.length + 1 + priority : priority;
  others.splice(Math.max(0, Math.min(place, others.length)), 0, format);
  sheet.conditionalFormats = others;
  others.forEach((one, index) => (one.priority = index));
}

function touching({ sheet, rects }: FormatsTarget): readonly ConditionalFormat[] {
  return sheet.conditionalFormats.filter((format) =>
    format.ranges.some((range) => rects.some((rect) => overlap(range, rect))),
  );
}

function find(target: FormatsTarget, key: Json) {
  const format = touching(target).find(({ id }) => id === key);
  if (format === undefined) throw itemNotFound(`conditional format ${JSON.stringify(key)}`);
  return object(FORMAT, { sheet: target.sheet, format });
}

export const CONDITIONAL_FORMATS: ServerClass<FormatsTarget> = {
  name: 'ConditionalFormatCollection',
  properties: {},
  items: (target) =>
    touching(target).map((format) => object(FORMAT, { sheet: target.sheet, format })),
  item: find,
  methods: {
    getItem: (target, [key]) => find(target, text(key, 'id')),
    getCount: (target) => touching(target).length,
    add: (target, [type]) => {
      refuseIfProtected(target.sheet);
      const format: ConditionalFormat = {
        id: target.book.newId(),
        type: text(type, 'type'),
        ranges: target.rects,
        formula: '',
        priority: 0,
        stopIfTrue: false,
        format: new Map(),
      };
      for (const other of target.sheet.conditionalFormats) other.priority += 1;
      target.sheet.conditionalFormats.unshift(format);
      return object(FORMAT, { sheet: target.sheet, format });
    },
    clearAll: (target) => {
      refuseIfProtected(target.sheet);
      const inside = (format: ConditionalFormat) =>
        format.ranges.every((range) => target.rects.some((rect) => covers(rect, range)));
      target.sheet.conditionalFormats = target.sheet.conditionalFormats.filter((f) => !inside(f));
      return null;
    },
  },
};
