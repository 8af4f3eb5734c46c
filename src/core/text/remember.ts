/** Longer texts are remarks: seldom asked about twice. */
const LONGEST = 200;
const MOST = 20_000;

/**
 * Remembers what a pure function of a text said. Sheets repeat their labels, units and headers,
 * and a workbook is read again after each correction. Bounded: when full it begins anew.
 */
export function remember<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = read(text);
    if (text.length > LONGEST) return value;
    if (known.size >= MOST) known.clear();
    known.set(text, value);
    return value;
  };
}
