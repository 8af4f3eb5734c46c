import { CONTENT_TYPES_PART } from './content-types';
import { appendContent } from './child-insert';
import type { TextEdit } from './text-edit';
import { escapeXml } from './xml-text';
import { outline } from './xml-outline';

/** Edits that declare the kind of new parts. */
export function contentTypeEdits(
  text: string,
  added: readonly { readonly part: string; readonly type: string }[],
): TextEdit[] {
  const root = outline(text, 1, CONTENT_TYPES_PART);
  const xml = added.map(
    ({ part, type }) =>
      `<${root.prefix}Override PartName="/${escapeXml(part)}" ContentType="${type}"/>`,
  );
  return appendContent(text, root, xml.join(''));
}
