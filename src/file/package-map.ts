import { isOwnPart } from '../workbook/own-part';
import { damaged } from './fault';
import type { PackageDraft } from './package-draft';
import type { Relationship } from './relationships';
import { relationshipsIn } from './rels-edit';
import type { SheetPart } from './package';
import {
  attributes,
  attributeValue,
  child,
  childrenNamed,
  outline,
  type XmlSpan,
} from './xml-outline';

/** The namespaces of the package: Transitional, or Strict (ISO/IEC 29500-1). */
export interface Dialect {
  readonly main: string;
  readonly relationships: string;
}

const TRANSITIONAL: Dialect = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};
const STRICT: Dialect = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};

/** A sheet as the workbook part lists it; its place in the list is what defined names count. */
export type ListedSheet = Omit<SheetPart, 'visibility'>;

/** What of a package matters to the writer. */
export interface PackageMap {
  readonly workbook: string;
  readonly text: string;
  readonly root: XmlSpan;
  readonly dialect: Dialect;
  readonly relationships: readonly Relationship[];
  readonly sheets: readonly ListedSheet[];
  readonly styles: string | null;
  /** The part with our settings, if there is one. */
  readonly own: string | null;
  readonly isSigned: boolean;
  readonly isShared: boolean;
  readonly isStructureLocked: boolean;
}

export async function mapPackage(draft: PackageDraft): Promise<PackageMap> {
  const packageLinks = await relationshipsIn(draft, '');
  const workbook = packageLinks.find(({ type }) => type === 'officeDocument')?.target;
  if (workbook === undefined) throw damaged('_rels/.rels');
  const text = await draft.text(workbook);
  const root = outline(text, 3, workbook);
  const relationships = await relationshipsIn(draft, workbook);
  const target = (type: string): string | undefined =>
    relationships.find((one) => one.type === type && draft.has(one.target))?.target;
  const locked = child(root, 'workbookProtection');
  return {
    workbook,
    text,
    root,
    dialect: text.includes(STRICT.main) ? STRICT : TRANSITIONAL,
    relationships,
    sheets: sheetParts(text, root, relationships),
    styles: target('styles') ?? null,
    own: await findOwn(draft, [...relationships, ...packageLinks]),
    isSigned: packageLinks.some(({ type }) => type === 'origin'),
    isShared: target('revisionHeaders') !== undefined,
    isStructureLocked: locked !== undefined && isOn(attributeValue(text, locked, 'lockStructure')),
  };
}

/** xsd:boolean. */
export function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** The prefix, with its colon, that an element's relationship ids have here; null where none. */
export function relationshipPrefix(map: PackageMap): string | null {
  const bound = attributes(map.text, map.root).find(
    ({ name, value }) => name.startsWith('xmlns:') && value === map.dialect.relationships,
  );
  return bound === undefined ? null : `${bound.name.slice('xmlns:'.length)}:`;
}

function sheetParts(
  text: string,
  root: XmlSpan,
  relationships: readonly Relationship[],
): ListedSheet[] {
  const list = child(root, 'sheets');
  const byId = new Map(relationships.map((one) => [one.id, one]));
  return childrenNamed(list ?? root, 'sheet').map((element) => {
    const all = attributes(text, element);
    const link = byId.get(all.find(({ name }) => name.endsWith(':id'))?.value ?? '');
    return {
      name: attributeValue(text, element, 'name') ?? '',
      sheetId: Number(attributeValue(text, element, 'sheetId') ?? 0),
      part: link?.target ?? '',
      isWorksheet: link?.type === 'worksheet',
    };
  });
}

/** Our part hangs on the workbook; LibreOffice hangs it on the package when it saves. */
async function findOwn(
  draft: PackageDraft,
  relationships: readonly Relationship[],
): Promise<string | null> {
  for (const { type, target: part } of relationships) {
    if (type !== 'customXml' || !draft.has(part)) continue;
    if (isOwnPart(await draft.text(part))) return part;
  }
  return null;
}
