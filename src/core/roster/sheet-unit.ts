import { foldLabel } from '../text/fold';

const UNIT_LINE =
  /^(đơn vị|chi bộ|đảng bộ|chi, đảng bộ|cơ quan)( trình| đề nghị| báo cáo)?: *(.+)$/iu;
const ORGANISATION =
  /^(chi bộ|đảng bộ|đảng ủy|đảng uỷ|công đoàn|đoàn (khối|thanh niên|cơ sở)|chi đoàn|sở|vụ|cục|phòng|văn phòng|ban )/iu;
/** The bodies that collect the lists of others: they nominate nobody themselves. */
const COLLECTING = /\b(khối|tỉnh|thành phố|huyện|trung ương|việt nam)( |$)/u;

/**
 * The unit that a whole sheet belongs to: a line "Đơn vị: …" above the table, else the name of the
 * sheet or the title that it is short for, else a title line that is the name of an organisation;
 * '' where there is none.
 */
export function sheetUnit(sheet: string, titles: readonly string[]): string {
  for (const line of titles) {
    const match = UNIT_LINE.exec(line);
    const named = match?.[3]?.trim() ?? '';
    if (match === null || named === '' || /tất cả|:/iu.test(named)) continue;
    return ORGANISATION.test(named) ? named : `${prefixOf(match[1] ?? '')}${named}`;
  }
  const fromName = expand(sheet.trim());
  const fromTitle = titles.findLast((line) => isUnitName(line) && line.length < 80) ?? '';
  return isUnitName(fromName) && !isShortFor(fromName, fromTitle) ? fromName : fromTitle;
}

/** A sheet has little room for a name: "CB Tài chính" under the title "CHI BỘ SỞ TÀI CHÍNH". */
function isShortFor(name: string, title: string): boolean {
  const [short, long] = [foldLabel(name), foldLabel(title)];
  const kind = PARTY_BODY.exec(short)?.[0] ?? '';
  const rest = short.slice(kind.length);
  if (kind === '' || long === short) return false;
  return /\p{L}{2}/u.test(rest) && long.startsWith(kind) && long.endsWith(` ${rest}`);
}

const PARTY_BODY = /^(chi|đảng) (bộ|ủy) /u;

/** "Chi bộ: Sở Y tế" names "Chi bộ Sở Y tế"; "Đơn vị: …" names the rest alone. */
function prefixOf(word: string): string {
  return /^(chi bộ|đảng bộ)$/iu.test(word) ? `${word} ` : '';
}

/** "CB Sở Y tế", "ĐB Sở Nội vụ": the short forms that sheet names use. */
function expand(name: string): string {
  return name.replace(/^CB[. ]+/u, 'Chi bộ ').replace(/^ĐB[. ]+/u, 'Đảng bộ ');
}

function isUnitName(text: string): boolean {
  const lower = foldLabel(text);
  return ORGANISATION.test(lower) && /\S \S/.test(lower) && !COLLECTING.test(lower);
}
