import { CONTENT_TYPES_PART } from './content-types';
import type { PackageDraft } from './package-draft';
import type { PackageMap } from './package-map';
import { relationshipsPart } from './relationships';
import { relationshipsIn } from './rels-edit';
import type { TextEdit } from './text-edit';
import { attributeValue, outline } from './xml-outline';

/** Takes a part of ours away with all that leads to it, where no exact undo is possible. */
export async function unlinkOwnPart(
  draft: PackageDraft,
  map: PackageMap,
  part: string,
): Promise<void> {
  const properties = (await relationshipsIn(draft, part)).map(({ target }) => target);
  const gone = [part, ...properties];
  for (const source of [map.workbook, '']) {
    const links = (await relationshipsIn(draft, source)).filter(({ target }) => target === part);
    const ids = links.map(({ id }) => id);
    if (ids.length > 0) await removeChildren(draft, relationshipsPart(source), 'Id', ids);
  }
  await removeChildren(
    draft,
    CONTENT_TYPES_PART,
    'PartName',
    gone.map((name) => `/${name}`),
  );
  for (const name of [...gone, relationshipsPart(part)]) draft.remove(name);
}

/** Removes the children of a part's root whose attribute has one of these values. */
export async function removeChildren(
  draft: PackageDraft,
  part: string,
  key: string,
  values: readonly string[],
): Promise<void> {
  const text = await draft.text(part);
  const wanted = new Set(values.map((value) => value.toLowerCase()));
  const gone = outline(text, 1, part).children.filter((element) =>
    wanted.has((attributeValue(text, element, key) ?? '').toLowerCase()),
  );
  await draft.edit(part, text, gone.map(removal));
}

/** The edit that takes an element away. */
export function removal({
  start,
  end,
}: {
  readonly start: number;
  readonly end: number;
}): TextEdit {
  return { at: start, remove: end - start, insert: '' };
}
