import { invalidArgument } from '../host-error';
import type { Sheet } from '../model/sheet';
import { object, type Property, type ServerClass } from '../server-class';
import { rectOf } from './range';
import { rectText } from '../model/address';
import { refuseIfProtected } from './range-target';

interface PageTarget {
  readonly sheet: Sheet;
  readonly path: string;
}

function pageProperties(...names: readonly string[]): Record<string, Property<PageTarget>> {
  return Object.fromEntries(
    names.map((name): [string, Property<PageTarget>] => [
      name,
      {
        get: ({ sheet, path }) => sheet.page.properties.get(path + name) ?? null,
        set: ({ sheet, path }, value) => {
          refuseIfProtected(sheet);
          sheet.page.properties.set(path + name, value);
        },
      },
    ]),
  );
}

const HEADER_FOOTER: ServerClass<PageTarget> = {
  name: 'HeaderFooter',
  properties: pageProperties(
    'leftHeader',
    'centerHeader',
    'rightHeader',
    'leftFooter',
    'centerFooter',
    'rightFooter',
  ),
};

const HEADERS_FOOTERS: ServerClass<PageTarget> = {
  name: 'HeaderFooterGroup',
  properties: pageProperties('state', 'useSheetMargins', 'useSheetScale'),
  navigation: {
    defaultForAllPages: ({ sheet, path }) => object(HEADER_FOOTER, { sheet, path: `${path}all/` }),
    firstPage: ({ sheet, path }) => object(HEADER_FOOTER, { sheet, path: `${path}first/` }),
  },
};

export const PAGE_LAYOUT: ServerClass<PageTarget> = {
  name: 'PageLayout',
  properties: pageProperties(
    'orientation',
    'paperSize',
    'zoom',
    'topMargin',
    'bottomMargin',
    'leftMargin',
    'rightMargin',
    'headerMargin',
    'footerMargin',
    'centerHorizontally',
  ),
  navigation: {
    headersFooters: ({ sheet }) => object(HEADERS_FOOTERS, { sheet, path: 'headersFooters/' }),
  },
  methods: {
    setPrintTitleRows: ({ sheet }, [rows]) => {
      refuseIfProtected(sheet);
      sheet.page.titleRows = rectText(rectOf(rows));
      return null;
    },
  },
};

const PAGE_BREAK: ServerClass<number> = { name: 'PageBreak', properties: {} };

export const PAGE_BREAKS: ServerClass<Sheet> = {
  name: 'PageBreakCollection',
  properties: {},
  methods: {
    add: (sheet, [range]) => {
      refuseIfProtected(sheet);
      const { top } = rectOf(range);
      if (top === 0) throw invalidArgument('a page break needs a row above it');
      sheet.pageBreaks.add(top);
      return object(PAGE_BREAK, top);
    },
  },
};

export const FREEZE_PANES: ServerClass<Sheet> = {
  name: 'WorksheetFreezePanes',
  properties: {},
  methods: {
    freezeRows: (sheet, [count]) => {
      if (typeof count !== 'number' || count < 1) throw invalidArgument('count');
      sheet.frozenRows = count;
      return null;
    },
    unfreeze: (sheet) => {
      sheet.frozenRows = 0;
      return null;
    },
  },
};

export const PROTECTION: ServerClass<Sheet> = {
  name: 'WorksheetProtection',
  properties: { protected: { get: (sheet) => sheet.isProtected } },
};
