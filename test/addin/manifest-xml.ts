import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(__dirname, '../..');

/** One element of an XML document. Names keep their prefix: "bt:String". */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

interface OpenElement extends Element {
  readonly children: Element[];
  text: string;
}

const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"]*")*)\s*(\/?)>|([^<]+)/g;
const ATTRIBUTE = /([\w:.-]+)="([^"]*)"/g;

/** The root element of a well-formed document without CDATA and doctype, as manifests are. */
export function parseXml(xml: string): Element {
  const document: OpenElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [document];
  for (const [whole, end, name, attributes = '', empty, text] of xml.matchAll(TOKEN)) {
    const parent = open.at(-1)!;
    if (text !== undefined) parent.text += text.trim();
    if (name === undefined) continue;
    if (end === '/') {
      if (parent.name !== name) throw new Error(`${whole} closes <${parent.name}>`);
      open.pop();
      continue;
    }
    const element: OpenElement = {
      name,
      attributes: Object.fromEntries(
        Array.from(attributes.matchAll(ATTRIBUTE), ([, key = '', value = '']) => [key, value]),
      ),
      children: [],
      text: '',
    };
    parent.children.push(element);
    if (empty !== '/') open.push(element);
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)!.name}> is not closed`);
  return document.children[0]!;
}

export function readManifest(path = join(ROOT, 'manifest.xml')): Element {
  return parseXml(readFileSync(path, 'utf8'));
}

/** The element itself and everything below it, in document order. */
export function all(element: Element): readonly Element[] {
  return [element, ...element.children.flatMap(all)];
}

export function named(element: Element, ...names: readonly string[]): readonly Element[] {
  return all(element).filter(({ name }) => names.includes(name));
}

/** Width and height in the header of a PNG file; fails for any other file. */
export function pngSize(path: string): { readonly width: number; readonly height: number } {
  const bytes = readFileSync(path);
  const isPng = bytes.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex'));
  if (!isPng) throw new Error(`${path} is no PNG`);
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
