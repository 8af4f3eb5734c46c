import type { NoParams, Sentences } from '../core/message';
import type { Severity } from '../core/problem';
import type { Subject } from '../core/subject';

/** Wrong usage of the command line: exit code 2, and no file has been looked at. */
export interface UsageFaultParams {
  'command.missing': NoParams;
  'command.unknown': { command: string };
  'option.unknown': { option: string };
  'option.notHere': { option: string; command: string };
  'option.noValue': { option: string };
  'option.badValue': { option: string; value: string; known: string };
  'argument.missing': { command: string };
  'argument.extra': { argument: string };
  'format.unknown': { known: string };
  'out.missing': NoParams;
  'out.same': { name: string };
  'out.ending': { name: string; ending: string };
  'campaign.notChosen': { known: string };
}

/** How the phase of a review came about. */
export type PhaseOrigin = 'given' | 'kept' | 'only' | 'first';

/** Lines of the report that `review` and `nominate` print for people. */
export interface ReportParams {
  'head.rosters': NoParams;
  'head.results': { count: number };
  'head.quotas': NoParams;
  'head.ties': NoParams;
  'head.relaxations': NoParams;
  'head.attestations': NoParams;
  'head.entries': NoParams;
  'head.problems': NoParams;
  'head.plan': NoParams;
  'run.file': { name: string };
  'run.campaign': { number: string; title: string };
  'run.phase': { id: string; name: string; origin: PhaseOrigin; others: string };
  'roster.found': {
    sheet: string;
    subject: Subject | 'mixed';
    entries: number;
    first: number;
    last: number;
    header: string;
    confidence: number;
  };
  'roster.hidden': { count: number };
  'roster.skipped': { parts: readonly { name: string; count: number }[] };
  'quota.line': {
    text: string;
    unit: string;
    clause: string;
    max: number | null;
    min: number | null;
    eligible: number;
    nominated: number;
    contested: number;
  };
  /** "3 người đồng hạng cho 1 suất tại Đảng bộ Sở Y tế (tối đa 2 người, III.2.1.b). Cấp ủy chọn." */
  'tie.line': {
    count: number;
    seats: number;
    unit: string;
    max: number;
    clause: string;
    subject: Subject | null;
  };
  'entry.row': { row: number };
  'more.entries': { count: number };
  'more.names': { count: number };
  'more.problems': { count: number };
  'problem.severity': { severity: Severity };
  'head.files': { count: number };
  'head.units': { count: number };
  'head.missing': { count: number };
  'head.unexpected': { count: number };
  /** "Sở Y tế.xlsx → «Đảng bộ Sở Y tế»: 100 cá nhân; xếp loại 2016–2020" */
  'merge.file': {
    file: string;
    sheets: readonly string[];
    individuals: number;
    collectives: number;
    years: readonly number[];
  };
  'merge.copy': { file: string };
  'merge.unusable': { file: string };
  'merge.unit': { unit: string; individuals: number; collectives: number };
  'merge.totals': { files: number; rosters: number; entries: number };
  'done.merged': { out: string };
  'plan.columns': { sheet: string; columns: string; rows: number };
  'plan.colour': { sheet: string; rows: number };
  'plan.sheet': { name: string; rows: number };
  'plan.settings': NoParams;
  'done.dryRun': NoParams;
  'done.written': { out: string; sheets: string; cells: number };
  'done.copied': { out: string };
  'done.cleared': { out: string };
  'done.nothingWritten': NoParams;
  'demo.sample': { name: string };
  'demo.look': { folder: string };
  'campaigns.phase': { id: string; name: string; years: string };
  interrupted: NoParams;
  unexpected: { message: string };
}

export interface CliWords {
  /** The whole page of `--help`. */
  readonly usage: string;
  /** One line that points to it. */
  readonly usageHint: string;
  readonly faults: Sentences<UsageFaultParams>;
  readonly report: Sentences<ReportParams>;
}
