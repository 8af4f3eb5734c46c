import type { Sentences } from '../core/message';
import type { Place, Problem, ProblemParams } from '../core/problem';
import type { ReasonMessage, ReasonParams } from '../core/review/result';

export type Outcome = 'fail' | 'unknown';

/** One sentence per reason; it may read otherwise where it excludes than where it is open. */
export type ReasonSentences = {
  readonly [Code in keyof ReasonParams]: (params: ReasonParams[Code], outcome: Outcome) => string;
};

/**
 * One sentence per problem, as it continues after its place ("Trang tính «DS», cột H: …") and
 * therefore in lower case; one that begins with a comma continues the place itself.
 */
export type ProblemSentences = {
  readonly [Code in keyof ProblemParams]: (params: ProblemParams[Code]) => string;
};

/** A sentence that names the file itself needs no place for it. */
export function placeOfProblem({ file, sheet, row, column, code, params }: Problem): Place {
  const namesFile = code.startsWith('file.') && 'name' in params;
  return {
    ...(file === undefined || namesFile ? {} : { file }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(row === undefined ? {} : { row }),
    ...(column === undefined ? {} : { column }),
  };
}

export function sayReason(
  sentences: ReasonSentences,
  message: ReasonMessage,
  outcome: Outcome,
): string {
  return sayOne<ReasonParams>(sentences, message.code, message.params, outcome);
}

export function sayProblem(sentences: ProblemSentences, place: string, problem: Problem): string {
  const body = sayOne<ProblemParams>(sentences, problem.code, problem.params, 'fail');
  if (place !== '') return body.startsWith(',') ? place + body : `${place}: ${body}`;
  return capitalised(body.replace(/^, /, ''));
}

/** The sentence of any message that knows only its parameters. */
export function sayMessage<Codes>(
  sentences: Sentences<Codes>,
  message: { readonly code: keyof Codes; readonly params: Codes[keyof Codes] },
): string {
  return sentences[message.code](message.params);
}

/** A code and parameters that belong together, which their union has made sure of. */
function sayOne<Codes>(
  sentences: { readonly [C in keyof Codes]: (params: Codes[C], outcome: Outcome) => string },
  code: keyof Codes,
  params: Codes[keyof Codes],
  outcome: Outcome,
): string {
  return sentences[code](params, outcome);
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
