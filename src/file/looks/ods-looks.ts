import type { CellLook } from '../../workbook/sheet-looks';
import { MAX_COLUMNS } from '../limits';
import { ForeignLooks } from './foreign-looks';

type Attributes = ReadonlyMap<string, string>;

/** Inches of a length as OpenDocument states it ("2.258cm"). */
const INCHES: Readonly<Record<string, number>> = { in: 1, cm: 1 / 2.54, mm: 1 / 25.4, pt: 1 / 72 };
const PIXELS_PER_INCH = 96;
/** Of a digit in the font that widths of columns count in. */
const PIXELS_PER_CHARACTER = 7;

/** What the styles of an OpenDocument sheet say, as far as a new .xlsx takes it over. */
export class OdsStyles {
  private readonly bold = new Set<string>();
  private readonly widths = new Map<string, number>();

  textProperties(style: string, attributes: Attributes): void {
    if (attributes.get('font-weight') === 'bold') this.bold.add(style);
  }

  columnProperties(style: string, attributes: Attributes): void {
    const found = /^([\d.]+)(in|cm|mm|pt)$/.exec(attributes.get('column-width') ?? '');
    const inches = Number(found?.[1] ?? NaN) * (INCHES[found?.[2] ?? ''] ?? NaN);
    if (inches > 0) {
      this.widths.set(style, (inches * PIXELS_PER_INCH) / PIXELS_PER_CHARACTER);
    }
  }

  isBold(style: string | undefined): boolean {
    return style !== undefined && this.bold.has(style);
  }

  widthOf(style: string | undefined): number | undefined {
    return style === undefined ? undefined : this.widths.get(style);
  }
}

/** How one sheet looks: formats of dates and shares, bold, widths. */
export class OdsLooks {
  private readonly looks = new ForeignLooks();
  private readonly defaultStyles: (string | undefined)[] = [];

  constructor(private readonly styles: OdsStyles) {}

  columns(first: number, end: number, attributes: Attributes): void {
    const width = this.styles.widthOf(attributes.get('style-name'));
    const style = attributes.get('default-cell-style-name');
    for (let column = first; column < Math.min(end, MAX_COLUMNS); column++) {
      if (width !== undefined) this.looks.widths.set(column, width);
      this.defaultStyles[column] = style;
    }
  }

  cell(row: number, column: number, attributes: Attributes): void {
    const style = attributes.get('style-name') ?? this.defaultStyles[column];
    const format = formatOf(attributes);
    if (format === undefined && !this.styles.isBold(style)) return;
    const look: CellLook = {
      ...(this.styles.isBold(style) ? { bold: true } : {}),
      ...(format === undefined ? {} : { format }),
    };
    this.looks.set(row, column, look);
  }

  build(): ReturnType<ForeignLooks['build']> {
    return this.looks.build();
  }
}

/** Values say what they are; without a format a date would show as a number. */
function formatOf(attributes: Attributes): string | undefined {
  const type = attributes.get('value-type');
  if (type === 'percentage') return '0%';
  if (type !== 'date') return undefined;
  const hasTime = /T(?!00:00(:00(\.0*)?)?$)/.test(attributes.get('date-value') ?? '');
  return hasTime ? 'dd/mm/yyyy hh:mm' : 'dd/mm/yyyy';
}
