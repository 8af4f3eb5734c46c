import type { Grid } from '../core/roster/grid';
import type { Codec } from './codec';
import {
  CONTENT_TYPES_PART,
  otherPackage,
  parseContentTypes,
  type ContentTypes,
} from './content-types';
import { damaged, notAWorkbook } from './fault';
import { asUtf8, encodingOf } from './part-encoding';
import { parseRelationships, relationshipsPart, type Relationship } from './relationships';
import {
  attributeOf,
  childOf,
  childrenOf,
  parseXml,
  prefixedAttribute,
  type XmlElement,
} from './xml-tree';
import type { ZipEntry } from './zip-entry';
import { newBudget, readChunks, readWhole, type ZipArchive } from './zip-read';

/** A sheet of the workbook, in the order of its tabs. */
export interface SheetPart {
  readonly name: string;
  readonly sheetId: number;
  readonly part: string;
  readonly visibility: Grid['visibility'];
  /** False for chart, dialog and macro sheets, which hold no cells. */
  readonly isWorksheet: boolean;
}

export interface DefinedName {
  readonly name: string;
  /** Position of the sheet that the name belongs to, among all sheets; null for the workbook. */
  readonly sheet: number | null;
  readonly formula: string;
}

/** A workbook's package: which parts it has and what they are to each other. */
export interface WorkbookPackage {
  readonly archive: ZipArchive;
  readonly contentTypes: ContentTypes;
  readonly workbookPart: string;
  readonly relationships: readonly Relationship[];
  readonly sheets: readonly SheetPart[];
  readonly definedNames: readonly DefinedName[];
  has(part: string): boolean;
  /** A whole part in UTF-8. */
  read(part: string): Promise<Uint8Array>;
  /** A big part in UTF-8, in chunks. */
  stream(part: string): AsyncIterable<Uint8Array>;
  /** The relationships of a part; none where it has none. */
  relationshipsOf(part: string): Promise<Relationship[]>;
}

/** Parts by name, in UTF-8, under one budget of inflated bytes. */
type PartReader = Pick<WorkbookPackage, 'archive' | 'has' | 'read' | 'stream' | 'relationshipsOf'>;

const DEFAULT_WORKBOOK_PART = 'xl/workbook.xml';

/** Opens a package and reads its lists. Throws `FileFault` where it is no workbook. */
export async function openPackage(archive: ZipArchive, codec: Codec): Promise<WorkbookPackage> {
  const parts = partReader(archive, codec);
  if (!parts.has(CONTENT_TYPES_PART)) throw notAWorkbook('zip');
  const contentTypes = parseContentTypes(await parts.read(CONTENT_TYPES_PART));
  const workbookPart = await findWorkbookPart(parts, contentTypes);
  const relationships = await parts.relationshipsOf(workbookPart);
  const workbook = parseXml(await parts.read(workbookPart), workbookPart);
  if (workbook.name !== 'workbook') throw damaged(workbookPart);
  return {
    ...parts,
    contentTypes,
    workbookPart,
    relationships,
    sheets: readSheets(workbook, workbookPart, relationships, contentTypes),
    definedNames: readDefinedNames(workbook),
  };
}

/** The part that a relationship of this type leads to; null where there is none. */
export function partOfType(source: readonly Relationship[], type: string): string | null {
  return source.find((one) => one.type === type && one.target !== '')?.target ?? null;
}

function partReader(archive: ZipArchive, codec: Codec): PartReader {
  const budget = newBudget();
  const entryOf = (part: string): ZipEntry | undefined =>
    archive.entry(part) ?? archive.entry(unescapedName(part));
  const presentEntry = (part: string): ZipEntry => {
    const entry = entryOf(part);
    if (entry === undefined) throw damaged(part);
    return entry;
  };
  const read: PartReader['read'] = async (part) => {
    const entry = presentEntry(part);
    return utf8Part(await readWhole(archive, entry, codec, budget));
  };
  return {
    archive,
    has: (part) => entryOf(part) !== undefined,
    read,
    stream: (part) => utf8Chunks(readChunks(archive, presentEntry(part), codec, budget)),
    async relationshipsOf(part) {
      const list = relationshipsPart(part);
      return entryOf(list) === undefined ? [] : parseRelationships(await read(list), part);
    },
  };
}

function utf8Part(bytes: Uint8Array): Uint8Array {
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-8') return bytes;
  return new TextEncoder().encode(new TextDecoder(encoding).decode(bytes));
}

/** The first chunk tells the encoding. */
async function* utf8Chunks(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const rest = chunks[Symbol.asyncIterator]();
  const first = await rest.next();
  if (first.done === true) return;
  const whole = { [Symbol.asyncIterator]: () => rest };
  yield* asUtf8(startingWith(first.value, whole), encodingOf(first.value));
}

async function* startingWith(
  first: Uint8Array,
  rest: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield first;
  yield* rest;
}

/** Names in relationships are addresses, where a space is `%20`. */
function unescapedName(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

async function findWorkbookPart(parts: PartReader, types: ContentTypes): Promise<string> {
  const declared = partOfType(await parts.relationshipsOf(''), 'officeDocument');
  const part = declared ?? DEFAULT_WORKBOOK_PART;
  const other = otherPackage(types.of(part));
  if (other !== null) throw notAWorkbook(other);
  if (parts.has(part)) return part;
  const isWorkbook = [...types.overrides.values()].some((type) => type.includes('spreadsheetml'));
  throw declared === null && !isWorkbook ? notAWorkbook('zip') : damaged(part);
}

function readSheets(
  workbook: XmlElement,
  workbookPart: string,
  relationships: readonly Relationship[],
  types: ContentTypes,
): SheetPart[] {
  const byId = new Map(relationships.map((one) => [one.id, one]));
  return childrenOf(childOf(workbook, 'sheets'), 'sheet').map((sheet) => {
    const relationship = byId.get(prefixedAttribute(sheet, 'id') ?? '');
    if (relationship === undefined) throw damaged(workbookPart);
    return {
      name: attributeOf(sheet, 'name') ?? '',
      sheetId: Number(attributeOf(sheet, 'sheetId') ?? 0),
      part: relationship.target,
      visibility: visibilityOf(attributeOf(sheet, 'state')),
      isWorksheet:
        relationship.type === 'worksheet' || types.of(relationship.target).includes('.worksheet+'),
    };
  });
}

function visibilityOf(state: string | undefined): Grid['visibility'] {
  return state === 'hidden' || state === 'veryHidden' ? state : 'visible';
}

function readDefinedNames(workbook: XmlElement): DefinedName[] {
  return childrenOf(childOf(workbook, 'definedNames'), 'definedName').map((element) => {
    const sheet = attributeOf(element, 'localSheetId');
    return {
      name: attributeOf(element, 'name') ?? '',
      sheet: sheet === undefined ? null : Number(sheet),
      formula: element.text,
    };
  });
}
