import { STATUSES, type Status } from '../review/result';
import type { Say } from '../say';

/** How a status looks everywhere: sheet, pane, page, command line. Colours: six hex digits. */
export interface Look {
  readonly sign: string;
  readonly fill: string | null;
  readonly color: string;
  readonly dotted: boolean;
}

/** Sign and word carry the meaning, the colour helps; contrast at least 4.5:1. */
export const LOOKS: Readonly<Record<Status, Look>> = {
  nominated: { sign: '✔', fill: 'C6EFCE', color: '006100', dotted: false },
  contested: { sign: '⚖', fill: 'FFEB9C', color: '7F6000', dotted: false },
  overQuota: { sign: '○', fill: 'DDEBF7', color: '1F4E78', dotted: false },
  eligible: { sign: '◇', fill: 'E2EFDA', color: '375623', dotted: false },
  review: { sign: '?', fill: 'FFF2CC', color: '833C0B', dotted: true },
  ineligible: { sign: '–', fill: null, color: '595959', dotted: false },
  unassigned: { sign: '!', fill: 'F2F2F2', color: '000000', dotted: false },
};

/** Sign and word of a status in the language of `say`: "✔ Đề nghị". */
export function statusWord(status: Status, say: Say): string {
  return `${LOOKS[status].sign} ${say.status(status)}`;
}

/** The words of all statuses, in the order of STATUSES: what a status code indexes. */
export function statusWords(say: Say): readonly string[] {
  return STATUSES.map((status) => statusWord(status, say));
}
