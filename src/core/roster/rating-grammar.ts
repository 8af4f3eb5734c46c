/**
 * What a rating header may say. A header is the year's rating only where nothing is left once the
 * words below are taken away: anything else may turn it into a registration, a target, a proposal
 * or the rating of something else, and is asked about instead of used.
 */

/** Plain phrases that belong to a rating and leave it one, by what they speak of. */
const PHRASES: readonly string[] = [
  // the year
  'nam hoc|nam|cac nam|hang nam|cuoi nam|ca nam|trong nam|giai doan|nhiem ky|lien ke|lien tuc|lien tiep|gan nhat|gan day|tu|den|qua|trong|\\d+',
  // the rating
  'xep loai|xeploai|xl|phan loai|danh gia|dg|dgxl|kqxl|kqdg|kqdgxl|ket qua|kq|muc do|muc|chat luong|cl|hieu qua|tieu chuan|binh xet|nhan xet|loai',
  'thuc hien nhiem vu|hoan thanh nhiem vu|hoan thanh|chuc trach|nhiem vu chinh tri|nhiem vu|cong tac|cong viec|chung|bo sung|du kien|tong hop|cu the|theo cac muc',
  // the person or collective that the row names
  'dang vien|dv|dvct|chinh thuc|can bo|cong chuc|vien chuc|cb|cc|vc|cbcc|cbccvc|cbccvcnld|ccvc|nguoi lao dong|nld|ca nhan|chuyen mon|chinh quyen|chuyen mon nghiep vu|nghiep vu|dang|mat|lanh dao|quan ly|dang vien du bi',
  // who rates
  'ban than|cham|nhan|cap uy|chi uy|dang uy|uy ban kiem tra|ban thuong vu|btv|ban chap hanh|bch|khoi|co so|thu truong|nguoi dung dau|cap co tham quyen|co tham quyen|cap tham quyen|tham quyen|cap tren|truc tiep|ket luan|cuoi cung|tap the lanh dao|cong nhan|quyet dinh|phe duyet|chuan y|xac nhan|chot',
  // particles
  'cua|boi|do|va|theo|ve|doi voi|cho|la|cac|duoc|da|hoac|cap',
];

/** A paper that the rating follows: "theo HD 21-HD/BTCTW". */
const PAPER =
  'theo (?:quy dinh|huong dan|nghi dinh|quyet dinh|hd|nd|qd|qdi)(?: so)?(?: \\d+)*(?: (?:hd|nd|qd|qdi|cp|tw|btctw|btv|du|tu|duk))*(?: \\d+)*';

/** The longest first: "dang uy" is more than "dang". */
const WORDS = PHRASES.flatMap((list) => list.split('|')).sort((a, b) => b.length - a.length);
const KNOWN = new RegExp(
  `(?<![a-z0-9%])(?:${[PAPER, ...WORDS].join('|')})(?![a-z0-9%])`.replace(/\s+/g, ' '),
  'g',
);

/** A committee that rates, with its name and no more; not what it asks for or whom it rates. */
const COMMITTEE =
  /^(?:(?:thuong truc|btv|ban thuong vu|bch|ban chap hanh) )?(?:dang|cap|huyen|tinh|thanh|thi) uy(?! vien)(?!.* (?:de nghi|de xuat|dang k[iy]|cam ket|chi tieu|muc tieu|phan dau|xep loai|danh gia|phan loai|nhan xet|xl|dg)(?: |$))(?: .*)?$/;

/** Bodies that rate ("chi bộ xếp loại"), and that are rated in a roster of collectives. */
const BODY =
  'chi bo, dang bo|chi bo dang bo|chi dang bo|chi bo|dang bo|to chuc co so dang|to chuc dang|tccsd|tap the|don vi|co quan|phong ban|doan the';
const RATES = 'xep loai|danh gia|phan loai|nhan xet|dg|xl';
/** "Chi bộ xếp loại", "Chi bộ 1", "của chi bộ": the body is the rater. */
const RATER = new RegExp(
  `^(?:chi bo|chi uy|don vi|co quan|tap the)(?: \\d+)?$|(?<![a-z])(?:chi bo|chi uy|don vi|co quan|tap the)(?= (?:${RATES}))|(?<![a-z])(?:cua|boi|do) chi bo(?: \\d+)?(?! cu)`,
  'g',
);
const RATED = new RegExp(`(?<![a-z])(?:${BODY})(?![a-z])`, 'g');
/** Titles of the year beside the rating; in a level above it they do not change the rating. */
const TITLES = /\b(danh hieu|hinh thuc|thi dua|khen thuong|khen|thanh tich)\b/g;

/**
 * Whose rating a header holds: that of the row's own entry, of a collective (which it is in a
 * roster of collectives), or something that the header does not make plain.
 */
export type RatingAbout = 'entry' | 'organisation' | 'unsure';

const blank = (text: string, pattern: RegExp): string =>
  text.replace(pattern, ' ').replace(/ +/g, ' ').trim();

function aboutLevel(plain: string, isLast: boolean): RatingAbout {
  if (COMMITTEE.test(plain)) return 'entry';
  const own = blank(isLast ? plain : blank(plain, TITLES), RATER);
  const bare = blank(own, RATED);
  const rest = blank(bare, KNOWN);
  if (rest !== '') return 'unsure';
  return bare === own ? 'entry' : 'organisation';
}

/** What all plain levels of a rating's header speak of together. */
export function ratingAbout(plain: readonly string[]): RatingAbout {
  const all = plain.map((level, i) => aboutLevel(level, i === plain.length - 1));
  if (all.includes('unsure')) return 'unsure';
  return all.includes('organisation') ? 'organisation' : 'entry';
}

/** "(dự kiến)": the rating is not final (DOMAIN B.4 no. 15). */
export function saysProvisional(plain: readonly string[]): boolean {
  return plain.some((level) => /\bdu kien\b/.test(level));
}
