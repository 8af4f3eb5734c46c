import type { ColumnsHighlight } from '../core/plan';
import type { Area } from '../core/roster/grid';
import { areaReference } from './area-reference';
import { parseArea } from './cell-reference';
import { appendContent, setAttribute } from './child-insert';
import type { TextEdit } from './text-edit';
import { escapeXml } from './xml-text';
import { attribute, attributeValue, child, childrenNamed, outline } from './xml-outline';

/** What the part of an Excel table says of itself. */
export interface TableFacts {
  readonly name: string;
  readonly area: Area;
  readonly headerRows: number;
  readonly totalRows: number;
  /** Filled from a query or an XML map: its columns belong to that. */
  readonly isBound: boolean;
  readonly columns: readonly string[];
}

export function tableFacts(text: string, part: string): TableFacts | null {
  const root = outline(text, 2, part);
  const value = (name: string): string | undefined => attributeValue(text, root, name);
  const area = parseArea(value('ref') ?? '');
  const list = child(root, 'tableColumns');
  if (area === null || list === undefined) return null;
  return {
    name: value('displayName') ?? value('name') ?? '',
    area,
    headerRows: Number(value('headerRowCount') ?? 1),
    totalRows: Number(value('totalsRowCount') ?? 0),
    isBound: value('tableType') !== undefined && value('tableType') !== 'worksheet',
    columns: childrenNamed(list, 'tableColumn').map(
      (column) => attributeValue(text, column, 'name') ?? '',
    ),
  };
}

/** True where the two columns can join the table: they follow it and its header is the roster's. */
export function canJoin(table: TableFacts, highlight: ColumnsHighlight): boolean {
  const taken = new Set(table.columns.map((name) => name.toLowerCase()));
  return (
    !table.isBound &&
    table.headerRows === 1 &&
    table.area.firstRow === highlight.headerRow &&
    table.area.lastColumn + 1 === highlight.firstColumn &&
    highlight.headings.every((heading) => !taken.has(heading.toLowerCase()))
  );
}

/** Edits that give the table two columns more; the filter grows with it. */
export function joinEdits(
  text: string,
  part: string,
  headings: readonly [string, string],
): TextEdit[] {
  const root = outline(text, 2, part);
  const list = child(root, 'tableColumns');
  if (list === undefined) return [];
  const columns = childrenNamed(list, 'tableColumn');
  const ids = columns.map((column) => Number(attributeValue(text, column, 'id') ?? 0));
  const nextId = Math.max(0, ...ids) + 1;
  const added = headings.map(
    (heading, i) => `<${root.prefix}tableColumn id="${nextId + i}" name="${escapeXml(heading)}"/>`,
  );
  const filter = child(root, 'autoFilter');
  return [
    ...widened(text, root),
    ...(filter === undefined ? [] : widened(text, filter)),
    ...setAttribute(attribute(text, list, 'count'), String(columns.length + 2)),
    ...appendContent(text, list, added.join('')),
  ];
}

function widened(text: string, element: Parameters<typeof attribute>[1]): TextEdit[] {
  const found = attribute(text, element, 'ref');
  const area = parseArea(found?.value ?? '');
  if (area === null) return [];
  return setAttribute(found, areaReference({ ...area, lastColumn: area.lastColumn + 2 }));
}
