import { appendContent, insertChildren } from './child-insert';
import { relationshipPrefix, type PackageMap } from './package-map';
import { markOf } from '../workbook/mark';
import { SHEET_MARKER } from '../workbook/run-record';
import type { TextEdit } from './text-edit';
import { escapeXml } from './xml-text';
import { child } from './xml-outline';

/** Order of the children of workbook (ECMA-376 Part 1 §18.2.27), as far as we add any. */
export const WORKBOOK_ORDER = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'AlternateContent',
  'revisionPtr',
  'absPath',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
];

/** A sheet of ours as the workbook lists it. */
export interface ListedOwnSheet {
  readonly name: string;
  readonly sheetId: number;
  readonly relationshipId: string;
  readonly role: string;
  readonly repeatRows: { readonly first: number; readonly last: number } | null;
}

/** Edits that list sheets behind the present ones, with the names that belong to them. */
export function listSheets(map: PackageMap, sheets: readonly ListedOwnSheet[]): TextEdit[] {
  const list = child(map.root, 'sheets');
  if (list === undefined || sheets.length === 0) return [];
  const xml = sheets.map((sheet) => sheetXml(map, sheet)).join('');
  const names = sheets.map((sheet, i) => namesXml(map, sheet, map.sheets.length + i)).join('');
  return [...appendContent(map.text, list, xml), ...addNames(map, names)];
}

function sheetXml(map: PackageMap, sheet: ListedOwnSheet): string {
  const bound = relationshipPrefix(map);
  const p = bound ?? 'r:';
  const binding = bound === null ? ` xmlns:r="${map.dialect.relationships}"` : '';
  return (
    `<${map.root.prefix}sheet${binding} name="${escapeXml(sheet.name)}"` +
    ` sheetId="${sheet.sheetId}" ${p}id="${sheet.relationshipId}"/>`
  );
}

/** The rows repeated in print, and the hidden name by which the sheet is known as ours. */
function namesXml(map: PackageMap, sheet: ListedOwnSheet, place: number): string {
  const tag = `${map.root.prefix}definedName`;
  const quoted = `'${sheet.name.replaceAll("'", "''")}'`;
  const rows = sheet.repeatRows;
  const titles =
    rows === null
      ? ''
      : `<${tag} name="_xlnm.Print_Titles" localSheetId="${place}">` +
        `${escapeXml(quoted)}!$${rows.first}:$${rows.last}</${tag}>`;
  const mark = `<${tag} name="${SHEET_MARKER}" localSheetId="${place}" hidden="1">${escapeXml(markOf(sheet.role, sheet.name))}</${tag}>`;
  return titles + mark;
}

function addNames(map: PackageMap, xml: string): TextEdit[] {
  const names = child(map.root, 'definedNames');
  if (names !== undefined) return appendContent(map.text, names, xml);
  const tag = `${map.root.prefix}definedNames`;
  const added = [{ name: 'definedNames', xml: `<${tag}>${xml}</${tag}>` }];
  return insertChildren(map.text, map.root, WORKBOOK_ORDER, added);
}

/** Sheet ids that no sheet has. */
export function freeSheetIds(map: PackageMap, count: number): number[] {
  const last = Math.max(0, ...map.sheets.map(({ sheetId }) => sheetId));
  return Array.from({ length: count }, (_, i) => last + 1 + i);
}
