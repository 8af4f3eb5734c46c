import { readYesNo } from './yes-no';

export type Held = 'yes' | 'no' | 'unknown';

/** What a cell of awards says of one title, that it may carry beside others. */
export interface AwardText {
  readonly held: Held;
  /** The years the cell names; `unknown`: of this title or of something else beside it. */
  readonly years: ReadonlyMap<number, Held>;
  /** True where the title stands there without a year. */
  readonly isUndated: boolean;
}

/** One year, or a span; the last group is any other word or mark. */
const TOKEN =
  /(?<!\d)((?:19|20)\d\d)(?:\s*(?:-|đến|tới)\s*(?:năm\s+)?((?:19|20)\d\d))?(?!\d)|([\p{L}\p{M}\p{N}]+|[;,\n])/gu;
/** Words between a title and its years that name nothing. */
const FILLERS: ReadonlySet<string> = new Set(
  'năm các từ đến tới và giai đoạn trong liên tục tiếp liền đạt được là danh hiệu tặng công nhận lần'.split(
    ' ',
  ),
);
/** A cell under the title's own header that gives nothing but years. */
const ONLY_YEARS = /^(?=.*\d{4})(?:năm|các|và|từ|đến|[\d\s,;:.()-])+$/u;
const REFUSALS: ReadonlySet<string> = new Set(['không', 'chưa', 'ko']);
/** Stands for the title once its words are found: folded text has no capitals. */
const TITLE = 'T';

type Token =
  | { readonly kind: 'years'; readonly years: readonly number[]; readonly clause: number }
  | { readonly kind: 'title' | 'other'; readonly clause: number };

/**
 * Reads a folded cell that may list several awards with their years, "CSTĐCS 2015; Giấy khen 2018"
 * or "2018: CSTĐCS; 2019: LĐTT": a year belongs to the award before it, or where the cell begins
 * with a year to the award behind it.
 */
export function readAwards(folded: string, titles: readonly string[]): AwardText {
  if (folded === '') return { held: 'unknown', years: new Map(), isUndated: false };
  const tokens = tokensOf(folded, titles);
  const yearsFirst = tokens[0]?.kind === 'years';
  const ordered = yearsFirst ? [...tokens].reverse() : tokens;
  const dated = new Set<number>();
  const years = new Map<number, Held>();
  let owner = -1;
  ordered.forEach((token, at) => {
    if (token.kind !== 'years') owner = at;
    else if (ordered[owner]?.kind === 'title') {
      dated.add(owner);
      note(years, token.years, 'yes');
    } else note(years, token.years, isBeside(ordered, token.clause) ? 'unknown' : 'no');
  });
  const held = tokens.some(({ kind }) => kind === 'title') ? 'yes' : 'no';
  const isUndated = ordered.some(({ kind }, at) => kind === 'title' && !dated.has(at));
  return { held, years, isUndated };
}

/** The same for a column whose header is the title: a cell of years says it was held in them. */
export function readNamed(folded: string, title: string, titles: readonly string[]): AwardText {
  const answer = readYesNo(folded);
  if (answer !== null) {
    return { held: answer ? 'yes' : 'no', years: new Map(), isUndated: answer };
  }
  return readAwards(ONLY_YEARS.test(folded) ? `${title} ${folded}` : folded, titles);
}

/** A year beside the title with other words between may be of either. */
function isBeside(tokens: readonly Token[], clause: number): boolean {
  return tokens.some((token) => token.kind === 'title' && token.clause === clause);
}

function note(years: Map<number, Held>, named: readonly number[], held: Held): void {
  for (const year of named) {
    const before = years.get(year) ?? 'no';
    years.set(year, before === 'yes' || held === 'no' ? before : held);
  }
}

function tokensOf(folded: string, titles: readonly string[]): Token[] {
  const tokens: Token[] = [];
  let clause = 0;
  let refused = -1;
  for (const [text, from, to] of marked(folded, titles).matchAll(TOKEN)) {
    if (/^[;,\n]$/.test(text)) clause++;
    else if (from !== undefined)
      tokens.push({ kind: 'years', years: span(Number(from), Number(to ?? from)), clause });
    else if (REFUSALS.has(text)) refused = clause;
    else if (text === TITLE && refused !== clause) tokens.push({ kind: 'title', clause });
    else if (!FILLERS.has(text) && !/^\d+$/.test(text)) tokens.push({ kind: 'other', clause });
  }
  return tokens;
}

function span(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(1, last - first + 1) }, (_, i) => first + i);
}

/** The text with each of the titles, the longest first, replaced by one letter. */
function marked(folded: string, titles: readonly string[]): string {
  const words = [...titles].sort((a, b) => b.length - a.length);
  return words.reduce((text, title) => {
    const escaped = title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return text.replace(
      new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${escaped}(?![\\p{L}\\p{M}\\p{N}])`, 'gu'),
      TITLE,
    );
  }, folded);
}
