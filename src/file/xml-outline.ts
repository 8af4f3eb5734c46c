import { damaged } from './fault';
import { resolveEntities } from './xml-decode';

/**
 * An element of an XML text by its places, so that the text around it can be kept as it is.
 * `<a x="1">…</a>`: `start` at the first sign, `openEnd` behind the opening tag, `closeStart` at
 * the closing one, `end` behind it. A self-closing element has `openEnd === closeStart === end`.
 */
export interface XmlSpan {
  readonly start: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly end: number;
  /** Name without prefix. */
  readonly name: string;
  /** With its colon; '' where there is none. */
  readonly prefix: string;
  readonly selfClosing: boolean;
  /** Down to the depth asked for. */
  readonly children: readonly XmlSpan[];
}

type Growing = { -readonly [Key in keyof XmlSpan]: XmlSpan[Key] } & {
  children: XmlSpan[];
};

/** One tag, comment, CDATA section or instruction; in a tag, quoted values may hold `>`. */
const TOKEN =
  /<(?:!--[\s\S]*?-->|!\[CDATA\[[\s\S]*?\]\]>|\?[\s\S]*?\?>|![^>]*>|(\/?)([\w.-]+:)?([\w.-]+)((?:"[^"]*"|'[^']*'|[^>"'])*)>)/g;

/** The root of a text, with its descendants down to `depth` (1: its children). */
export function outline(text: string, depth: number, part: string): XmlSpan {
  const open: Growing[] = [];
  let root: Growing | undefined;
  for (const found of text.matchAll(TOKEN)) {
    const name = found[3];
    if (name === undefined) continue;
    if (found[1] === '/') {
      const closed = open.pop();
      if (closed === undefined) throw damaged(part);
      closed.closeStart = found.index;
      closed.end = found.index + found[0].length;
      if (open.length === 0) return closed;
      continue;
    }
    const element = newElement(found, name);
    root ??= element;
    if (open.length <= depth) open.at(-1)?.children.push(element);
    if (!element.selfClosing) open.push(element);
    else if (open.length === 0) return element;
  }
  throw damaged(part);
}

function newElement(found: RegExpExecArray, name: string): Growing {
  const end = found.index + found[0].length;
  return {
    start: found.index,
    openEnd: end,
    closeStart: end,
    end,
    name,
    prefix: found[2] ?? '',
    selfClosing: found[4]?.endsWith('/') ?? false,
    children: [],
  };
}

export interface AttributeSpan {
  /** With its prefix. */
  readonly name: string;
  readonly value: string;
  /** Place of the raw value, without quotes. */
  readonly start: number;
  readonly end: number;
}

const ATTRIBUTE = /([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

export function attributes(text: string, element: XmlSpan): AttributeSpan[] {
  const tag = text.slice(element.start, element.openEnd);
  return [...tag.matchAll(ATTRIBUTE)].map((found) => {
    const raw = found[2] ?? found[3] ?? '';
    const end = element.start + found.index + found[0].length - 1;
    return { name: found[1] ?? '', value: resolveEntities(raw, ''), start: end - raw.length, end };
  });
}

/** An attribute by its name without prefix. */
export function attribute(text: string, element: XmlSpan, name: string): AttributeSpan | undefined {
  return attributes(text, element).find((one) => one.name === name);
}

export function attributeValue(text: string, element: XmlSpan, name: string): string | undefined {
  return attribute(text, element, name)?.value;
}

export function child(element: XmlSpan, name: string): XmlSpan | undefined {
  return element.children.find((one) => one.name === name);
}

export function childrenNamed(element: XmlSpan, name: string): XmlSpan[] {
  return element.children.filter((one) => one.name === name);
}
