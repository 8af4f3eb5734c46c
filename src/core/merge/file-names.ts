/** What a browser or a file manager adds to the name of a copy: " (1)", " - Copy". */
const COPY_ENDING = /(?: ?\(\d+\)| ?- ?(?:copy|bản sao)(?: ?\(\d+\))?)$/iu;

/** The name of a file as people say it: "ds/So_Y_te (1).xlsx" → "So Y te". */
export function spokenName(file: string): string {
  const base = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  const bare = base.replace(/\.[^.]*$/, '').replace(/_/g, ' ');
  const spoken = bare.replace(/\s+/g, ' ').trim().replace(COPY_ENDING, '').trim();
  return spoken === '' ? base : spoken.normalize('NFC');
}

/**
 * The order of files, the same on every machine and for any order in which they were given:
 * numbers in names by their value ("2" before "10"), all else by code.
 */
export function compareFileNames(a: string, b: string): number {
  const [first, second] = [partsOf(a), partsOf(b)];
  for (let i = 0; i < Math.min(first.length, second.length); i++) {
    const order = comparePart(first[i] ?? '', second[i] ?? '');
    if (order !== 0) return order;
  }
  return first.length - second.length || compareText(a, b);
}

function partsOf(name: string): readonly string[] {
  return (
    name
      .normalize('NFC')
      .toLowerCase()
      .match(/\d+|\D+/g) ?? []
  );
}

function comparePart(a: string, b: string): number {
  const numbers = /^\d/.test(a) && /^\d/.test(b);
  return (numbers ? Number(a) - Number(b) : 0) || compareText(a, b);
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
