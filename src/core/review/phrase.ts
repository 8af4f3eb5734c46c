const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** True where a folded text holds a folded phrase as whole words. */
export function containsPhrase(text: string, phrase: string): boolean {
  if (phrase === '') return false;
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    if (!LETTER.test(text[at - 1] ?? ' ') && !LETTER.test(text[at + phrase.length] ?? ' ')) {
      return true;
    }
  }
  return false;
}
