import type { TableArea } from '../core/roster/grid';
import { parseArea } from './cell-reference';
import type { WorkbookPackage } from './package';
import { attributeOf, parseXml } from './xml-tree';

/** The Excel tables of a sheet. A reference to a table that is not there is passed over. */
export async function readTables(pkg: WorkbookPackage, sheetPart: string): Promise<TableArea[]> {
  const tables: TableArea[] = [];
  for (const { type, target } of await pkg.relationshipsOf(sheetPart)) {
    if (type !== 'table' || !pkg.has(target)) continue;
    const table = tableArea(await pkg.read(target), target);
    if (table !== null) tables.push(table);
  }
  return tables;
}

function tableArea(xml: Uint8Array, part: string): TableArea | null {
  const table = parseXml(xml, part);
  const area = parseArea(attributeOf(table, 'ref') ?? '');
  if (area === null) return null;
  return {
    name: attributeOf(table, 'displayName') ?? attributeOf(table, 'name') ?? '',
    area,
    headerRowCount: Number(attributeOf(table, 'headerRowCount') ?? 1),
    totalRowCount: Number(attributeOf(table, 'totalsRowCount') ?? 0),
  };
}
