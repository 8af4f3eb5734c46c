import type { Json } from '../protocol';
import { bounding, covers, hasCell, overlap, type Rect } from './address';

export type CellContent = string | number | boolean;

export interface ConditionalFormat {
  readonly id: string;
  readonly type: string;
  ranges: readonly Rect[];
  formula: string;
  priority: number;
  stopIfTrue: boolean;
  /** Format properties by path, e.g. "fill/color". */
  readonly format: Map<string, Json>;
}

/** A name that belongs to one sheet. */
export interface SheetName {
  readonly name: string;
  formula: string;
  visible: boolean;
}

export interface Table {
  readonly id: string;
  name: string;
  area: Rect;
  showHeaders: boolean;
  showTotals: boolean;
}

/** One property set over an area; the last layer that covers a cell is what it shows. */
interface FormatLayer {
  readonly area: Rect;
  readonly value: Json;
}

export interface Page {
  readonly properties: Map<string, Json>;
  titleRows: string | null;
}

/** One sheet in memory. Rows and columns from 0. */
export class Sheet {
  readonly rows: CellContent[][] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  /** Values that a filter, not a hand, hides; a write into such rows fails in Excel. */
  readonly filteredRows = new Set<number>();
  readonly formats = new Map<string, Map<string, FormatLayer>>();
  readonly page: Page = { properties: new Map(), titleRows: null };
  /** Points, where they differ from the default. */
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  readonly pageBreaks = new Set<number>();
  names: SheetName[] = [];
  showGridlines = true;
  merges: Rect[] = [];
  tables: Table[] = [];
  conditionalFormats: ConditionalFormat[] = [];
  frozenRows = 0;
  tabColor = '';
  isProtected = false;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden' = 'Visible';

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  /** The same sheet again, with its id. */
  copy(): Sheet {
    const own: object = structuredClone(Object.fromEntries(Object.entries(this)));
    return Object.assign(new Sheet(this.id, this.name), own);
  }

  value(row: number, column: number): CellContent {
    return this.rows[row]?.[column] ?? '';
  }

  setValue(row: number, column: number, value: CellContent): void {
    const cells = (this.rows[row] ??= []);
    if (value === '') Reflect.deleteProperty(cells, column);
    else cells[column] = value;
  }

  /** The smallest rectangle with every value, of the sheet or of a part; null where none is. */
  usedArea(within?: Rect): Rect | null {
    let used: Rect | null = null;
    this.rows.forEach((cells, row) => {
      if (within !== undefined && (row < within.top || row > within.bottom)) return;
      const columns = Object.keys(cells)
        .map(Number)
        .filter((c) => within === undefined || (c >= within.left && c <= within.right));
      if (columns.length === 0) return;
      const left = Math.min(...columns);
      const right = Math.max(...columns);
      const line = { top: row, bottom: row, left, right };
      used = used === null ? line : bounding(used, line);
    });
    return used;
  }

  format(property: string, row: number, column: number): Json {
    let value: Json = null;
    for (const layer of this.formats.get(property)?.values() ?? []) {
      if (hasCell(layer.area, row, column)) value = layer.value;
    }
    return value;
  }

  /** What an area shows throughout, `plain` where nothing was set; null where cells differ. */
  formatOf(property: string, area: Rect, plain: Json): Json {
    const layers = [...(this.formats.get(property)?.values() ?? [])];
    const last = layers.findLastIndex((layer) => covers(layer.area, area));
    const base = layers[last]?.value ?? plain;
    const over = layers.slice(last + 1).filter((layer) => overlap(layer.area, area));
    return over.every(({ value }) => (value ?? plain) === base) ? base : null;
  }

  setFormat(property: string, area: Rect, value: Json): void {
    const layers = this.formats.get(property) ?? new Map<string, FormatLayer>();
    // Taken out first, so that the latest layer stands last.
    layers.delete(rectKey(area));
    this.formats.set(property, layers.set(rectKey(area), { area, value }));
  }

  /** Layers that the area hides altogether are gone; over others lies one that shows nothing. */
  clearFormats(area: Rect): void {
    for (const [property, layers] of this.formats) {
      for (const [key, layer] of layers) if (covers(area, layer.area)) layers.delete(key);
      const touched = [...layers.values()].some((layer) => overlap(layer.area, area));
      if (touched) this.setFormat(property, area, null);
      if (layers.size === 0) this.formats.delete(property);
    }
  }
}

function rectKey(rect: Rect): string {
  return `${rect.top}:${rect.left}:${rect.bottom}:${rect.right}`;
}
