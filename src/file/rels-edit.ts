import { appendContent } from './child-insert';
import type { PackageDraft } from './package-draft';
import { encodeText } from './part-encoding';
import { parseRelationships, relationshipsPart, type Relationship } from './relationships';
import type { TextEdit } from './text-edit';
import { escapeXml } from './xml-text';
import { outline } from './xml-outline';

/** The relationships of a part in the draft; none where it has no such part. */
export async function relationshipsIn(draft: PackageDraft, part: string): Promise<Relationship[]> {
  const name = relationshipsPart(part);
  if (!draft.has(name)) return [];
  return parseRelationships(encodeText(await draft.text(name), 'utf-8'), part);
}

/** A relationship to add: its whole type, and its target as it shall be written. */
export interface NewRelationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

export function relationshipEdits(
  text: string,
  part: string,
  added: readonly NewRelationship[],
): TextEdit[] {
  const root = outline(text, 1, part);
  const xml = added.map(
    ({ id, type, target }) =>
      `<${root.prefix}Relationship Id="${id}" Type="${type}" Target="${escapeXml(target)}"/>`,
  );
  return appendContent(text, root, xml.join(''));
}

/** Ids that no relationship of the part has. */
export function freeIds(taken: readonly Relationship[], count: number): string[] {
  const known = new Set(taken.map(({ id }) => id.toLowerCase()));
  const ids: string[] = [];
  for (let n = taken.length + 1; ids.length < count; n++) {
    if (!known.has(`rid${n}`)) ids.push(`rId${n}`);
  }
  return ids;
}
