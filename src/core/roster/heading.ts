import { plainText } from './plain-text';
import type { Kind, Subject } from '../subject';
import { headingText, isSection } from './row-words';
import { isOrganisation } from './name-shape';

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
}

export const NO_HEADING: Heading = { subject: null, kind: null, units: [] };

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

type Style = 'roman' | 'letter' | 'number' | 'small' | 'plain';

function styleOf(numeral: string): Style {
  const bare = numeral.replace(/[.)/:\s-]+$/, '');
  if (/^[IVX]+$/.test(bare)) return 'roman';
  if (/^[A-ZĐ]$/.test(bare)) return 'letter';
  if (/^\d/.test(bare)) return 'number';
  return /^[a-zđ]$/.test(bare) ? 'small' : 'plain';
}

interface Level {
  readonly key: string;
  readonly numeral: string;
  readonly subject: Subject | null;
  readonly kind: KindWord | null;
  readonly unit: string | null;
}

/**
 * The group rows that are open at a row (ROSTERS trap 8). A numeral of a style already open
 * closes that level and all below it; a new style opens a level inside; "Tập thể" and "Cá nhân"
 * without a numeral close everything.
 */
export class HeadingStack {
  private levels: readonly Level[] = [];

  /** Takes in a group row; `ordinal` is the text of its STT cell. */
  open(text: string, ordinal: string): Heading {
    const heading = headingText(text);
    const numeral = ordinal === '' ? heading.numeral : ordinal;
    const level = levelOf(heading.text, numeral);
    const at =
      level.key === 'plain:subject' ? 0 : this.levels.findIndex(({ key }) => key === level.key);
    this.levels = [...(at < 0 ? this.levels : this.levels.slice(0, at)), level];
    return this.current();
  }

  /** The numeral of the open heading of style 1, 2, 3; '' where none is open. */
  get openNumber(): string {
    return this.levels.find(({ key }) => key === 'number')?.numeral ?? '';
  }

  /** Closes the heading of style 1, 2, 3 and all inside it: the next number is no part of it. */
  closeNumber(): Heading {
    const at = this.levels.findIndex(({ key }) => key === 'number');
    if (at >= 0) this.levels = this.levels.slice(0, at);
    return this.current();
  }

  current(): Heading {
    const { levels } = this;
    return {
      subject: levels.findLast(({ subject }) => subject !== null)?.subject ?? null,
      kind: levels.findLast(({ kind }) => kind !== null)?.kind ?? null,
      units: levels.flatMap(({ unit }) => (unit === null ? [] : [unit])),
    };
  }
}

function levelOf(text: string, numeral: string): Level {
  const style = styleOf(numeral);
  const subject = subjectWord(text);
  const isUnit = subject === null && !isSection(text) && isOrganisation(text);
  const kind = isUnit ? null : kindWord(text);
  const meaning = subject !== null ? 'subject' : isUnit ? unitLevel(text) : 'category';
  const key = style === 'plain' ? `plain:${meaning}` : style;
  return { key, numeral: numeral.replace(/[.)]$/, ''), subject, kind, unit: isUnit ? text : null };
}

/** Without numerals a đảng bộ opens above its chi bộ, and both above a phòng. */
function unitLevel(text: string): string {
  if (/^(đảng|đoàn khối)/iu.test(text)) return 'committee';
  return /^chi /iu.test(text) ? 'cell' : 'unit';
}
