/** Letters of the names that are hashed: Latin-1, Vietnamese letters of two blocks. */
const LAST_LETTER = 0x1ef9;
const BLOCKS = [
  [0x21, 0x7e],
  [0xc0, 0x1b0],
  [0x1ea0, LAST_LETTER],
] as const;
const TONES = '\u0300\u0301\u0303\u0309\u0323';
const TONE_BITS = 5;

/** Per character: its small letter without the tone; 0 for what is no letter of ours. */
const letters = new Uint16Array(LAST_LETTER + 1);
/** Per character: a number of its tone, 0 for none. */
const tones = new Uint16Array(LAST_LETTER + 1);

for (const [first, last] of BLOCKS) {
  for (let code = first; code <= last; code++) {
    const marks = String.fromCharCode(code).replace('Ð', 'Đ').toLowerCase().normalize('NFD');
    for (const mark of marks) {
      const tone = TONES.indexOf(mark);
      if (tone >= 0) tones[code] = 1 << (tone * TONE_BITS);
      else letters[code] = (letters[code] ?? 0) * 3 + mark.charCodeAt(0);
    }
  }
}

const FACTOR = 0x01000193;

/**
 * A number from 0 that is equal for texts with the same folded name (`foldCleanName`): case and
 * the place of a tone do not count. Texts that differ seldom share one; whoever asks must compare.
 */
export function looseHash(clean: string): number {
  let hash = 0;
  let tone = 0;
  for (let at = 0; at < clean.length; at++) {
    const code = clean.charCodeAt(at);
    hash = Math.imul(hash ^ (letters[code] ?? 0), FACTOR);
    tone += tones[code] ?? 0;
  }
  hash = Math.imul(hash ^ tone, FACTOR);
  return (hash ^ (hash >>> 15)) & 0x7fffffff;
}
