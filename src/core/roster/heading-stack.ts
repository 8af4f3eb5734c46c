import type { Subject } from '../subject';
import { kindWord, sectionYear, subjectWord, type Heading, type KindWord } from './heading';
import { collectiveKind, isGrassrootsCommittee } from './kind';
import { isOrganisation } from './name-shape';
import { headingText, isSection } from './row-words';

/** Chi bộ of agencies that are no part of another agency. */
const TOP_AGENCY =
  /^chi bộ (cơ sở )?(sở|thanh tra tỉnh|báo|đài|hội|liên minh|liên hiệp|tòa án|toà án|viện kiểm sát|kho bạc|ngân hàng|cục|ban|ubnd|ủy ban|trường)( |$)/iu;

const isCell = (unit: string): boolean => /^chi bộ/iu.test(unit);
const isOwnCommittee = (unit: string): boolean =>
  isGrassrootsCommittee(unit) && !/^đảng (bộ|ủy|uỷ) bộ phận/iu.test(unit);
/** Organisations that hold no other chi bộ cơ sở or đảng bộ cơ sở. */
const isGrassroots = (unit: string): boolean => isCell(unit) || isOwnCommittee(unit);

type Style = 'roman' | 'letter' | 'number' | 'small' | 'plain';

function styleOf(numeral: string): Style {
  const bare = numeral.replace(/[.)/:\s-]+$/, '');
  if (/^[IVX]+$/.test(bare)) return 'roman';
  if (/^[A-ZĐ]$/.test(bare)) return 'letter';
  if (/^\d/.test(bare)) return 'number';
  return /^[a-zđ]$/.test(bare) ? 'small' : 'plain';
}

interface Level {
  /** Entries stand right below it, outside any inner heading. */
  direct: boolean;
  readonly key: string;
  readonly numeral: string;
  readonly subject: Subject | null;
  readonly kind: KindWord | null;
  readonly unit: string | null;
  readonly year: number | null;
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
    const level = this.beside(levelOf(heading.text, numeral));
    const at =
      level.key === 'plain:subject' ? 0 : this.levels.findIndex(({ key }) => key === level.key);
    this.levels = [...(at < 0 ? this.levels : this.levels.slice(0, at)), level];
    return this.current();
  }

  /** Told of an entry below the innermost heading. */
  hold(): void {
    const innermost = this.levels.at(-1);
    if (innermost !== undefined) innermost.direct = true;
  }

  /**
   * A chi bộ without a numeral stands beside the đảng bộ before it (numbered or not), not in it,
   * where it bears the name of an agency and the đảng bộ has its own people listed, or where the
   * agency is none that could be a part of another. A đảng bộ cơ sở is in no other, and no chi bộ
   * of an agency is in a chi bộ.
   */
  private beside(level: Level): Level {
    const { key, unit } = level;
    const outer = this.levels.find((open) => open.unit !== null && isGrassroots(open.unit));
    if (unit === null || !key.startsWith('plain:') || outer?.unit === undefined) return level;
    if (isOwnCommittee(unit)) return { ...level, key: outer.key };
    if (key !== 'plain:cell') return level;
    const kind = collectiveKind(unit, { word: null, unit: '' });
    const inCell = isCell(outer.unit ?? '');
    const apart = inCell || outer.direct || TOP_AGENCY.test(unit);
    return kind === 'grassrootsCell' && apart ? { ...level, key: outer.key } : level;
  }

  /** The numeral of the open heading of style 1, 2, 3; '' where none is open. */
  get openNumber(): string {
    if (this.levels.length === 0) return '';
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
      year: levels.findLast(({ year }) => year !== null)?.year ?? null,
    };
  }
}

function levelOf(text: string, numeral: string): Level {
  const style = styleOf(numeral);
  const subject = subjectWord(text);
  const year = sectionYear(text);
  const isUnit = subject === null && year === null && !isSection(text) && isOrganisation(text);
  const kind = isUnit ? null : kindWord(text);
  const meaning = meaningOfLevel(text, { subject, year, isUnit });
  const key = style === 'plain' ? `plain:${meaning}` : style;
  return {
    direct: false,
    key,
    numeral: numeral.replace(/[.)]$/, ''),
    subject,
    kind,
    unit: isUnit ? text : null,
    year,
  };
}

function meaningOfLevel(
  text: string,
  { subject, year, isUnit }: Pick<Level, 'subject' | 'year'> & { readonly isUnit: boolean },
): string {
  if (year !== null) return 'year';
  if (subject !== null) return 'subject';
  return isUnit ? unitLevel(text) : 'category';
}

/** Without numerals a đảng bộ opens above its chi bộ, and both above a phòng. */
function unitLevel(text: string): string {
  if (/^(đảng|đoàn khối)/iu.test(text)) return 'committee';
  return /^chi /iu.test(text) ? 'cell' : 'unit';
}
