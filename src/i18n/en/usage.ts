export const usage = `Bình Xét – reviews rosters against a commendation plan and makes the nomination list

Usage:
  binh-xet campaigns [--json]
  binh-xet review   FILE [--campaign ID|FILE.json] [--phase ID] [--settings FILE.json] [--json]
  binh-xet nominate FILE [same] -o OUT [--highlight columns|colour|none] [--dry-run] [--json]
  binh-xet merge    FILE… -o OUT [--units FILE.txt] [--json]
  binh-xet clear    FILE -o OUT
  binh-xet schema   campaign|settings

Commands:
  campaigns   Lists the built-in campaigns with their phases and categories.
  review      Reviews every row of the rosters and says why. Writes nothing.
  nominate    Reviews, marks the rosters and adds the nomination list, in the file OUT.
  merge       Puts the rosters of several units into one .xlsx; tells units sent twice or missing.
  clear       Takes away everything that was written, in the file OUT.
  schema      Prints the JSON Schema of campaign files or settings files.

Options:
  --campaign ID     Id of a built-in campaign, or a campaign file (.json). Without it: the
                    campaign kept in the workbook.
  --phase ID        Phase of the campaign. Without it: the only or the first one.
  --settings FILE   Settings file (.json); each of its entries replaces the entry of the same
                    name kept in the workbook.
  --units FILE      The units that have to send a roster, one per line.
  -o, --out FILE    File to write. FILE itself is never modified.
  --highlight KIND  columns: two columns with result and reasons (default); colour: colour only;
                    none: leave the rosters alone.
  --dry-run         Says what would be written where, and writes nothing.
  --json            Prints the result as JSON.
  --lang vi|en      Language (default: the variable LANG, else Vietnamese).
  -h, --help        Prints this page.
  -v, --version     Prints the version.

Exit codes: 0 done; 1 the input cannot be used (merge: be it one file); 2 wrong usage.
`;
