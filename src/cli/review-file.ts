import { basename } from 'node:path';
import type { Problem } from '../core/problem';
import type { Watch } from '../core/progress';
import type { PhaseOrigin } from '../i18n/cli-words';
import { badValue } from './command-line';
import type { ReviewChoices } from './command';
import { campaignKept, campaignOf } from './choose-campaign';
import type { Campaign } from '../core/campaign/format';
import { EXIT, type ExitCode } from './faults';
import { readBytes, readJson } from './files';
import { openJob, reviewJob, type Opened } from './job';
import type { Reviewed } from '../core/job';
import { progressLine } from './progress-line';
import { problemLines, reportLines } from './report';
import { chooseSettings } from './settings-layers';
import { inCampaign, voiceFor, type Session } from './session';
import { writeReviewJson } from './write-review-json';

export interface FileReview extends Reviewed {
  readonly opened: Opened;
  readonly name: string;
  readonly phaseOrigin: PhaseOrigin;
}

/** `binh-xet review`: judges, prints, writes nothing. */
export async function reviewFile(choices: ReviewChoices, session: Session): Promise<ExitCode> {
  const progress = progressLine(session.io, session.words);
  const reviewed = await judged(choices, progress.watch).finally(() => {
    progress.end();
  });
  const { review, problems } = reviewed;
  const named = inCampaign(session, review.campaign);
  if (choices.json) {
    await writeReviewJson(session.io.stdout, review, problems, named.say);
  } else {
    await printReport(reviewed, named);
    await printProblems(problems, named);
  }
  return exitCodeOf(reviewed.problems);
}

/** The review of a file by the campaign and settings that were named, or that it keeps itself. */
export async function judged(choices: ReviewChoices, watch: Watch): Promise<FileReview> {
  const name = basename(choices.file);
  const named = choices.campaign === null ? null : await campaignOf(choices.campaign);
  if (named !== null) checkPhase(named, choices.phase);
  const given = choices.settings === null ? undefined : await readSettings(choices.settings);
  const opened = await openJob(await readBytes(choices.file), name, watch);
  const layers = { kept: opened.contents.settings, given, campaign: named?.id ?? null };
  const chosen = chooseSettings(layers);
  const campaign = named ?? campaignKept(chosen.settings.campaign);
  checkPhase(campaign, choices.phase);
  const phase = choices.phase ?? chosen.settings.phase;
  const settings = { ...chosen.settings, ...(phase === undefined ? {} : { phase }) };
  const reviewed = reviewJob(opened.contents, campaign, settings, watch);
  const origin = originOf(campaign, choices.phase, phase, chosen.phaseKept);
  const problems = [...chosen.problems, ...reviewed.problems];
  return { ...reviewed, problems, opened, name, phaseOrigin: origin };
}

/** A phase named on the command line that the campaign does not have is wrong usage. */
function checkPhase({ phases }: Campaign, phase: string | null): void {
  if (phase === null || phases.some(({ id }) => id === phase)) return;
  throw badValue('--phase', phase, phases.map(({ id }) => id).join(', '));
}

function originOf(
  { phases }: Campaign,
  named: string | null,
  phase: string | undefined,
  kept: boolean,
): PhaseOrigin {
  if (phases.length === 1) return 'only';
  if (named !== null) return 'given';
  if (phase === undefined) return 'first';
  return kept ? 'kept' : 'given';
}

async function readSettings(path: string): Promise<unknown> {
  const invalid: Problem = {
    severity: 'error',
    code: 'settings.invalid',
    params: { path: basename(path), expected: 'JSON' },
  };
  return readJson(path, invalid);
}

export async function printReport(reviewed: FileReview, session: Session): Promise<void> {
  const { stdout } = session.io;
  const lines = reportLines(reviewed, voiceFor(stdout, session));
  await stdout.write(`${lines.join('\n')}\n`);
}

/** What to look at, on standard error, after the report. */
export async function printProblems(problems: readonly Problem[], session: Session): Promise<void> {
  if (problems.length === 0) return;
  const { stderr } = session.io;
  const voice = voiceFor(stderr, session);
  const heading = voice.paint.bold(session.words.cli.report['head.problems']({}));
  await stderr.write(`\n${[heading, ...problemLines(problems, voice)].join('\n')}\n`);
}

/** An error means that the input cannot be used, or not for a result that could be trusted. */
export function exitCodeOf(problems: readonly Problem[]): ExitCode {
  return problems.some(({ severity }) => severity === 'error') ? EXIT.unusable : EXIT.done;
}
