const DIGITS_PER_GROUP = 3;

/** A whole number with its thousands apart: 1.234 in Vietnamese, 1,234 in English. */
export function grouped(number: number, separator: string): string {
  const digits = String(Math.abs(number));
  if (!/^\d+$/.test(digits)) return String(number).replace('.', separator === '.' ? ',' : '.');
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= DIGITS_PER_GROUP) {
    groups.unshift(digits.slice(Math.max(0, end - DIGITS_PER_GROUP), end));
  }
  return (number < 0 ? '-' : '') + groups.join(separator);
}

/** A share between 0 and 1 as whole per cent. */
export function percent(share: number): string {
  return `${String(Math.round(share * 100))}%`;
}

/** Years as people write them: "2016–2019", "2016, 2018–2020"; two in a row stay apart. */
export function yearSpans(years: readonly number[]): string {
  const sorted = [...new Set(years)].sort((a, b) => a - b);
  const runs: number[][] = [];
  for (const year of sorted) {
    const run = runs.at(-1);
    if (run?.at(-1) === year - 1) run.push(year);
    else runs.push([year]);
  }
  return runs.map(spanOf).join(', ');
}

function spanOf(run: readonly number[]): string {
  return run.length > 2 ? `${String(run[0])}–${String(run.at(-1))}` : run.join(', ');
}

/** "A", "A hay B", "A, B hay C". */
export function listed(items: readonly string[], last: string): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1) ?? ''}`;
}

const BYTES_PER_KILOBYTE = 2 ** 10;
const BYTES_PER_MEGABYTE = 2 ** 20;

/** A bound with its unit: bytes in megabytes, counts grouped; anything else as it stands. */
export function limitText(what: string, limit: string, separator: string): string {
  if (!/^\d+$/.test(limit)) return limit;
  const number = Number(limit);
  if (!what.endsWith('Bytes')) return grouped(number, separator);
  return `${grouped(Math.round(number / BYTES_PER_MEGABYTE), separator)} MB`;
}

/** The size of a file: "13 KB", "6,1 MB". */
export function fileSize(bytes: number, point: string): string {
  const megabytes = bytes / BYTES_PER_MEGABYTE;
  if (megabytes >= 1) return `${megabytes.toFixed(1).replace('.', point)} MB`;
  return `${String(Math.max(1, Math.round(bytes / BYTES_PER_KILOBYTE)))} KB`;
}

/** A plan's own words as the end of a sentence: with one full stop, whether they had one or not. */
export function ended(text: string): string {
  return `${text.replace(/[\s.;]+$/, '')}.`;
}
