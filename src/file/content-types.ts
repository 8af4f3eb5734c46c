import type { LooksLike } from '../core/problem';
import { attributeOf, childrenOf, parseXml } from './xml-tree';

export const CONTENT_TYPES_PART = '[Content_Types].xml';

/** The kind of each part, as the package declares it. */
export interface ContentTypes {
  /** The content type of a part, in lower case; '' where none is declared. */
  of(part: string): string;
  /** The parts that have a type of their own, with it. */
  readonly overrides: ReadonlyMap<string, string>;
}

export function parseContentTypes(xml: Uint8Array): ContentTypes {
  const root = parseXml(xml, CONTENT_TYPES_PART);
  const typesBy = (child: string, key: string): Map<string, string> =>
    new Map(
      childrenOf(root, child).map((element) => [
        (attributeOf(element, key) ?? '').replace(/^\/+/, '').toLowerCase(),
        (attributeOf(element, 'ContentType') ?? '').toLowerCase(),
      ]),
    );
  const defaults = typesBy('Default', 'Extension');
  const overrides = typesBy('Override', 'PartName');
  return {
    overrides,
    of(part) {
      const name = part.toLowerCase();
      return overrides.get(name) ?? defaults.get(name.slice(name.lastIndexOf('.') + 1)) ?? '';
    },
  };
}

/** What a package is by the type of its main part; null for a workbook that can be read. */
export function otherPackage(mainType: string): LooksLike | null {
  if (mainType.includes('sheet.binary')) return 'xlsb';
  if (mainType.includes('wordprocessingml') || mainType.includes('ms-word')) return 'wordDocument';
  if (mainType.includes('presentationml') || mainType.includes('ms-powerpoint')) {
    return 'presentation';
  }
  return null;
}
