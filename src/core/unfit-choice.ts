import { pathOf } from './boundary';
import type { Problem } from './problem';

/** Where in the settings a choice stands that the plan, the format or the rosters may not know. */
export type ChoicePath =
  | readonly ['rosters', number, 'headerRows' | 'range']
  | readonly ['rosters', number, 'columns', string]
  | readonly ['readings', string]
  | readonly ['categories', number, 'category']
  | readonly ['quotas', number, 'id' | 'unit']
  | readonly ['attestations', number, 'id' | 'unit' | 'entry'];

/** A choice that fits nothing and so changes nothing, with what would fit (`settings.invalid`). */
export function unfitChoice(path: ChoicePath, expected: string): Problem {
  return { severity: 'error', code: 'settings.invalid', params: { path: pathOf(path), expected } };
}

/** Whether a choice is among those that `problems` find unfit. */
export function unfitAmong(problems: readonly Problem[]): (...path: ChoicePath) => boolean {
  const paths = new Set(
    problems.flatMap((one) => (one.code === 'settings.invalid' ? [one.params.path] : [])),
  );
  return (...path) => paths.has(pathOf(path));
}
