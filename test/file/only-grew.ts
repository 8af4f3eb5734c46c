/**
 * An independent check of what a lossless writer may do to a part: everything that was there is
 * still there in its order, and what changed in a tag is a count, a reference that grew, or a
 * self-closing tag or empty cell that got content. Yields the first thing that is not so.
 */
export function lostOrChanged(before: string, after: string): string | null {
  const old = tokens(before);
  const now = tokens(after);
  let next = 0;
  for (const token of now) {
    if (next < old.length && grewFrom(old[next] ?? '', token)) next++;
  }
  return next === old.length ? null : (old[next] ?? null);
}

function tokens(xml: string): string[] {
  return (
    xml.match(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<(?:"[^"]*"|'[^']*'|[^>"'])*>|[^<]+/g) ?? []
  );
}

function grewFrom(before: string, after: string): boolean {
  if (before === after) return true;
  if (!before.startsWith('<') || !after.startsWith('<')) return false;
  const [old, now] = [tag(before), tag(after)];
  if (old.name !== now.name) return false;
  return (
    [...old.attributes].every(([name, value]) =>
      attributeGrew(name, value, now.attributes.get(name)),
    ) &&
    [...now.attributes.keys()].every(
      (name) => old.attributes.has(name) || (name === 't' && /^(\w+:)?c$/.test(old.name)),
    )
  );
}

function attributeGrew(name: string, before: string, after: string | undefined): boolean {
  if (before === after) return true;
  if (after === undefined) return false;
  if (name === 'count') return Number(after) > Number(before);
  if (name === 'spans') {
    const [old, now] = [before, after].map((spans) => /^(.*:)(\d+)$/.exec(spans));
    return old?.[1] === now?.[1] && Number(now?.[2]) > Number(old?.[2]);
  }
  return name === 'ref' && contains(after, before);
}

function contains(outer: string, inner: string): boolean {
  const [big, small] = [corners(outer), corners(inner)];
  return (
    big.left <= small.left &&
    big.top <= small.top &&
    big.right >= small.right &&
    big.bottom >= small.bottom
  );
}

function corners(reference: string): { left: number; top: number; right: number; bottom: number } {
  const [first = '', last = first] = reference.split(':');
  return { left: column(first), top: row(first), right: column(last), bottom: row(last) };
}

const column = (cell: string): number =>
  Array.from(cell.replace(/\d+/, '')).reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0,
  );
const row = (cell: string): number => Number(cell.replace(/\D+/, ''));

function tag(text: string): { name: string; attributes: Map<string, string> } {
  const name = /^<\/?([\w.:-]+)/.exec(text)?.[0] ?? text;
  const attributes = new Map(
    [...text.matchAll(/([\w.:-]+)\s*=\s*("[^"]*"|'[^']*')/g)].map((found) => [
      found[1] ?? '',
      (found[2] ?? '').slice(1, -1),
    ]),
  );
  return { name: name.replace(/^</, ''), attributes };
}
