/**
 * The one part of ours in a workbook: a custom XML part of our own namespace that holds the
 * settings and the record of the last run, both as JSON text. The same part is read and written
 * by the add-in, the page and the command line (DESIGN §4.2).
 */
export const OWN_NAMESPACE = 'urn:binh-xet:workbook:1';

/** What the part holds, as JSON texts; null where it holds none. */
export interface OwnPart {
  readonly settings: string | null;
  readonly run: string | null;
}

const ROOT = 'binhXet';
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** True for the XML text of a part of ours, whoever wrote it again since. */
export function isOwnPart(xml: string): boolean {
  return xml.includes(`"${OWN_NAMESPACE}"`) || xml.includes(`'${OWN_NAMESPACE}'`);
}

export function ownPartXml(part: OwnPart): string {
  const settings = element('settings', part.settings);
  const run = element('run', part.run);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${ROOT} xmlns="${OWN_NAMESPACE}">${settings}${run}</${ROOT}>`;
}

/** Reads the part; a part that is not ours or damaged holds nothing. */
export function readOwnPart(xml: string): OwnPart {
  return { settings: content(xml, 'settings'), run: content(xml, 'run') };
}

function element(name: string, text: string | null): string {
  return text === null ? '' : `<${name}>${escape(text)}</${name}>`;
}

function content(xml: string, name: string): string | null {
  const found = new RegExp(`<(?:[\\w.-]+:)?${name}>([^<]*)</`).exec(xml)?.[1];
  return found === undefined ? null : unescape(found);
}

/** JSON escapes control characters itself, so that only the three signs of XML are left. */
function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}

function unescape(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (typeof decimal === 'string') return String.fromCodePoint(Number(decimal));
    if (typeof hex === 'string') return String.fromCodePoint(parseInt(hex, 16));
    return ENTITIES[String(name)] ?? whole;
  });
}
