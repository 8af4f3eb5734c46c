import type { Campaign, CampaignPhase, Category } from '../campaign/format';
import type { MessageOf, NoParams } from '../message';
import type { Problem } from '../problem';
import type { Level, RatingState } from '../rating/level';
import type { EntryTable, Roster, Stream } from '../roster/roster';

export const VERDICTS = ['eligible', 'review', 'ineligible'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Results in the order they are shown everywhere (PANE). */
export const STATUSES = [
  'nominated',
  'contested',
  'overQuota',
  'eligible',
  'review',
  'ineligible',
  'unassigned',
] as const;
export type Status = (typeof STATUSES)[number];

/** Why, as a code with parameters; sentences in `src/i18n/<language>/reasons.ts`. */
export interface ReasonParams {
  /** "Năm 2018: HTNV; cần HTTNV trở lên (III.3.2.a)" */
  'year.below': { year: number; found: Level; asked: Level; clause: string };
  'year.blank': { year: number; clause: string };
  'year.unrated': { year: number; clause: string };
  'year.unknown': { year: number; clause: string };
  /** "Có 1 năm HTXSNV (2019); cần ít nhất 2 trong các năm 2016–2019 – còn thiếu 1" */
  'years.tooFew': {
    level: Level;
    have: readonly number[];
    open: readonly number[];
    need: number;
    window: readonly number[];
    clause: string;
  };
  'years.tooMany': { level: Level; have: readonly number[]; need: number; clause: string };
  'years.notConsecutive': { level: Level; longest: number; need: number; clause: string };
  'attestation.no': { text: string; clause: string };
  'attestation.unread': { text: string; found: string; clause: string };
  'title.missing': { titles: string; have: number; need: number; clause: string };
  'title.unknown': { titles: string; clause: string };
  'number.outside': {
    column: string;
    found: number;
    min: number | null;
    max: number | null;
    clause: string;
  };
  'number.unknown': { column: string; clause: string };
  /** People of units that may be the collective under another name. */
  'members.unmatched': { units: readonly string[]; clause: string };
  'members.none': { unit: string; clause: string };
  'members.failing': { count: number; total: number; names: readonly string[]; clause: string };
  'members.unknown': { count: number; total: number; names: readonly string[]; clause: string };
  'not.held': { text: string; clause: string };
  'unit.unmatched': { unit: string; clause: string };
  'precondition.failed': { unit: string; text: string; clause: string };
  'property.unknown': { name: string; clause: string };
  'category.none': NoParams;
  'category.delegated': { to: string; clause: string };
  'quota.full': { quota: string; max: number; unit: string; clause: string };
  'quota.tied': { count: number; seats: number; unit: string; clause: string };
  /** None of the alternatives holds; the reasons of each follow. */
  'any.none': { options: readonly string[]; clause: string };
  /** The minimums cannot all be kept under this quota, so nobody was selected under it. */
  'quota.infeasible': { quota: string; clause: string };
  'decision.nominated': { reason: string };
  'decision.leftOut': { reason: string };
}

export type ReasonMessage = MessageOf<ReasonParams>;

export interface Reason {
  readonly criterion: string;
  readonly clause: string;
  readonly outcome: 'fail' | 'unknown';
  readonly years: readonly number[];
  readonly message: ReasonMessage;
}

/** The verdict on one signature (category and ratings), shared by every entry that has it. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly reasons: readonly Reason[];
  /** Ratings that counted, by year of the category's main window; for the list and the pane. */
  readonly counted: readonly {
    readonly year: number;
    readonly state: RatingState;
    readonly stream: Stream;
    /** The cell says "dự kiến" (DOMAIN B.4 no. 15). */
    readonly provisional?: true;
  }[];
  readonly excellentYears: number;
}

export interface QuotaBalance {
  readonly id: string;
  readonly clause: string;
  /** Category ids joined with "+" where the quota spans several. */
  readonly category: string;
  readonly unit: string | null;
  readonly max: number | null;
  readonly min: number | null;
  readonly eligible: number;
  readonly nominated: number;
  readonly contested: number;
}

/** Entries that tie across a cut-off: the committee chooses `seats` of them. */
export interface Tie {
  readonly id: string;
  readonly quota: string;
  readonly clause: string;
  readonly unit: string | null;
  readonly max: number;
  readonly seats: number;
  readonly entries: readonly number[];
}

/** Something the committee still has to confirm. */
export interface AttestationItem {
  readonly criterion: string;
  readonly clause: string;
  readonly category: string;
  readonly text: string;
}

/** A single change of one quota that alone would make the quotas satisfiable. */
export interface Relaxation {
  readonly quota: string;
  readonly unit: string | null;
  readonly bound: 'max' | 'min';
  readonly from: number;
  readonly to: number;
}

/** Lists of reasons, each once, and which of them every entry has; the first is empty. */
export interface OwnReasons {
  /** Index into `lists`, per entry. */
  readonly listOf: Int32Array;
  readonly lists: readonly (readonly Reason[])[];
}

/** The result of a review: parallel columns over the entries, and what belongs to no entry. */
export interface Review {
  readonly campaign: Campaign;
  readonly phase: CampaignPhase;
  readonly rosters: readonly Roster[];
  readonly entries: EntryTable;
  /** Index into `campaign.categories`, -1 where unassigned. */
  readonly category: Int16Array;
  /** Index into `judgements`. */
  readonly judgement: Int32Array;
  readonly judgements: readonly Judgement[];
  /** Index into VERDICTS. */
  readonly verdict: Uint8Array;
  /** Index into STATUSES. */
  readonly status: Uint8Array;
  /** Place among the eligible of its category, equal for ties, from 1; 0 where not eligible. */
  readonly rank: Int32Array;
  /** Reasons that belong to one entry alone (quota, tie, decision), beside its judgement's. */
  readonly ownReasons: OwnReasons;
  readonly quotas: readonly QuotaBalance[];
  readonly ties: readonly Tie[];
  readonly relaxations: readonly Relaxation[];
  readonly attestations: readonly AttestationItem[];
  readonly problems: readonly Problem[];
}

/** All reasons of one entry, its judgement's first. */
export function reasonsOf(review: Review, entry: number): readonly Reason[] {
  const shared = review.judgements[review.judgement[entry] ?? -1]?.reasons ?? [];
  const own = ownReasonsOf(review, entry);
  return own.length === 0 ? shared : [...shared, ...own];
}

export function ownReasonsOf({ ownReasons }: Review, entry: number): readonly Reason[] {
  return ownReasons.lists[ownReasons.listOf[entry] ?? 0] ?? [];
}

export function categoryOf(review: Review, entry: number): Category | undefined {
  return review.campaign.categories[review.category[entry] ?? -1];
}
