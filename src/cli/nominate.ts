import type { Plan } from '../core/plan';
import type { Problem } from '../core/problem';
import { createSay } from '../i18n/say';
import type { WriteReport } from '../workbook/workbook';
import type { NominateCommand } from './command';
import { EXIT, UsageError, type ExitCode } from './faults';
import { isSameFile, writeWhole } from './files';
import { planJob, writeJob } from './job';
import type { Planned } from '../core/job';
import { endingOfResult, refuseEnding } from './out-ending';
import { planJson, planLines } from './print-plan';
import { progressLine, type ProgressLine } from './progress-line';
import { exitCodeOf, judged, printProblems, printReport, type FileReview } from './review-file';
import { runTime } from './run-time';
import { inCampaign, voiceFor, type Session } from './session';
import { writeReviewJson } from './write-review-json';

/** What `nominate` has done or would do, for its report. */
interface Outcome {
  readonly reviewed: FileReview;
  readonly plan: Plan;
  readonly problems: readonly Problem[];
  /** Null where nothing was written. */
  readonly written: { readonly out: string; readonly report: WriteReport } | null;
}

/** `binh-xet nominate`: judges, plans, writes the result into another file, whole or not at all. */
export async function nominate(command: NominateCommand, session: Session): Promise<ExitCode> {
  const { file, out } = command;
  if (out !== null) await refuseSameFile(file, out);
  const progress = progressLine(session.io, session.words);
  try {
    const outcome = await carryOut(command, session, progress);
    progress.end();
    const named = inCampaign(session, outcome.reviewed.review.campaign);
    await (command.json ? tellJson(outcome, named) : tell(outcome, command, named));
    return exitCodeOf(outcome.problems);
  } finally {
    progress.end();
  }
}

/** FILE is never modified, not even by way of another name. */
export async function refuseSameFile(file: string, out: string): Promise<void> {
  if (!(await isSameFile(file, out))) return;
  throw new UsageError({ code: 'out.same', params: { name: file } });
}

async function carryOut(
  command: NominateCommand,
  session: Session,
  { watch }: ProgressLine,
): Promise<Outcome> {
  const reviewed = await judged(command, watch);
  if (command.out !== null) refuseEnding(command.out, await endingOfResult(reviewed.opened));
  const planned = planOf(reviewed, command, session, watch);
  const { plan } = planned;
  const problems = [...reviewed.problems, ...planned.problems];
  const { dryRun, out } = command;
  if (dryRun || out === null || exitCodeOf(problems) !== EXIT.done) {
    return { reviewed, plan, problems, written: null };
  }
  const { bytes, report } = await writeJob(reviewed.opened, plan, watch);
  await writeWhole(out, bytes);
  return { reviewed, plan, problems: [...problems, ...report.problems], written: { out, report } };
}

function planOf(
  reviewed: FileReview,
  { highlight }: NominateCommand,
  session: Session,
  watch: ProgressLine['watch'],
): Planned {
  const { io, version } = session;
  const { campaign } = reviewed.review;
  const time = runTime(io.now(), io.env['SOURCE_DATE_EPOCH']);
  const choices = { highlight, version, time, official: createSay('vi', campaign) };
  const { say } = inCampaign(session, campaign);
  return planJob(reviewed, reviewed.opened.contents, choices, say, watch);
}

async function tell(
  { reviewed, plan, problems, written }: Outcome,
  { dryRun }: NominateCommand,
  session: Session,
): Promise<void> {
  const { stdout } = session.io;
  const { report } = session.words.cli;
  await printReport(reviewed, session);
  if (written !== null) {
    const { sheets, cellsWritten: cells } = written.report;
    const line = report['done.written']({ out: written.out, sheets: sheets.join(', '), cells });
    await stdout.write(`\n${line}\n`);
  } else if (dryRun) {
    const lines = planLines(plan, voiceFor(stdout, session));
    await stdout.write(`${[...lines, '', report['done.dryRun']({})].join('\n')}\n`);
  }
  await printProblems(problems, session);
  if (written === null && !dryRun) {
    await session.io.stderr.write(`\n${report['done.nothingWritten']({})}\n`);
  }
}

/** The object of `review --json` with what is written, and where. */
async function tellJson({ reviewed, plan, problems, written }: Outcome, session: Session) {
  const output =
    written === null
      ? null
      : {
          file: written.out,
          sheets: written.report.sheets,
          cells: written.report.cellsWritten,
        };
  const more = { plan: planJson(plan), output };
  await writeReviewJson(session.io.stdout, reviewed.review, problems, session.say, more);
}
