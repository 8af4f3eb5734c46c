import type { Say } from '../core/say';
import { en } from './en/words';
import type { Language } from './language';
import { sayProblem, sayReason } from './sentences';
import { vi } from './vi/words';
import type { Words } from './words';

/** Every language of the product; a third one is added here and in `LANGUAGES`. */
export const WORDS: Readonly<Record<Language, Words>> = { vi, en };

/** What the core needs to be said, in one language. */
export function createSay(language: Language): Say {
  const words = WORDS[language];
  return {
    reason: (message, outcome = 'unknown') => sayReason(words.reasons, message, outcome),
    problem: (problem) => sayProblem(words.problems, words.placeOf(problem), problem),
    status: (status) => words.statuses[status],
    rating: (state) => words.names.ratings[state],
    sheetText: (code, params) => words.sheetTexts[code](params),
  };
}
