import { LOOKS } from '../core/nomination/looks';
import type { Problem } from '../core/problem';
import { STATUSES, type Review } from '../core/review/result';
import { statusCounts } from '../core/review/status-counts';
import { SUBJECTS } from '../core/subject';
import type { PhaseOrigin } from '../i18n/cli-words';
import { quotaName } from '../i18n/plan-names';
import type { Words } from '../i18n/words';
import { entryLines } from './report-entries';
import { rosterLines } from './report-rosters';
import { section } from './section';
import type { Voice } from './session';

export interface Reported {
  readonly name: string;
  readonly review: Review;
  readonly phaseOrigin: PhaseOrigin;
}

const NAMES_SHOWN = 10;
const QUOTAS_SHOWN = 40;
const PROBLEMS_SHOWN = 100;
const INDENT = '  ';

/** The report of a review for people: what was found, what was decided, what is open. */
export function reportLines({ name, review, phaseOrigin }: Reported, voice: Voice): string[] {
  return [
    ...headLines(name, review, phaseOrigin, voice),
    ...rosterLines(review, voice),
    ...statusLines(review, voice),
    ...quotaLines(review, voice),
    ...tieLines(review, voice),
    ...relaxationLines(review, voice),
    ...attestationLines(review, voice),
    ...entryLines(review, voice),
  ];
}

function headLines(name: string, review: Review, origin: PhaseOrigin, voice: Voice): string[] {
  const { campaign, phase } = review;
  const { report } = voice.words.cli;
  const others = campaign.phases.filter(({ id }) => id !== phase.id).map(({ id }) => id);
  return [
    voice.paint.bold(report['run.file']({ name })),
    report['run.campaign']({ number: campaign.number, title: campaign.title }),
    report['run.phase']({ id: phase.id, name: phase.name, origin, others: others.join(', ') }),
  ];
}

function statusLines(review: Review, { words, say, paint }: Voice): string[] {
  const counts = statusCounts(review);
  const wordWidth = Math.max(...STATUSES.map((status) => say.status(status).length));
  const countWidth = String(review.entries.count).length;
  const lines = STATUSES.flatMap((status, index) => {
    const count = counts[index] ?? 0;
    const line = `${LOOKS[status].sign} ${say.status(status).padEnd(wordWidth)}  ${String(count).padStart(countWidth)}`;
    return count === 0 ? [] : [paint.status(status, line)];
  });
  const heading = words.cli.report['head.results']({ count: review.entries.count });
  return section(heading, lines, paint);
}

/** Quotas of the whole campaign first, then those of units; those that concern nobody are left out. */
function quotaLines(review: Review, { words, paint }: Voice): string[] {
  const { report } = words.cli;
  const shown = review.quotas.filter(({ eligible, min }) => eligible > 0 || (min ?? 0) > 0);
  const sorted = [
    ...shown.filter(({ unit }) => unit === null),
    ...shown.filter(({ unit }) => unit !== null),
  ];
  const lines = sorted.slice(0, QUOTAS_SHOWN).map((balance) =>
    report['quota.line']({
      ...balance,
      text: quotaName(review.campaign, balance.id),
      unit: balance.unit ?? '',
    }),
  );
  const more = sorted.length - lines.length;
  if (more > 0) lines.push(report['more.names']({ count: more }));
  return section(report['head.quotas']({}), lines, paint);
}

function tieLines(review: Review, { words, paint }: Voice): string[] {
  const { report } = words.cli;
  const lines = review.ties.flatMap((tie) => {
    const subjects = new Set(tie.entries.map((entry) => review.entries.subject[entry]));
    const [only] = subjects;
    const subject = subjects.size === 1 ? (SUBJECTS[only ?? -1] ?? null) : null;
    const line = report['tie.line']({
      count: tie.entries.length,
      seats: tie.seats,
      unit: tie.unit ?? '',
      max: tie.max,
      clause: tie.clause,
      subject,
    });
    return [line, ...tieNames(review, tie.entries, words).map((name) => INDENT + name)];
  });
  return section(report['head.ties']({}), lines, paint);
}

function tieNames(review: Review, entries: readonly number[], words: Words): string[] {
  const names = entries
    .slice(0, NAMES_SHOWN)
    .map((entry) => review.entries.names.text(review.entries.name[entry] ?? 0));
  const more = entries.length - names.length;
  return more > 0 ? [...names, words.cli.report['more.names']({ count: more })] : names;
}

function relaxationLines(review: Review, { words, say, paint }: Voice): string[] {
  const lines = review.relaxations.map((change) =>
    say.sheetText('quotas.relaxation', {
      ...change,
      quota: quotaName(review.campaign, change.quota),
      unit: change.unit ?? '',
    }),
  );
  return section(words.cli.report['head.relaxations']({}), lines, paint);
}

function attestationLines(review: Review, { words, paint }: Voice): string[] {
  const categories = new Map<string, string[]>();
  for (const { category, text, clause } of review.attestations) {
    const line = `${text.replace(/\.$/, '')} (${clause})`;
    categories.set(line, [...(categories.get(line) ?? []), category]);
  }
  const lines = [...categories].map(([line, of]) => `${of.join(', ')}: ${line}`);
  return section(words.cli.report['head.attestations']({}), lines, paint);
}

/** The problems for standard error, worst first; each with what it asks for. */
export function problemLines(problems: readonly Problem[], { words, say, paint }: Voice): string[] {
  const { report } = words.cli;
  const sorted = [
    ...problems.filter(({ severity }) => severity === 'error'),
    ...problems.filter(({ severity }) => severity === 'warning'),
    ...problems.filter(({ severity }) => severity === 'info'),
  ];
  const lines = sorted.slice(0, PROBLEMS_SHOWN).map((problem) => {
    const { severity } = problem;
    const word = paint.severity(severity, report['problem.severity']({ severity }));
    return `${word}: ${say.problem(problem)}`;
  });
  const more = sorted.length - lines.length;
  return more > 0 ? [...lines, report['more.problems']({ count: more })] : lines;
}
