import { OWN_NAMESPACE, ownPartXml, readOwnPart, type OwnPart } from '../workbook/own-part';
import type { PackageDraft } from './package-draft';
import type { PackageMap } from './package-map';
import { relationshipsPart } from './relationships';
import type { NewRelationship } from './rels-edit';
import { encodeText } from './part-encoding';

const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
const DATA_STORE = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
/** Any GUID serves, so long as it is always the same: it names the store, not the workbook. */
const ITEM_ID = '{5B1D0C3E-7A42-4C58-9E0B-B1A24E57D0C1}';

/** Our own part in the package: what it holds now, and its whole text. */
export interface OwnPartNow extends OwnPart {
  readonly part: string | null;
  readonly text: string | null;
}

export async function ownPartNow(draft: PackageDraft, map: PackageMap): Promise<OwnPartNow> {
  if (map.own === null) return { part: null, text: null, settings: null, run: null };
  const text = await draft.text(map.own);
  return { part: map.own, text, ...readOwnPart(text) };
}

/** The parts that our own part brings where the workbook has none yet. */
export interface NewOwnPart {
  readonly part: string;
  /** Beside the part itself: its properties, and the relationship that leads to them. */
  readonly parts: readonly { readonly part: string; readonly text: string }[];
  readonly types: readonly { readonly part: string; readonly type: string }[];
  readonly relationship: Omit<NewRelationship, 'id'>;
}

export function newOwnPart(draft: PackageDraft, map: PackageMap): NewOwnPart {
  const number = freeNumber(draft);
  const part = `customXml/item${number}.xml`;
  const properties = `customXml/itemProps${number}.xml`;
  const link = `${map.dialect.relationships}/customXmlProps`;
  return {
    part,
    parts: [
      {
        part: properties,
        text:
          `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n` +
          `<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${DATA_STORE}"><ds:schemaRefs>` +
          `<ds:schemaRef ds:uri="${OWN_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
      },
      {
        part: relationshipsPart(part),
        text:
          `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n` +
          `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
          `<Relationship Id="rId1" Type="${link}" Target="itemProps${number}.xml"/></Relationships>`,
      },
    ],
    types: [
      { part: properties, type: PROPERTIES_TYPE },
      { part, type: 'application/xml' },
    ],
    relationship: {
      type: `${map.dialect.relationships}/customXml`,
      target: `${'../'.repeat(map.workbook.split('/').length - 1)}${part}`,
    },
  };
}

/** Writes what our part holds; bytes, so that it is UTF-8 whatever stood there. */
export async function putOwnPart(draft: PackageDraft, part: string, own: OwnPart): Promise<void> {
  await draft.put(part, [encodeText(ownPartXml(own), 'utf-8')]);
}

function freeNumber(draft: PackageDraft): number {
  for (let number = 1; ; number++) {
    const taken = [`item${number}.xml`, `itemProps${number}.xml`, `_rels/item${number}.xml.rels`];
    if (!taken.some((name) => draft.has(`customXml/${name}`))) return number;
  }
}
