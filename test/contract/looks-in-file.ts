import { Workbook, type Borders, type Worksheet } from 'exceljs';
import { pointsOfWidth } from '../../src/excel/limits';
import { cellOfFormula, isColourFormula } from '../../src/workbook/status-rule';
import { POINTS_PER_INCH, type CellLook, type PageLook, type RuleLook } from './looks';

/** What an .xlsx looks like, read by a library that is not ours. */
export async function sheetsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, Worksheet>> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  return new Map(workbook.worksheets.map((sheet) => [sheet.name, sheet]));
}

const PAPER_A4 = 9;
type Names = Readonly<Partial<Record<string, string>>>;
const VERTICAL: Names = { top: 'Top', middle: 'Center', bottom: 'Bottom' };
const HORIZONTAL: Names = { left: 'Left', center: 'Center', right: 'Right' };

/** Row from 1, column from 0. */
export function lookInFile(sheet: Worksheet, row: number, column: number): CellLook {
  const { font, fill, alignment, border } = sheet.getCell(row, column + 1).style;
  return {
    name: font?.name ?? 'Calibri',
    size: font?.size ?? 11,
    bold: font?.bold === true,
    italic: font?.italic === true,
    underline: font?.underline === true ? 'Single' : 'None',
    color: colourOf(font?.color?.argb, '#000000'),
    fill: fill?.type === 'pattern' ? colourOf(fill.fgColor?.argb, '#FFFFFF') : '#FFFFFF',
    horizontal: HORIZONTAL[alignment?.horizontal ?? ''] ?? 'General',
    vertical: VERTICAL[alignment?.vertical ?? ''] ?? 'Bottom',
    wrap: alignment?.wrapText ?? false,
    borders: bordersOf(border),
  };
}

function colourOf(argb: string | undefined, plain: string): string {
  return argb === undefined ? plain : `#${argb.slice(2)}`;
}

function bordersOf(border: Partial<Borders> | undefined): string {
  return (['top', 'bottom', 'left', 'right'] as const)
    .filter((side) => border?.[side]?.style !== undefined)
    .join();
}

interface FileRule {
  readonly ref: string;
  readonly rules: readonly {
    readonly priority: number;
    readonly formulae?: readonly string[];
    readonly style?: {
      readonly font?: { readonly color?: { readonly argb?: string } };
      readonly fill?: { readonly bgColor?: { readonly argb?: string } } | null;
      readonly border?: { readonly top?: { readonly style?: string } } | null;
    };
  }[];
}

/** The rules of ours in their order. */
export function rulesInFile(sheet: Worksheet): readonly RuleLook[] {
  const { conditionalFormattings } = sheet as unknown as {
    conditionalFormattings: readonly FileRule[];
  };
  return conditionalFormattings
    .flatMap(({ ref, rules }) => rules.map((rule) => ({ ref, ...rule })))
    .sort((one, other) => one.priority - other.priority)
    .map(({ ref, formulae, style }) => ({
      ref,
      formula: formulae?.[0] ?? '',
      color: colourOf(style?.font?.color?.argb, ''),
      fill: colourOf(style?.fill?.bgColor?.argb, ''),
      dotted: style?.border?.top?.style === 'dotted',
    }))
    .filter(({ formula }) => cellOfFormula(formula) !== null || isColourFormula(formula));
}

export function pageInFile(sheet: Worksheet, columns: number): PageLook {
  // What a file leaves out the types promise all the same.
  const { pageSetup, headerFooter, views } = sheet as Partial<Worksheet>;
  const margins: Partial<Record<string, number>> = { ...pageSetup?.margins };
  const [view] = views ?? [];
  const points = (inches = 0) => Math.round(inches * POINTS_PER_INCH);
  return {
    orientation: pageSetup?.orientation ?? '',
    paper: Number(pageSetup?.paperSize) === PAPER_A4 ? 'A4' : 'another',
    centred: pageSetup?.horizontalCentered ?? false,
    fit: pageSetup?.fitToPage === true ? [pageSetup.fitToWidth, pageSetup.fitToHeight] : [],
    margins: (['top', 'bottom', 'left', 'right', 'header', 'footer'] as const).map((side) =>
      points(margins[side]),
    ),
    header: headerFooter?.oddHeader ?? '',
    footer: headerFooter?.oddFooter ?? '',
    firstPagePlain: headerFooter?.differentFirst ?? false,
    repeated: pageSetup?.printTitlesRow ?? '',
    frozen: view?.state === 'frozen' ? (view.ySplit ?? 0) : 0,
    gridlines: view?.showGridLines ?? true,
    widths: Array.from({ length: columns }, (_, column) =>
      Math.round(pointsOfWidth(sheet.getColumn(column + 1).width ?? 0)),
    ),
  };
}
