import type { Campaign } from '../campaign/format';
import type { Problem } from '../problem';
import type { EntryTable } from '../roster/roster';
import type { Settings } from '../settings';
import { foldLabel } from '../text/fold';
import type { Organisations } from './organisations';
import type { OwnReasonLists } from './own-reasons';
import type { Reason } from './result';
import { reason } from './truth';

/** Units a problem names; the rest is a number. */
const UNITS_SHOWN = 10;

/**
 * Preconditions on the nominating unit (119-KH/ĐUK III.2.1 Lưu ý) exclude all its entries where
 * the clerk says that they do not hold. Yields 1 for each of those; `reasons` is told which.
 */
export function failPreconditions(
  campaign: Campaign,
  settings: Settings,
  entries: EntryTable,
  organisations: Organisations,
  reasons: OwnReasonLists,
): Uint8Array {
  const failed = new Uint8Array(entries.count);
  for (const precondition of campaign.preconditions) {
    const answers = answersFor(settings, precondition.id);
    if (precondition.effect !== 'exclude' || !answers.refuses) continue;
    const lists = new Map<string, number>();
    for (let e = 0; e < entries.count; e++) {
      if ((answers.byUnit.get(organisations.unitNameOf(e)) ?? answers.forAll) !== false) continue;
      const unit = organisations.unitTextOf(e);
      const list = lists.get(unit) ?? reasons.share([refusal(precondition, unit)]);
      lists.set(unit, list);
      reasons.add(e, list);
      failed[e] = 1;
    }
  }
  return failed;
}

/** Preconditions that nobody has answered for some units, and those refused that exclude nobody. */
export function preconditionProblems(
  campaign: Campaign,
  settings: Settings,
  entries: EntryTable,
  organisations: Organisations,
): readonly Problem[] {
  return campaign.preconditions.flatMap(({ id, effect, text }) => {
    const open = openUnits(answersFor(settings, id), entries, organisations);
    return [
      ...(effect === 'warn' ? refusedProblems(text, choicesFor(settings, id)) : []),
      ...(open.length > 0 ? [openProblem(text, open)] : []),
    ];
  });
}

function refusal(precondition: Campaign['preconditions'][number], unit: string): Reason {
  const { clause, text } = precondition;
  const params = { unit, text, clause };
  return reason(precondition, 'fail', { code: 'precondition.failed', params });
}

function choicesFor(settings: Settings, id: string): Settings['attestations'] {
  return settings.attestations.filter((choice) => choice.id === id);
}

/** A precondition that excludes nobody is still told where the clerk refused it. */
function refusedProblems(text: string, choices: Settings['attestations']): Problem[] {
  return choices
    .filter(({ holds }) => !holds)
    .map(({ unit, entry }) => ({
      code: 'precondition.refused',
      params: { unit: unit ?? entry?.name ?? '', text },
      severity: 'warning',
    }));
}

interface Answers {
  readonly byUnit: ReadonlyMap<string, boolean>;
  readonly forAll: boolean | undefined;
  readonly refuses: boolean;
}

function answersFor(settings: Settings, id: string): Answers {
  const own = choicesFor(settings, id);
  const byUnit = own.flatMap(({ unit, holds }) =>
    unit === undefined ? [] : [[foldLabel(unit), holds] as const],
  );
  const forAll = own.find((choice) => choice.unit === undefined && choice.entry === undefined);
  const refuses = own.some((choice) => !choice.holds);
  return { byUnit: new Map(byUnit), forAll: forAll?.holds, refuses };
}

/** The units nobody has answered for, by the name they are written with. */
function openUnits(
  answers: Answers,
  entries: EntryTable,
  organisations: Organisations,
): readonly string[] {
  if (answers.forAll !== undefined) return [];
  const open = new Map<string, string>();
  const ask = (folded: string, text: string): void => {
    if (folded !== '' && !answers.byUnit.has(folded) && !open.has(folded)) open.set(folded, text);
  };
  organisations.unitNames.forEach((folded, unit) => {
    ask(folded, entries.units.text(unit));
  });
  for (let e = 0; e < entries.count; e++) {
    if ((entries.unit[e] ?? -1) < 0) ask(organisations.unitNameOf(e), organisations.unitTextOf(e));
  }
  return [...open.values()];
}

function openProblem(text: string, open: readonly string[]): Problem {
  const shown = firstInOrder(open, UNITS_SHOWN).join('; ');
  const unit = open.length > UNITS_SHOWN ? `${shown}; … (${open.length})` : shown;
  return { code: 'precondition.open', params: { unit, text }, severity: 'info' };
}

/** The first few by code unit: thousands of units need no sorting for ten names. */
function firstInOrder(names: readonly string[], count: number): readonly string[] {
  const first: string[] = [];
  let last = '';
  for (const name of names) {
    if (first.length === count && name >= last) continue;
    let at = first.length;
    while (at > 0 && name < (first[at - 1] ?? '')) at--;
    first.splice(at, 0, name);
    if (first.length > count) first.pop();
    last = first.at(-1) ?? '';
  }
  return first;
}
