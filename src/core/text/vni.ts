/**
 * VNI-Windows: a base letter followed by a mark that carries the tone, the circumflex or breve, or
 * both. The marks have a small and a capital form and follow the case of their base.
 */
const TONE_MARKS = 'øùûõï';
const CIRCUMFLEX_MARKS = 'âàáåãä';
const BREVE_MARKS = 'êèéúüë';

/** Base as stored, marks it takes, letters meant in the order of the marks. */
const COMPOSED: readonly (readonly [base: string, marks: string, meant: string])[] = [
  ['a', TONE_MARKS, 'àáảãạ'],
  ['e', TONE_MARKS, 'èéẻẽẹ'],
  ['o', TONE_MARKS, 'òóỏõọ'],
  ['u', TONE_MARKS, 'ùúủũụ'],
  ['y', TONE_MARKS, 'ỳýỷỹỵ'],
  ['ô', TONE_MARKS, 'ờớởỡợ'],
  ['ö', TONE_MARKS, 'ừứửữự'],
  ['a', CIRCUMFLEX_MARKS, 'âầấẩẫậ'],
  ['e', CIRCUMFLEX_MARKS, 'êềếểễệ'],
  ['o', CIRCUMFLEX_MARKS, 'ôồốổỗộ'],
  ['a', BREVE_MARKS, 'ăằắẳẵặ'],
];

/** Letters that stand alone: characters as stored, letters meant. */
const SINGLE_STORED = 'ôöñìíæóòî';
const SINGLE_MEANT = 'ơưđìíỉĩịỵ';

function withCapitals(stored: string, meant: string): [string, string][] {
  return [
    [stored, meant],
    [stored.toUpperCase(), meant.toUpperCase()],
  ];
}

/** One or two characters as stored → Vietnamese letter (NFC). */
export const VNI: ReadonlyMap<string, string> = new Map([
  ...COMPOSED.flatMap(([base, marks, meant]) =>
    Array.from(marks).flatMap((mark, at) => withCapitals(base + mark, meant.charAt(at))),
  ),
  ...Array.from(SINGLE_STORED).flatMap((stored, at) =>
    withCapitals(stored, SINGLE_MEANT.charAt(at)),
  ),
]);
