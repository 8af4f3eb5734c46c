import type { Severity } from '../core/problem';
import type { Status } from '../core/review/result';
import type { Io, Out } from './io';

/** SGR codes of the terminal; the sign and the word carry the meaning. */
const STATUS_CODES: Readonly<Record<Status, string>> = {
  nominated: '32',
  contested: '33',
  overQuota: '34',
  eligible: '36',
  review: '35',
  ineligible: '2',
  unassigned: '7',
};
const SEVERITY_CODES: Readonly<Record<Severity, string>> = {
  error: '31',
  warning: '33',
  info: '2',
};

export interface Paint {
  bold(text: string): string;
  status(status: Status, text: string): string;
  severity(severity: Severity, text: string): string;
}

/** Colours on a terminal only, and not where NO_COLOR (no-color.org) or TERM=dumb asks for none. */
export function paintFor(out: Out, env: Io['env']): Paint {
  const plain = !out.isTTY || Boolean(env['NO_COLOR']) || env['TERM'] === 'dumb';
  const sgr = (code: string, text: string) => (plain ? text : `\u001b[${code}m${text}\u001b[0m`);
  return {
    bold: (text) => sgr('1', text),
    status: (status, text) => sgr(STATUS_CODES[status], text),
    severity: (severity, text) => sgr(SEVERITY_CODES[severity], text),
  };
}
