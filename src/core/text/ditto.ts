/** "nt", "-nt-", "như trên", a quotation mark, "//": the same as in the row above. */
const DITTO = /^[-–(.\s]*(?:n[./ ]?t|như trên|["'`´‘’“”„″,]{1,2}|\/\/)[-–).\s]*$/iu;

/** The longest that is one, "(như trên)"; most cells need no closer look. */
const LONGEST = 14;

/** True where a cell only says that it repeats the one above. */
export function isDitto(text: string): boolean {
  return text.length <= LONGEST && DITTO.test(text);
}
