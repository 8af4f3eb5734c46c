/** What a browser or a file manager adds to the name of a copy: " (1)", " - Copy". */
const COPY_ENDING = /(?: ?\(\d+\)| ?- ?(?:copy|bản sao)(?: ?\(\d+\))?)$/iu;

/** The name of a file as people say it: "ds/So_Y_te (1).xlsx" → "So Y te". */
export function spokenName(file: string): string {
  const base = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  const bare = base.replace(/\.[^.]*$/, '').replace(/_/g, ' ');
  const spoken = bare.replace(/\s+/g, ' ').trim().replace(COPY_ENDING, '').trim();
  return spoken === '' ? base : spoken.normalize('NFC');
}
