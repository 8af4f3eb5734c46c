import { hasCell, rectText } from '../host/model/address';
import type { Sheet } from '../host/model/sheet';
import type { CellLook, PageLook, RuleLook } from './looks';

/** Row from 1, column from 0. */
export function lookInExcel(sheet: Sheet, row: number, column: number): CellLook {
  const cell = { top: row - 1, bottom: row - 1, left: column, right: column };
  const of = <Value>(path: string, plain: Value) =>
    sheet.formatOf(path, cell, plain as never) as Value;
  return {
    name: of('font/name', 'Calibri'),
    size: of('font/size', 11),
    bold: of('font/bold', false),
    italic: of('font/italic', false),
    underline: of('font/underline', 'None'),
    color: of('font/color', '#000000'),
    fill: of('fill/color', '#FFFFFF'),
    horizontal: of('horizontalAlignment', 'General'),
    vertical: of('verticalAlignment', 'Bottom'),
    wrap: of('wrapText', false),
    borders: bordersOf(sheet, row - 1, column),
  };
}

/** Borders of an area belong to the cells at its edges, and those inside to all others. */
const SIDES = [
  ['top', 'EdgeTop', 'InsideHorizontal', 'top'],
  ['bottom', 'EdgeBottom', 'InsideHorizontal', 'bottom'],
  ['left', 'EdgeLeft', 'InsideVertical', 'left'],
  ['right', 'EdgeRight', 'InsideVertical', 'right'],
] as const;

function bordersOf(sheet: Sheet, row: number, column: number): string {
  return SIDES.filter(([, edge, inside, end]) => {
    const line = end === 'top' || end === 'bottom' ? row : column;
    return has(edge, (at) => at === line) || has(inside, (at) => at !== line);

    function has(side: string, isPlace: (at: number) => boolean): boolean {
      const layers = [...(sheet.formats.get(`borders/${side}/style`)?.values() ?? [])];
      return layers.some(
        ({ area, value }) =>
          value === 'Continuous' && hasCell(area, row, column) && isPlace(area[end]),
      );
    }
  })
    .map(([side]) => side)
    .join();
}

export function rulesInExcel({ conditionalFormats }: Sheet): readonly RuleLook[] {
  return [...conditionalFormats]
    .sort((one, other) => one.priority - other.priority)
    .map(({ ranges, formula, format }) => ({
      ref: ranges.map(rectText).join(' '),
      formula: formula.slice(1),
      color: textOf(format.get('font/color')),
      fill: textOf(format.get('fill/color')),
      dotted: format.get('borders/top/style') === 'Dot',
    }));
}

export function pageInExcel(sheet: Sheet, columns: number): PageLook {
  const { properties, titleRows } = sheet.page;
  const zoom = properties.get('zoom') as Record<string, number> | undefined;
  const section = (name: string) => {
    const sides = [
      ['&L', `left${name}`],
      ['&C', `center${name}`],
      ['&R', `right${name}`],
    ] as const;
    return sides
      .map(([sign, side]) => [sign, properties.get(`headersFooters/all/${side}`)] as const)
      .map(([sign, text]) => (typeof text === 'string' ? sign + text : ''))
      .join('');
  };
  const sides = ['top', 'bottom', 'left', 'right', 'header', 'footer'];
  return {
    orientation: textOf(properties.get('orientation')).toLowerCase(),
    paper: textOf(properties.get('paperSize')),
    centred: properties.get('centerHorizontally') === true,
    fit: zoom === undefined ? [] : [zoom['horizontalFitToPages'], zoom['verticalFitToPages']],
    margins: sides.map((side) => Math.round(Number(properties.get(`${side}Margin`)))),
    header: section('Header'),
    footer: section('Footer'),
    firstPagePlain: properties.get('headersFooters/state') === 'FirstAndDefault',
    repeated: (titleRows ?? '').replaceAll(/[A-Z$]/g, ''),
    frozen: sheet.frozenRows,
    gridlines: sheet.showGridlines,
    widths: Array.from({ length: columns }, (_, column) =>
      Math.round(sheet.columnWidths.get(column) ?? 0),
    ),
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
