/** Characters of a sheet's name in Excel. */
const MAX_NAME_CHARACTERS = 31;

/**
 * The wished name as Excel allows it (31 characters, none of `:\/?*[]`, no apostrophe at the
 * ends), with " (2)" and so on where a sheet has it. `taken` holds names in lower case, as Excel
 * compares them.
 */
export function freeSheetName(wished: string, taken: ReadonlySet<string>): string {
  const clean =
    wished
      .replace(/[:\\/?*[\]\p{Cc}]/gu, ' ')
      .replace(/^'+|'+$/g, '')
      .trim() || 'Bình Xét';
  for (let n = 1; ; n++) {
    const ending = n === 1 ? '' : ` (${n})`;
    const name = clean.slice(0, MAX_NAME_CHARACTERS - ending.length).trimEnd() + ending;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** The names that new sheets get one after the other beside those that are there. */
export function freeSheetNames(
  wished: readonly string[],
  present: readonly string[],
): readonly string[] {
  const taken = new Set(present.map((name) => name.toLowerCase()));
  return wished.map((one) => takeSheetName(one, taken));
}

/** A free name, which is taken from then on. */
export function takeSheetName(wished: string, taken: Set<string>): string {
  const name = freeSheetName(wished, taken);
  taken.add(name.toLowerCase());
  return name;
}
