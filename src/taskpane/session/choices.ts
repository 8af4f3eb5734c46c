import { columnLetters } from '../../core/roster/address';
import type { Area } from '../../core/roster/grid';
import type { Roster } from '../../core/roster/roster';
import type { Decision, EntryKey, RosterCorrection, Settings } from '../../core/settings';
import type { CollectiveKind } from '../../core/subject';
import { foldLabel } from '../../core/text/fold';

/** What a change of the settings makes necessary again. */
export type Scope = 'recognise' | 'judge' | 'nothing';

/** A choice of the clerk: the settings after it, and what it bears on. */
export interface Choice {
  readonly scope: Scope;
  readonly apply: (settings: Settings) => Settings;
}

function choice(scope: Scope, apply: Choice['apply']): Choice {
  return { scope, apply };
}

/** "A5:K412" */
export function rangeText({ firstRow, lastRow, firstColumn, lastColumn }: Area): string {
  return `${columnLetters(firstColumn)}${firstRow}:${columnLetters(lastColumn)}${lastRow}`;
}

/** Which correction is a roster's own: by a row inside it where its sheet holds several. */
export function isOwnCorrection(
  correction: RosterCorrection,
  { sheet, area }: Pick<Roster, 'sheet' | 'area'>,
): boolean {
  const { atRow } = correction;
  if (correction.sheet !== sheet) return false;
  return atRow === undefined || (atRow >= area.firstRow && atRow <= area.lastRow);
}

/** An object without one of its fields. */
function without<Whole extends object, Key extends keyof Whole>(
  whole: Whole,
  key: Key,
): Omit<Whole, Key> {
  const rest = { ...whole };
  // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- a copy of ours, one known key
  delete rest[key];
  return rest;
}

type Fields = Partial<Omit<RosterCorrection, 'sheet' | 'atRow'>>;

/**
 * Corrects what was recognised of a roster; `alone`: it is the only one of its sheet. `forget`
 * names corrections that are no longer wanted.
 */
export function correctRoster(
  roster: Roster,
  alone: boolean,
  fields: Fields,
  forget: readonly (keyof Fields)[] = [],
): Choice {
  return choice('recognise', (settings) => {
    const known = settings.rosters.find((correction) => isOwnCorrection(correction, roster));
    const at = alone ? {} : { atRow: roster.rows.first };
    const kept = forget.reduce<RosterCorrection>(
      (whole, field) => without(whole, field),
      known ?? { sheet: roster.sheet, ...at },
    );
    const corrected = { ...kept, ...fields };
    const others = settings.rosters.filter((correction) => correction !== known);
    return { ...settings, rosters: [...others, corrected] };
  });
}

/** A table where the recognition saw none. */
export function addRoster(sheet: string, area: Area): Choice {
  return choice('recognise', (settings) => {
    const range = rangeText(area);
    const others = settings.rosters.filter(
      (known) => known.sheet !== sheet || (known.ignore !== true && known.range !== range),
    );
    return { ...settings, rosters: [...others, { sheet, range }] };
  });
}

/** Back to what is recognised without help. */
export function dropCorrection(correction: RosterCorrection): Choice {
  return choice('recognise', (settings) => ({
    ...settings,
    rosters: settings.rosters.filter((known) => known !== correction),
  }));
}

export type LabelMeaning = Settings['labels'][number]['means'];

/** What a label means; null takes the clerk's word back. */
export function setLabel(label: string, means: LabelMeaning | null): Choice {
  return choice('recognise', (settings) => {
    const folded = foldLabel(label);
    const others = settings.labels.filter((known) => foldLabel(known.label) !== folded);
    return { ...settings, labels: means === null ? others : [...others, { label, means }] };
  });
}

export function setUnitKind(unit: string, kind: CollectiveKind | null): Choice {
  return choice('recognise', (settings) => {
    const others = Object.entries(settings.unitKinds).filter(([known]) => known !== unit);
    const own: [string, CollectiveKind][] = kind === null ? [] : [[unit, kind]];
    return { ...settings, unitKinds: Object.fromEntries([...others, ...own]) };
  });
}

/** Numbers from 2025 on are points out of 100. */
export function setPointsAreRatings(are: boolean): Choice {
  return choice('recognise', (settings) => {
    const rest = without(settings, 'pointsAreRatings');
    return are ? { ...rest, pointsAreRatings: true } : rest;
  });
}

export function setPhase(phase: string): Choice {
  return choice('judge', (settings) => ({ ...settings, phase }));
}

/** `alternative` null: as the plan's default has it. */
export function setReading(id: string, alternative: string | null): Choice {
  return choice('judge', (settings) => {
    const others = Object.entries(settings.readings).filter(([known]) => known !== id);
    const own: [string, string][] = alternative === null ? [] : [[id, alternative]];
    return { ...settings, readings: Object.fromEntries([...others, ...own]) };
  });
}

export function setUnratedYears(policy: Settings['unratedYears'] | null): Choice {
  return choice('judge', (settings) => {
    const rest = without(settings, 'unratedYears');
    return policy === null || policy === undefined ? rest : { ...rest, unratedYears: policy };
  });
}

const BOUNDS = ['max', 'min', 'used'] as const;
export type QuotaBound = (typeof BOUNDS)[number];

/** A quota as a whole, or its seats for one unit. */
export interface QuotaOf {
  readonly id: string;
  readonly unit?: string;
}

export function isSameQuota(known: Settings['quotas'][number], { id, unit }: QuotaOf): boolean {
  return known.id === id && known.unit === unit;
}

/** Seats of a quota; null: the plan's own number again. */
export function setQuota(of: QuotaOf, bound: QuotaBound, seats: number | null): Choice {
  return choice('judge', (settings) => {
    const known = settings.quotas.find((one) => isSameQuota(one, of));
    const line: Settings['quotas'][number] = known ?? { ...of };
    const rest = without(line, bound);
    const changed = seats === null ? rest : { ...rest, [bound]: seats };
    const others = settings.quotas.filter((one) => one !== known);
    const isEmpty = !BOUNDS.some((name) => name in changed);
    // A line for a unit stays while its number is typed anew.
    return {
      ...settings,
      quotas: isEmpty && of.unit === undefined ? others : [...others, changed],
    };
  });
}

/** A unit has the seats of every other unit again. */
export function dropUnitQuota(id: string, unit: string): Choice {
  return choice('judge', (settings) => ({
    ...settings,
    quotas: settings.quotas.filter((known) => !isSameQuota(known, { id, unit })),
  }));
}

/** Whom an attestation is answered for: an entry, a unit, or everybody where neither is named. */
export interface AttestationOf {
  readonly id: string;
  readonly entry?: EntryKey;
  readonly unit?: string;
}

export function setAttestation(of: AttestationOf, holds: boolean | null): Choice {
  return choice('judge', (settings) => {
    const others = settings.attestations.filter((known) => !isSameAttestation(known, of));
    const own = holds === null ? [] : [{ ...of, holds }];
    return { ...settings, attestations: [...others, ...own] };
  });
}

/** Of the same thing and the same entry, unit or everybody. */
export function isSameAttestation(
  known: Settings['attestations'][number],
  of: AttestationOf,
): boolean {
  return (
    known.id === of.id &&
    known.unit === of.unit &&
    known.entry?.sheet === of.entry?.sheet &&
    known.entry?.row === of.entry?.row &&
    known.entry?.name === of.entry?.name
  );
}

export function isSameEntry(one: EntryKey, other: EntryKey): boolean {
  return one.sheet === other.sheet && one.row === other.row && one.name === other.name;
}

/** The committee's decisions; earlier ones on the same entries give way. */
export function decide(decisions: readonly Decision[]): Choice {
  return choice('judge', (settings) => {
    const others = settings.decisions.filter(
      (known) => !decisions.some(({ entry }) => isSameEntry(entry, known.entry)),
    );
    return { ...settings, decisions: [...others, ...decisions] };
  });
}

export function dropDecision(decision: Decision): Choice {
  return choice('judge', (settings) => ({
    ...settings,
    decisions: settings.decisions.filter((known) => !isSameEntry(known.entry, decision.entry)),
  }));
}

/** The category of an entry that stands in several; null: as the plan's order has it. */
export function setCategory(entry: EntryKey, category: string | null): Choice {
  return choice('judge', (settings) => {
    const others = settings.categories.filter((known) => !isSameEntry(known.entry, entry));
    const own = category === null ? [] : [{ entry, category }];
    return { ...settings, categories: [...others, ...own] };
  });
}

export type FormField = Exclude<keyof Settings['form'], 'basis' | 'recipients'>;

/** A block of the official form; '' leaves it to the campaign. */
export function setFormField(field: FormField, text: string): Choice {
  return choice('nothing', (settings) => {
    const rest = without(settings.form, field);
    return { ...settings, form: text.trim() === '' ? rest : { ...rest, [field]: text } };
  });
}

export type FormLines = 'basis' | 'recipients';

/** A block of several lines; none leaves it to the campaign. */
export function setFormLines(field: FormLines, lines: readonly string[]): Choice {
  return choice('nothing', (settings) => {
    const rest = without(settings.form, field);
    const given = lines.some((line) => line.trim() !== '');
    return { ...settings, form: given ? { ...rest, [field]: [...lines] } : rest };
  });
}
