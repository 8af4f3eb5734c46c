import type { MarkedSheet } from '../workbook/mark';
import { SHEET_MARKER } from '../workbook/run-record';
import type { PackageMap } from './package-map';
import { resolveEntities } from './xml-decode';
import { attributeValue, child, childrenNamed } from './xml-outline';

/** The sheets of a workbook in the order of their tabs, with what our defined name says of each. */
export function markedSheets(map: PackageMap): MarkedSheet[] {
  const names = child(map.root, 'definedNames');
  const marks = new Map<string, string>();
  for (const name of childrenNamed(names ?? map.root, 'definedName')) {
    if (attributeValue(map.text, name, 'name') !== SHEET_MARKER) continue;
    const formula = resolveEntities(map.text.slice(name.openEnd, name.closeStart), '');
    marks.set(attributeValue(map.text, name, 'localSheetId') ?? '', formula);
  }
  return map.sheets.map(({ name, sheetId }, place) => {
    return { name, sheetId, mark: marks.get(String(place)) ?? null };
  });
}
