import { contentTypeEdits } from './content-type-edits';
import { CONTENT_TYPES_PART } from './content-types';
import { newOwnPart } from './own-part-edits';
import type { PackageDraft } from './package-draft';
import type { PackageMap } from './package-map';
import { relationshipsPart } from './relationships';
import { freeIds, relationshipEdits } from './rels-edit';

/** Makes the place for a part of ours outside of a run, and yields its name. */
export async function linkOwnPart(draft: PackageDraft, map: PackageMap): Promise<string> {
  const fresh = newOwnPart(draft, map);
  for (const { part, text } of fresh.parts) await draft.putText(part, text);
  const links = relationshipsPart(map.workbook);
  const [id = ''] = freeIds(map.relationships, 1);
  const linksText = await draft.text(links);
  await draft.edit(
    links,
    linksText,
    relationshipEdits(linksText, links, [{ ...fresh.relationship, id }]),
  );
  const types = await draft.text(CONTENT_TYPES_PART);
  await draft.edit(CONTENT_TYPES_PART, types, contentTypeEdits(types, fresh.types));
  return fresh.part;
}
