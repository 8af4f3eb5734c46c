import type { z } from 'zod';

/** A place in a JSON value and what should stand there, in the notation of the formats' docs. */
export interface Mismatch {
  readonly path: string;
  readonly expected: string;
}

/** Undefined for text that is no JSON: nothing fits it. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Deeper JSON than any plan needs is refused before a parser recurses into it. */
const DEEPEST = 100;

/** What is wrong with a value of any depth; empty where it may be parsed. */
export function mismatchOfDepth(json: unknown): Mismatch[] {
  let level: unknown[] = [json];
  for (let depth = 0; depth <= DEEPEST; depth++) {
    level = level.flatMap((value): unknown[] =>
      typeof value === 'object' && value !== null ? Object.values(value) : [],
    );
    if (level.length === 0) return [];
  }
  return [{ path: '', expected: `depth ≤ ${DEEPEST}` }];
}

/** What zod calls a format, as people write it. */
const FORMATS: Readonly<Record<string, string>> = { date: 'YYYY-MM-DD' };

/**
 * What is wrong with a value from outside, all of it: zod's issues as paths ("phases[0].id") and
 * what was expected there ("string", "non-empty", "≥ 1",
 * "a | b", "no such field").
 */
export function mismatchesOf(error: z.ZodError): Mismatch[] {
  return error.issues.flatMap(mismatchesOfIssue);
}

function mismatchesOfIssue(issue: z.core.$ZodIssue): Mismatch[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: pathOf([...issue.path, key]),
      expected: 'no such field',
    }));
  }
  return [{ path: pathOf(issue.path), expected: expectedOf(issue) }];
}

function expectedOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected;
    case 'invalid_value':
      return issue.values.map(String).join(' | ');
    case 'invalid_format':
      return FORMATS[issue.format] ?? issue.pattern ?? issue.format;
    case 'too_small':
      return sized(issue.origin) && issue.minimum === 1
        ? 'non-empty'
        : `${issue.inclusive === false ? '>' : '≥'} ${String(issue.minimum)}`;
    case 'too_big':
      return `${issue.inclusive === false ? '<' : '≤'} ${String(issue.maximum)}`;
    case 'invalid_union':
      return expectedOfUnion(issue);
    case 'invalid_key':
    case 'invalid_element':
      return joined(issue.issues.flatMap(mismatchesOfIssue));
    case 'not_multiple_of':
      return `multiple of ${String(issue.divisor)}`;
    case 'unrecognized_keys':
    case 'custom':
      return issue.message;
  }
}

/** The values of a discriminator ("years | title | …"), or what each branch asks for. */
function expectedOfUnion(issue: z.core.$ZodIssueInvalidUnion): string {
  const options = 'options' in issue && Array.isArray(issue.options) ? issue.options : [];
  if (options.length > 0) return options.map(String).join(' | ');
  return joined(issue.errors.flatMap((branch) => branch.flatMap(mismatchesOfIssue)));
}

function joined(mismatches: readonly Mismatch[]): string {
  return [...new Set(mismatches.map((mismatch) => mismatch.expected))].join(' | ');
}

/** Texts and lists have a length; the only bound a format sets on it is that there is one. */
function sized(origin: string): boolean {
  return origin === 'string' || origin === 'array';
}

/** "categories[0].criterion.of[1]"; '' for the whole value. */
export function pathOf(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
}
