import type { AttestationCriterion } from '../campaign/criterion';
import { EMPTY_CELL } from '../roster/grid';
import type { EntryTable, TextColumn } from '../roster/roster';
import type { Settings } from '../settings';
import { foldLabel } from '../text/fold';
import type { EntryFinder } from './entry-finder';
import type { Organisations } from './organisations';
import { fails, HOLDS, IS_OPEN, isUnknown, type Outcome } from './truth';
import { readYesNo } from './yes-no';

/** What an attestation needs to be read: its id and the headers that may carry it. */
export type AttestationSource = Pick<AttestationCriterion, 'id' | 'columns'>;

/** An answer per entry: a cell code, or one of the clerk's own below. */
const CONFIRMED = -2147483647;
const REFUSED = -2147483646;
/** No column of the entry's roster carries it, though another roster has one. */
const NOT_ASKED = -2147483645;

export interface BoundAttestation {
  /** The answers of all entries; null where no column carries them and the clerk gave none. */
  readonly answers: Int32Array | null;
  /** True where of some entries neither a column nor a choice for the category answers it. */
  readonly listed: boolean;
}

/**
 * Answers to attestations: the clerk's word on an entry comes first, then the cell, then the
 * clerk's word on the unit, then on all entries. Bound once per attestation and kept.
 */
export class AttestationReader {
  private readonly bound = new Map<string, BoundAttestation>();

  constructor(
    private readonly entries: EntryTable,
    private readonly choices: Settings['attestations'],
    private readonly finder: EntryFinder,
    private readonly organisations: Organisations,
  ) {}

  bind(source: AttestationSource): BoundAttestation {
    const known = this.bound.get(source.id);
    if (known !== undefined) return known;
    const bound = this.read(source);
    this.bound.set(source.id, bound);
    return bound;
  }

  judge(criterion: AttestationCriterion, entry: number): Outcome {
    const { answers } = this.bind(criterion);
    if (answers === null) return IS_OPEN;
    const { text, clause } = criterion;
    const answer = answers[entry] ?? EMPTY_CELL;
    if (answer === NOT_ASKED) return IS_OPEN;
    if (answer === CONFIRMED) return HOLDS;
    if (answer === REFUSED)
      return fails(criterion, { code: 'attestation.no', params: { text, clause } });
    const found = this.entries.values.text(answer);
    const said = readYesNo(foldLabel(found));
    if (said === true) return HOLDS;
    if (said === false)
      return fails(criterion, { code: 'attestation.no', params: { text, clause } });
    const params = { text, found, clause };
    return isUnknown(criterion, { code: 'attestation.unread', params });
  }

  private read(source: AttestationSource): BoundAttestation {
    const choices = this.choices.filter((choice) => choice.id === source.id);
    const columns = columnsOf(this.entries, source);
    const forAll = choices.find((c) => c.entry === undefined && c.unit === undefined);
    if (columns.length === 0 && choices.length === 0) return { answers: null, listed: true };
    const answers = new Int32Array(this.entries.count).fill(answerOf(forAll?.holds));
    this.answerUnits(answers, choices);
    fillFrom(answers, columns);
    const isOpen = choices.length === 0 && openWithoutColumn(answers, columns);
    for (const { entry, holds } of choices) {
      const found = entry === undefined ? -1 : this.finder.find(entry);
      if (found >= 0) answers[found] = answerOf(holds);
    }
    return { answers, listed: isOpen || (columns.length === 0 && forAll === undefined) };
  }

  private answerUnits(answers: Int32Array, choices: Settings['attestations']): void {
    const units = new Map<string, boolean>();
    for (const { unit, holds } of choices)
      if (unit !== undefined) units.set(foldLabel(unit), holds);
    if (units.size === 0) return;
    const byUnit = this.organisations.unitNames.map((name) => units.get(name));
    for (let e = 0; e < answers.length; e++) {
      const holds = byUnit[this.entries.unit[e] ?? -1];
      if (holds !== undefined) answers[e] = answerOf(holds);
    }
  }
}

function answerOf(holds: boolean | undefined): number {
  return holds === undefined ? EMPTY_CELL : holds ? CONFIRMED : REFUSED;
}

function fillFrom(answers: Int32Array, columns: readonly TextColumn[]): void {
  for (const { codes } of columns) {
    for (let e = 0; e < answers.length; e++) {
      const code = codes[e] ?? EMPTY_CELL;
      if (code !== EMPTY_CELL) answers[e] = code;
    }
  }
}

/**
 * An attestation binds where a roster has a column for it: the list of one unit must not be held
 * to the columns of another's. True where some entry is left open so.
 */
function openWithoutColumn(answers: Int32Array, columns: readonly TextColumn[]): boolean {
  let some = false;
  for (let e = 0; e < answers.length; e++) {
    if (columns.some(({ has }) => has === undefined || has[e] === 1)) continue;
    answers[e] = NOT_ASKED;
    some = true;
  }
  return some;
}

/** The columns that carry an attestation, by its role or by a header the plan names. */
function columnsOf(entries: EntryTable, source: AttestationSource): TextColumn[] {
  const byRole = entries.texts.get(`attestation:${source.id}`);
  const byHeader = source.columns.map((header) => entries.byHeader.get(foldLabel(header)));
  return [...new Set([...byHeader, byRole].filter((column) => column !== undefined))];
}
