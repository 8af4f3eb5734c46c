import { insertion, type TextEdit } from './text-edit';
import type { XmlSpan } from './xml-outline';

/** Children to add to an element, each at the place that the schema's sequence gives it. */
export interface NewChild {
  readonly name: string;
  readonly xml: string;
}

/**
 * Edits that add children to `parent`. `order` is the schema's sequence of child names; a new
 * child stands behind the last present one that may come before it. A self-closing parent opens.
 */
export function insertChildren(
  text: string,
  parent: XmlSpan,
  order: readonly string[],
  added: readonly NewChild[],
): TextEdit[] {
  if (added.length === 0) return [];
  const rank = (name: string): number => order.indexOf(name);
  const sorted = [...added].sort((one, other) => rank(one.name) - rank(other.name));
  if (parent.selfClosing)
    return openSelfClosing(text, parent, sorted.map(({ xml }) => xml).join(''));
  return sorted.map(({ name, xml }) => {
    const before = parent.children.filter((one) => {
      const place = rank(one.name);
      return place >= 0 && place <= rank(name);
    });
    const place = before.reduce((end, one) => Math.max(end, one.end), parent.openEnd);
    return insertion(place, xml);
  });
}

/** Edits that add to the end of an element's content. */
export function appendContent(text: string, parent: XmlSpan, xml: string): TextEdit[] {
  if (xml === '') return [];
  if (parent.selfClosing) return openSelfClosing(text, parent, xml);
  return [insertion(parent.closeStart, xml)];
}

/** `<a x="1"/>` becomes `<a x="1">…</a>`. */
function openSelfClosing(text: string, element: XmlSpan, content: string): TextEdit[] {
  const slash = text.lastIndexOf('/', element.end);
  const insert = `>${content}</${element.prefix}${element.name}>`;
  return [{ at: slash, remove: element.end - slash, insert }];
}

/** Edits for an attribute's value; none where the element does not carry it. */
export function setAttribute(
  found: { readonly start: number; readonly end: number; readonly value: string } | undefined,
  value: string,
): TextEdit[] {
  if (found === undefined || found.value === value) return [];
  return [{ at: found.start, remove: found.end - found.start, insert: value }];
}
