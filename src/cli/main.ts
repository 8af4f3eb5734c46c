import { jsonSchemaOf } from '../core/campaign/schema';
import type { Problem } from '../core/problem';
import { Cancelled } from '../core/progress';
import { LANGUAGES } from '../i18n/language';
import { sayMessage } from '../i18n/sentences';
import { WorkbookError } from '../workbook/workbook';
import packageJson from '../../package.json';
import { clear } from './clear';
import type { Command } from './command';
import { badValue, chooseLanguage, readCommandLine } from './command-line';
import { EXIT, Refused, UsageError, type ExitCode, type UsageFault } from './faults';
import type { Io } from './io';
import { merge } from './merge';
import { nominate } from './nominate';
import { campaignLines, campaignsJson } from './print-campaigns';
import { problemLines } from './report';
import { reviewFile } from './review-file';
import { openSession, voiceFor, type Session } from './session';

/** The whole command line. Writes to `io` only, and to the file that `-o` names. */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  const { language, unknown } = chooseLanguage(argv, io.env);
  const session = openSession(io, language, packageJson.version);
  try {
    if (unknown !== null) throw badValue('--lang', unknown, LANGUAGES.join(', '));
    return await run(readCommandLine(argv), session);
  } catch (error) {
    return tell(error, session);
  }
}

async function run(command: Command, session: Session): Promise<ExitCode> {
  const { io, words } = session;
  switch (command.name) {
    case 'help':
      await io.stdout.write(words.cli.usage);
      return EXIT.done;
    case 'version':
      await io.stdout.write(`${session.version}\n`);
      return EXIT.done;
    case 'schema':
      await io.stdout.write(`${JSON.stringify(jsonSchemaOf(command.format), null, 2)}\n`);
      return EXIT.done;
    case 'campaigns':
      await io.stdout.write(
        command.json
          ? `${JSON.stringify(campaignsJson(), null, 2)}\n`
          : campaignLines(words).join('\n'),
      );
      return EXIT.done;
    case 'review':
      return reviewFile(command, session);
    case 'nominate':
      return nominate(command, session);
    case 'merge':
      return merge(command, session);
    case 'clear':
      return clear(command, session);
  }
}

/** Says what went wrong on standard error; a broken invariant too, without a stack. */
async function tell(error: unknown, session: Session): Promise<ExitCode> {
  if (error instanceof UsageError) return tellFault(error.fault, session);
  const problems = problemsIn(error);
  if (problems !== null) {
    const exitCode = error instanceof Refused ? error.exitCode : EXIT.unusable;
    return tellProblems(problems, exitCode, session);
  }
  const { io, words } = session;
  const { report } = words.cli;
  const message = error instanceof Error ? error.message : String(error);
  const line = error instanceof Cancelled ? report.interrupted({}) : report.unexpected({ message });
  const stack = io.env['BINH_XET_DEBUG'] && error instanceof Error ? `${error.stack ?? ''}\n` : '';
  await io.stderr.write(`${line}\n${stack}`);
  return EXIT.unusable;
}

async function tellFault(fault: UsageFault, { io, words }: Session): Promise<ExitCode> {
  const { faults, usage, usageHint } = words.cli;
  const page = fault.code === 'command.missing' ? usage : `${usageHint}\n`;
  await io.stderr.write(`${sayMessage(faults, fault)}\n\n${page}`);
  return EXIT.usage;
}

async function tellProblems(
  problems: readonly Problem[],
  exitCode: ExitCode,
  session: Session,
): Promise<ExitCode> {
  const { io, words } = session;
  const hint = exitCode === EXIT.usage ? `\n${words.cli.usageHint}\n` : '';
  const lines = problemLines(problems, voiceFor(io.stderr, session));
  await io.stderr.write(`${lines.join('\n')}\n${hint}`);
  return exitCode;
}

function problemsIn(error: unknown): readonly Problem[] | null {
  if (error instanceof Refused) return error.problems;
  return error instanceof WorkbookError ? [error.problem] : null;
}
