import type { MessageOf } from '../core/message';
import type { Problem } from '../core/problem';
import type { UsageFaultParams } from '../i18n/cli-words';

export type UsageFault = MessageOf<UsageFaultParams>;

/** DESIGN §4.1: done, the input cannot be used, wrong usage. */
export const EXIT = { done: 0, unusable: 1, usage: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The command line itself is wrong; no file has been looked at. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  constructor(readonly fault: UsageFault) {
    super(fault.code);
  }
}

/** What was given cannot be used; `exitCode` is `usage` where an option named it. */
export class Refused extends Error {
  override readonly name = 'Refused';
  constructor(
    readonly problems: readonly Problem[],
    readonly exitCode: ExitCode = EXIT.unusable,
  ) {
    super(problems.map((problem) => problem.code).join(', '));
  }
}
