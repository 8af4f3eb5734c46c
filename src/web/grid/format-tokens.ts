/** A number format of Excel in its parts: "#,##0.00;[Red]-0" and the like. */
export type FormatToken =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'digit'; readonly pad: '0' | '#' | '?' }
  | { readonly kind: 'point' | 'comma' | 'percent' | 'general' | 'text' | 'half' }
  | { readonly kind: 'exponent'; readonly sign: boolean }
  /** y, m (month), n (minute), d, h, s; `count` letters in a row. */
  | { readonly kind: 'date'; readonly part: DatePart; readonly count: number }
  | { readonly kind: 'elapsed'; readonly part: 'h' | 'n' | 's' };

export type DatePart = 'y' | 'm' | 'n' | 'd' | 'h' | 's';

export interface FormatCondition {
  readonly operator: '<' | '<=' | '>' | '>=' | '=' | '<>';
  readonly operand: number;
}

/** One of the up to four sections that semicolons separate. */
export interface FormatSection {
  readonly tokens: readonly FormatToken[];
  readonly isDate: boolean;
  readonly condition: FormatCondition | null;
  /** Six hex digits, from "[Red]". */
  readonly color: string | null;
}

const COLORS: Readonly<Record<string, string>> = {
  black: '000000',
  blue: '0000FF',
  cyan: '00FFFF',
  green: '00FF00',
  magenta: 'FF00FF',
  red: 'FF0000',
  white: 'FFFFFF',
  yellow: 'FFFF00',
};

const PIECES =
  /"([^"]*)"?|\\(.)|_(.)|\*(.)|\[([^\]]*)\]|(General)|(AM\/PM|A\/P)|(E[+-])|(y+|m+|d+|h+|s+)|([0#?])|([.,%@])|(;)|([^])/gi;

/** Takes a format apart; the result has at least one section. */
export function parseFormat(code: string): readonly FormatSection[] {
  const sections: FormatSection[] = [];
  let open = new SectionReader();
  for (const piece of code.matchAll(PIECES)) {
    if (piece[12] !== undefined) {
      sections.push(open.section());
      open = new SectionReader();
    } else open.take(piece);
  }
  return [...sections, open.section()];
}

class SectionReader {
  private readonly tokens: FormatToken[] = [];
  private condition: FormatCondition | null = null;
  private color: string | null = null;

  take(piece: RegExpMatchArray): void {
    const [, quoted, escaped, space, , bracket, general, half, exponent, date, digit, sign] = piece;
    if (quoted !== undefined || escaped !== undefined) this.literal(quoted ?? escaped ?? '');
    else if (space !== undefined) this.literal(' ');
    else if (bracket !== undefined) this.bracket(bracket);
    else if (general !== undefined) this.tokens.push({ kind: 'general' });
    else if (half !== undefined) this.tokens.push({ kind: 'half' });
    else if (exponent !== undefined)
      this.tokens.push({ kind: 'exponent', sign: exponent.endsWith('+') });
    else if (date !== undefined) this.date(date);
    else if (digit !== undefined)
      this.tokens.push({ kind: 'digit', pad: digit === '0' ? '0' : digit === '#' ? '#' : '?' });
    else if (sign !== undefined) this.tokens.push({ kind: SIGNS[sign] ?? 'text' });
    else if (piece[13] !== undefined) this.literal(piece[13]);
  }

  section(): FormatSection {
    const tokens = withMinutes(this.tokens);
    const isDate = tokens.some(({ kind }) => kind === 'date' || kind === 'elapsed');
    return { tokens, isDate, condition: this.condition, color: this.color };
  }

  private literal(text: string): void {
    if (text !== '') this.tokens.push({ kind: 'literal', text });
  }

  private date(letters: string): void {
    const part = letters.charAt(0).toLowerCase();
    if (isDatePart(part)) this.tokens.push({ kind: 'date', part, count: letters.length });
  }

  /** A colour, a condition, elapsed time, or a currency with its language. */
  private bracket(text: string): void {
    const lower = text.toLowerCase();
    const condition = /^(<=|>=|<>|<|>|=)(-?[\d.]+)$/.exec(text);
    if (/^(?:h+|m+|s+)$/.test(lower)) {
      const part = lower.startsWith('h') ? 'h' : lower.startsWith('s') ? 's' : 'n';
      this.tokens.push({ kind: 'elapsed', part });
    } else if (condition !== null) {
      const operator = OPERATORS.find((known) => known === condition[1]) ?? '=';
      this.condition = { operator, operand: Number(condition[2]) };
    } else if (text.startsWith('$')) this.literal(text.slice(1).replace(/-[^-]*$/, ''));
    else this.color = COLORS[lower] ?? this.color;
  }
}

const OPERATORS = ['<', '<=', '>', '>=', '=', '<>'] as const;
const SIGNS: Readonly<Record<string, 'point' | 'comma' | 'percent' | 'text'>> = {
  '.': 'point',
  ',': 'comma',
  '%': 'percent',
  '@': 'text',
};

function isDatePart(part: string): part is DatePart {
  return ['y', 'm', 'd', 'h', 's'].includes(part);
}

/** An "m" after hours or before seconds means minutes. */
function withMinutes(tokens: readonly FormatToken[]): readonly FormatToken[] {
  return tokens.map((token, at) => {
    if (token.kind !== 'date' || token.part !== 'm' || token.count > 2) return token;
    const before = neighbour(tokens, at, -1);
    const after = neighbour(tokens, at, 1);
    return before === 'h' || after === 's' ? { ...token, part: 'n' } : token;
  });
}

function neighbour(tokens: readonly FormatToken[], at: number, way: 1 | -1): DatePart | null {
  for (let next = at + way; next >= 0 && next < tokens.length; next += way) {
    const token = tokens[next];
    if (token?.kind === 'date' || token?.kind === 'elapsed') return token.part;
  }
  return null;
}
