import type { CliWords, PhaseOrigin, ReportParams, UsageFaultParams } from '../cli-words';
import type { Sentences } from '../../core/message';
import { grouped, percent, yearSpans } from '../numbers';
import { names } from './names';
import { sheetTexts } from './sheet-texts';
import { usage } from './usage';

const n = (count: number) => grouped(count, ',');
const counted = (count: number, one: string, many = `${one}s`) =>
  `${n(count)} ${count === 1 ? one : many}`;
const at = (unit: string) => (unit === '' ? '' : ` at ${unit}`);
const bound = (word: string, count: number | null) =>
  count === null ? [] : [`${word} ${n(count)}`];

/** "98 people, 2 collectives" */
const parts = (p: { individuals: number; collectives: number }) =>
  [
    p.individuals > 0 || p.collectives === 0 ? counted(p.individuals, 'person', 'people') : '',
    p.collectives > 0 ? counted(p.collectives, 'collective') : '',
  ]
    .filter(Boolean)
    .join(', ');

const faults: Sentences<UsageFaultParams> = {
  'command.missing': () => 'No command was given.',
  'command.unknown': (p) => `There is no command “${p.command}”.`,
  'option.unknown': (p) => `There is no option “${p.option}”.`,
  'option.notHere': (p) => `The command ${p.command} has no option “${p.option}”.`,
  'option.noValue': (p) => `The option “${p.option}” needs a value.`,
  'option.badValue': (p) =>
    `The option “${p.option}” does not take “${p.value}”. Values that it takes: ${p.known}.`,
  'argument.missing': (p) => `The command ${p.command} needs the name of a roster file.`,
  'argument.extra': (p) => `“${p.argument}” is one argument too many.`,
  'format.unknown': (p) => `The command schema needs the name of a format: ${p.known}.`,
  'out.missing': () => 'No file to write was given. Add -o and its name.',
  'out.ending': (p) =>
    `The result is a ${p.ending} file; Excel would not open it as “${p.name}”. Give it a name that ends in ${p.ending}.`,
  'out.same': (p) =>
    `The file to write is the roster file “${p.name}” itself. Choose another name.`,
  'campaign.notChosen': (p) =>
    `No campaign was chosen. Add --campaign and its id. Built-in campaigns: ${p.known}.`,
};

const origins: Readonly<Record<PhaseOrigin, (others: string) => string>> = {
  given: () => '',
  kept: () => ' (as kept in the workbook)',
  only: () => '',
  first: (others) => ` (no phase was chosen, so the first is used; others: ${others})`,
};

const severities = { error: 'Cannot be used', warning: 'Please check', info: 'Noted' };
const people = {
  individual: ['person', 'people'],
  collective: ['collective', 'collectives'],
} as const;

const report: Sentences<ReportParams> = {
  'head.rosters': () => 'Rosters found',
  'head.results': (p) => `Results (${counted(p.count, 'row')})`,
  'head.quotas': () => 'Quotas',
  'head.ties': () => 'Ties for the committee to decide',
  'head.relaxations': () => sheetTexts['quotas.relaxations']({}),
  'head.attestations': () => 'For the committee to confirm',
  'head.entries': () => 'Row by row',
  'head.problems': () => 'Please note',
  'head.plan': () => 'Would be written',
  'run.file': (p) => `File: ${p.name}`,
  'run.campaign': (p) => `Campaign: ${p.number} – ${p.title}`,
  'run.phase': (p) => `Phase: ${p.id} – ${p.name}${origins[p.origin](p.others)}`,
  'roster.found': (p) =>
    `“${p.sheet}”: ${names.subjects[p.subject]}, ${counted(p.entries, 'row')} ` +
    `(rows ${String(p.first)}–${String(p.last)}, header ${p.header}), ` +
    `confidence ${percent(p.confidence)}`,
  'roster.hidden': (p) =>
    `${counted(p.count, 'row')} hidden or filtered out, reviewed all the same`,
  'roster.skipped': (p) =>
    `Not reviewed: ${p.parts.map(({ name, count }) => `${n(count)} ${name}`).join(', ')}`,
  'quota.line': (p) => {
    const bounds = [...bound('at most', p.max), ...bound('at least', p.min)];
    const limit = bounds.length === 0 ? 'no limit' : bounds.join(', ');
    return (
      `${p.text}${at(p.unit)} (${p.clause}): ${limit}; ${n(p.eligible)} eligible, ` +
      `${n(p.nominated)} nominated, ${n(p.contested)} tied`
    );
  },
  'tie.line': (p) => {
    const [one, many] = p.subject === null ? ['candidate', 'candidates'] : people[p.subject];
    return (
      `${counted(p.count, one, many)} tied for ${counted(p.seats, 'seat')}${at(p.unit)} ` +
      `(at most ${counted(p.max, one, many)}, ${p.clause}). The committee chooses.`
    );
  },
  'entry.row': (p) => `row ${String(p.row)}`,
  'more.entries': (p) =>
    `… ${counted(p.count, 'more row')}. See all with --json, or let nominate write them.`,
  'more.names': (p) => `… and ${counted(p.count, 'other')}`,
  'more.problems': (p) => `… ${counted(p.count, 'more note')}. See all with --json.`,
  'problem.severity': (p) => severities[p.severity],
  'head.files': (p) => `Files (${n(p.count)})`,
  'head.units': (p) => `Units (${n(p.count)})`,
  'head.missing': (p) => `No list yet (${n(p.count)})`,
  'head.unexpected': (p) => `None of the units expected (${n(p.count)})`,
  'merge.file': (p) =>
    `${p.file} → ${p.sheets.map((sheet) => `“${sheet}”`).join(', ')}: ${parts(p)}` +
    (p.years.length === 0 ? '' : `; ratings of ${yearSpans(p.years)}`),
  'merge.copy': (p) => `${p.file}: the same as another file, left out`,
  'merge.unusable': (p) => `${p.file}: cannot be used`,
  'merge.unit': (p) => `${p.unit}: ${parts(p)}`,
  'merge.totals': (p) =>
    `Put together: ${counted(p.files, 'file')}, ${counted(p.rosters, 'roster')}, ${counted(p.entries, 'entry', 'entries')}.`,
  'done.merged': (p) => `Written: ${p.out}`,
  'plan.columns': (p) =>
    `“${p.sheet}”: columns ${p.columns}, ${counted(p.rows, 'row')} with result and reasons`,
  'plan.colour': (p) => `“${p.sheet}”: colour on ${counted(p.rows, 'row')}, no columns added`,
  'plan.sheet': (p) => `New sheet “${p.name}”: ${counted(p.rows, 'row')}`,
  'plan.settings': () => 'The choices made, kept inside the workbook',
  'done.dryRun': () => 'This was a dry run: nothing was written.',
  'done.written': (p) => `Written: ${p.out} (sheets ${p.sheets}; ${counted(p.cells, 'cell')})`,
  'done.copied': (p) => `Copied unchanged: ${p.out}`,
  'done.cleared': (p) => `Results removed: ${p.out}`,
  'done.nothingWritten': () => 'No file was written.',
  'demo.sample': (p) => `Sample ${p.name}`,
  'demo.look': (p) =>
    `The results are in the folder ${p.folder}. Open them in Excel or LibreOffice.`,
  'campaigns.phase': (p) => `phase ${p.id}: ${p.name} (ratings of ${p.years})`,
  interrupted: () => 'Stopped; nothing was written.',
  unexpected: (p) => `The program failed; nothing was written: ${p.message}`,
};

export const cli: CliWords = {
  usage,
  usageHint: 'How to use it: binh-xet --help',
  faults,
  report,
};
