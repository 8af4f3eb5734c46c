import { plainText } from './plain-text';
import type { CellCode } from './grid';
import { yearIn } from './header-meaning';
import type { Kind, Subject } from '../subject';

/**
 * A kind as a heading or a column says it. Two words leave the rest to the name: `grassroots`
 * (chi, đảng bộ cơ sở) to "Chi bộ" or "Đảng bộ", `mass` (đoàn thể) to "khối" or a lower level.
 */
export type KindWord = Kind | 'grassroots' | 'mass';

/** Everything that the group rows above an entry say about it. */
export interface Heading {
  readonly subject: Subject | null;
  readonly kind: KindWord | null;
  /** Names of organisations, outermost first. */
  readonly units: readonly string[];
  /** The year whose ratings stand below it; null where it names none. */
  readonly year: number | null;
}

export const NO_HEADING: Heading = { subject: null, kind: null, units: [], year: null };

/** "Năm 2017", "KẾT QUẢ XẾP LOẠI ĐẢNG VIÊN NĂM 2017"; not "Đảng viên kết nạp năm 2017". */
const YEAR_SECTION =
  /^(((danh sach|ket qua|bang|bieu|tong hop)\b.*\b)?(xep loai|phan loai|danh gia)( .*)? )?(nam( hoc)?|xep loai|phan loai) \d{4}( \d{4})?$/;
const CAN_END_IN_YEAR = /\d{4}\D?$/;

/** The year that a section of rows is headed by, its numeral taken away; null where by none. */
export function sectionYear(text: string): number | null {
  if (!CAN_END_IN_YEAR.test(text)) return null;
  return YEAR_SECTION.test(plainText(text)) ? yearIn(text) : null;
}

/** Headings and values of a loại hình/đối tượng column, as patterns over the plain text. */
const KIND_WORDS: readonly (readonly [KindWord, RegExp])[] = [
  [
    'grassroots',
    /\b(chi bo|to chuc dang|cac to chuc)? ?(co so )?truc thuoc dang (uy|bo) (khoi|tinh|thanh pho|huyen|thi xa|cap tren)/,
  ],
  [
    'subordinateCell',
    /\bchi bo\b.*\btruc thuoc\b|\bchi bo (bo phan|thanh vien)\b|\b(thuoc|truc thuoc) (dang uy|dang bo)( bo phan)? ?(co so)?$|^cbtt$/,
  ],
  [
    'grassroots',
    /\b(chi(,| bo)? ?(va )?dang bo co so|dang bo(,| va)? ?chi bo( co so)?|chi bo(,| va)? ?dang bo|chi dang bo|to chuc co so dang|tccsd)\b/,
  ],
  ['grassrootsCell', /^(cac )?chi bo co so\b|^cbcs$/],
  ['grassrootsCommittee', /^(cac )?dang bo co so\b|^dbcs$/],
  [
    'partyOffice',
    /\b(ban van phong|ban va van phong|van phong ban|co quan tham muu|co quan chuyen trach|ban xay dung dang)\b|^(cac )?ban( dang)?$/,
  ],
  [
    'blocMassOrganisation',
    /\b(doan the|to chuc doan the|chinh tri xa hoi)( cap)? khoi\b|^doan khoi$/,
  ],
  [
    'grassrootsMassOrganisation',
    /\b(doan the|to chuc doan the|chinh tri xa hoi)( cap| o)? (co so|don vi)\b/,
  ],
  ['mass', /^(cac )?(to chuc )?(doan the|chinh tri xa hoi)\b/],
  ['model', /^(cac )?(mo hinh|cach lam)\b/],
  [
    'department',
    /^(cac )?(phong( ban| chuyen mon| vu)?|vu( don vi)?|don vi( truc thuoc| chuyen mon)?|khoa( phong)?|phong ban.*|vu cuc.*)$/,
  ],
  ['massMember', /^(cac )?(doan vien|hoi vien|doan vien hoi vien)\b/],
  ['worker', /^(cac )?(nguoi lao dong|lao dong hop dong|nld|hop dong)$/],
  ['member', /\b(dang vien|can bo dang vien)\b/],
  [
    'official',
    /^(can bo )?(cong chuc|vien chuc|cong chuc vien chuc|cbcc|cbccvc|ccvc|can bo)( vien chuc| nguoi lao dong| ngoai dang)*$/,
  ],
];

/** The kind that a heading or a cell of a loại hình/đối tượng column names; null where none. */
export function kindWord(text: string): KindWord | null {
  const plain = plainText(text).replace(/^(tap the|ca nhan)( la| gom| thuoc)? /, '');
  return KIND_WORDS.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

/** "Tập thể", "Cá nhân" at the start of a heading or in a cell. */
export function subjectWord(text: string): Subject | null {
  const plain = plainText(text).replace(/^danh sach( cac)? /, '');
  if (/^(cac )?tap the\b(?! (lanh dao))/.test(plain)) {
    return /\bca nhan\b/.test(plain) ? null : 'collective';
  }
  return /^(cac )?ca nhan\b/.test(plain) ? 'individual' : null;
}

/** The codes of cells lie within this many numbers. */
const CODES = 2 ** 32;

/** One number for a heading's index and a cell code; a small integer where there is no heading. */
export function headingKey(heading: number, code: CellCode): number {
  return heading * CODES + code;
}
