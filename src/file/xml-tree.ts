import { OPEN, TEXT, XmlScanner, NEED_MORE } from './xml-scan';
import { utf8Text } from './xml-decode';

export interface XmlAttribute {
  /** Local name and prefix as written; '' for none. */
  readonly name: string;
  readonly prefix: string;
  readonly value: string;
}

/** An element of a small part by what it says; where it stands, for writers, is in `xml-outline`. */
export interface XmlElement {
  readonly name: string;
  readonly prefix: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlElement[];
  /** Its own text, without that of its children. */
  readonly text: string;
}

type Growing = {
  -readonly [Key in keyof XmlElement]: XmlElement[Key] extends readonly XmlElement[]
    ? Growing[]
    : XmlElement[Key];
};

/** Parses a whole part in UTF-8. Throws `FileFault` where it is no XML. */
export function parseXml(bytes: Uint8Array, part: string): XmlElement {
  const scanner = new XmlScanner(part);
  scanner.feed(bytes);
  const document = emptyElement('', '');
  const path: Growing[] = [document];
  for (let token = scanner.next(); token !== NEED_MORE; token = scanner.next()) {
    const parent = path[path.length - 1] ?? document;
    if (token === OPEN) {
      const element = opened(scanner);
      parent.children.push(element);
      path.push(element);
    } else if (token === TEXT) {
      parent.text += scanner.text();
    } else {
      path.pop();
    }
  }
  scanner.finish();
  return document.children[0] ?? document;
}

function opened(scanner: XmlScanner): Growing {
  const { prefix, name } = scanner.openedName();
  const attributes: XmlAttribute[] = [];
  while (scanner.nextAttribute()) attributes.push(readAttribute(scanner));
  return { ...emptyElement(prefix, name), attributes };
}

function readAttribute(scanner: XmlScanner): XmlAttribute {
  const written = utf8Text(scanner.bytes, scanner.attributeFrom, scanner.attributeTo);
  const colon = written.indexOf(':');
  return {
    name: written.slice(colon + 1),
    prefix: colon < 0 ? '' : written.slice(0, colon),
    value: scanner.attributeText(),
  };
}

function emptyElement(prefix: string, name: string): Growing {
  return { name, prefix, attributes: [], children: [], text: '' };
}

/** The first child of that local name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** The value of an attribute without prefix; `r:id` and the like through `prefixedAttribute`. */
export function attributeOf(element: XmlElement, name: string): string | undefined {
  return element.attributes.find((one) => one.name === name && one.prefix === '')?.value;
}

/** The value of an attribute of another namespace, whatever its prefix, e.g. `id` of `r:id`. */
export function prefixedAttribute(element: XmlElement, name: string): string | undefined {
  return element.attributes.find(
    (one) => one.name === name && one.prefix !== '' && one.prefix !== 'xmlns',
  )?.value;
}
