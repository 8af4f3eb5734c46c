import type { Say } from '../core/say';
import { en } from './en/words';
import type { Language } from './language';
import { withPlanNames, type PlanParts } from './plan-names';
import { placeOfProblem, sayProblem, sayReason } from './sentences';
import { vi } from './vi/words';
import type { Words } from './words';

/** Every language of the product; a third one is added here and in `LANGUAGES`. */
export const WORDS: Readonly<Record<Language, Words>> = { vi, en };

/**
 * What the core needs to be said, in one language. With a plan its quotas and categories are
 * called by their names, without one by their ids.
 */
export function createSay(language: Language, plan: PlanParts | null = null): Say {
  const words = WORDS[language];
  const named = <Message extends { readonly params: object }>(message: Message): Message =>
    plan === null ? message : { ...message, params: withPlanNames(plan, message.params) };
  return {
    reason: (message, outcome = 'unknown') => sayReason(words.reasons, named(message), outcome),
    problem: (problem) =>
      sayProblem(words.problems, words.placeOf(placeOfProblem(problem)), named(problem)),
    status: (status) => words.statuses[status],
    rating: (state) => words.names.ratings[state],
    sheetText: (code, params) => words.sheetTexts[code](params),
  };
}
