import type { MessageOf, NoParams } from './message';
import type { Level } from './rating/level';
import type { Kind } from './subject';

export type Severity = 'error' | 'warning' | 'info';

/** Where a problem stands: `row` from 1, `column` in letters, as the sheet shows them. */
export interface Place {
  /** The file, where several are put together. */
  readonly file?: string;
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: string;
}

/** What a file is that was taken for a workbook. */
export type LooksLike =
  | 'wordDocument'
  | 'presentation'
  | 'xlsb'
  | 'zip'
  | 'pdf'
  | 'image'
  | 'html'
  | 'xml'
  | 'text'
  | 'oldOffice'
  | 'binary';

/** What in a file could harm the machine that opens it. */
export type UnsafeContent =
  | 'bomb'
  | 'overlappingEntries'
  | 'duplicateEntries'
  | 'entryName'
  | 'compression'
  | 'documentType'
  | 'nesting';

/** Which bound a file exceeds; the numbers stand in `src/file/limits.ts`. */
export type FileLimit =
  | 'fileBytes'
  | 'entries'
  | 'partBytes'
  | 'packageBytes'
  | 'cells'
  | 'merges'
  | 'strings'
  | 'characters'
  | 'tokenBytes';

/** Why a cell cannot be typed over. */
export type FixedCell =
  | 'formula'
  /** Part of the results of one formula over several cells. */
  | 'array'
  | 'protected'
  /** Covered by a merged cell. */
  | 'merged'
  /** A heading or total of an Excel table, which its columns are named after. */
  | 'table'
  | 'pivot'
  /** Written by a run of ours, and written anew by the next. */
  | 'ours'
  /** There is no such sheet or cell. */
  | 'outside'
  | 'tooLong';

/** Reading a file or a workbook. */
interface InputProblems {
  'file.empty': { name: string };
  'file.notFound': { name: string };
  /** A folder, or a file that the person may not read; a place that cannot be written to. */
  'file.unreadable': { name: string };
  'file.unwritable': { name: string };
  'file.notAWorkbook': { name: string; looksLike: LooksLike };
  'file.password': { name: string };
  'file.damaged': { name: string; part: string };
  'file.tooLarge': { name: string; what: FileLimit; limit: string };
  'file.unsafe': { name: string; what: UnsafeContent };
  'file.convertedToXlsx': { name: string; format: string };
  'file.formulasWithoutValues': { count: number };
  /** Cells were typed over; formulas still show what they came to before. */
  'file.formulasStale': { count: number };
  'settings.invalid': { path: string; expected: string };
  /** The settings kept in the workbook could not be used and were passed over. */
  'settings.passedOver': { path: string; expected: string };
}

/** Writing into a workbook without changing anything that the clerk had. */
interface WriteProblems {
  /** The copy's signature is no longer valid. */
  'file.signed': NoParams;
  /** The structure is protected; sheets of ours were added all the same. */
  'file.structureLocked': NoParams;
  /** A shared workbook keeps a log of changes: it cannot be written without harm. */
  'file.sharedWorkbook': NoParams;
  /** The sheet is protected, so it was not highlighted. */
  'sheet.protected': NoParams;
  /** Cells that were to be written hold something of the clerk's, and were left alone. */
  'cell.occupied': { count: number };
  /** A cell that was to be typed over cannot be; nothing was changed. */
  'cell.fixed': { why: FixedCell };
  /** The two columns stand beside the Excel table instead of joining it. */
  'table.notJoined': NoParams;
  /** The sheet was changed since the run, so that its highlight could not all be taken back. */
  'run.remains': NoParams;
  /** Nothing of ours was found to take back. */
  'run.none': NoParams;
}

/** What Excel refuses while the add-in reads or writes (codes: office-js-docs-pr, error handling). */
interface ExcelProblems {
  /** Somebody is typing in a cell. */
  'excel.editingCell': NoParams;
  /** The sheet or the workbook is protected or opened for reading only. */
  'excel.protected': NoParams;
  /** The structure of the workbook is protected: no sheet can be added or removed. */
  'excel.structureLocked': NoParams;
  /** A sheet, table or range was renamed or deleted meanwhile. */
  'excel.gone': NoParams;
  'excel.tooLarge': NoParams;
  /** A filter hides rows that would have to be written. */
  'excel.filtered': NoParams;
  'excel.mergedInTheWay': NoParams;
  'excel.pivotInTheWay': NoParams;
  'excel.insertConflict': NoParams;
  'excel.nameTaken': NoParams;
  'excel.interrupted': NoParams;
  /** Somebody else changes the same workbook. */
  'excel.conflict': NoParams;
  'excel.restarted': NoParams;
  'excel.busy': NoParams;
  'excel.dialogOpen': NoParams;
  'excel.tooOld': NoParams;
  /** This Excel (before ExcelApi 1.13) does not tell which cells are merged. */
  'excel.mergesUnknown': NoParams;
  'excel.other': { excelCode: string };
  /** A write failed and was taken back; the earlier run had been removed before that. */
  'excel.earlierGone': { excelCode: string };
  /** A write or clear failed and could not be taken back: these are left of it. */
  'excel.remains': { excelCode: string; sheets: string; columns: string };
}

/** Choices of one level, which a higher one does not take over (`core/merge`). */
export const LEFT_BEHIND = [
  'readings',
  'unratedYears',
  'categories',
  'quotas',
  'attestations',
  'decisions',
  'pointsAreRatings',
] as const;
export type LeftBehind = (typeof LEFT_BEHIND)[number];

/** Recognising rosters. */
export interface RosterProblems {
  'roster.none': NoParams;
  'roster.unsure': { confidence: number };
  'roster.noRatingYear': { year: number };
  'roster.countsNotRatings': NoParams;
  'roster.severalRaters': { used: string; others: string };
  /** The only rating of a year is what people gave themselves: it does not count. */
  'roster.selfRatingOnly': { year: number };
  /** A rating column whose year neither header, row, sheet nor title tells: it is not used. */
  'roster.ratingWithoutYear': { header: string };
  /** A header that says more than a rating (a registration, another body's): it is not used. */
  'roster.ratingUnsure': { header: string };
  /** A table that is no roster we can read: people side by side, or codes without names. */
  'roster.notRecognised': { what: 'transposed' | 'codesOnly' };
  /** A sheet lists the people of another sheet again; its rows were not taken a second time. */
  'roster.repeatsSheet': { other: string; count: number };
  /** A correction of the clerk that fits no table of the workbook. */
  'roster.correctionUnused': { sheet: string };
  /** Two rows of one person give different ratings for a year: the year is unknown. */
  'entry.conflictingRatings': { name: string; year: number };
  /** A row of another sheet or year that fits several people of that name. */
  'entry.ambiguousJoin': { name: string; where: string };
  'rating.unknownLabel': { label: string; count: number; suggestions: string };
  'rating.ambiguousCode': { label: string; count: number };
  'rating.oldScale': { years: string };
  'rating.notAGrade': { label: string; count: number };
  'rating.provisional': { count: number; year: number };
  'text.legacyEncoding': { encoding: string; count: number };
  /** Cells that may be in the old encoding too, left as typed; the first of them by its text. */
  'text.legacyDoubtful': { text: string; reading: string; count: number };
  'entry.kindUnknown': { name: string };
  /** Rows with a rating whose cell of the name is empty or names nobody: they are not judged. */
  'entry.noName': { count: number };
  'entry.duplicate': { name: string; where: string };
  'entry.twoUnits': { name: string; units: string };
  'unit.kindUnknown': { unit: string };
  /** Cells that only repeat the unit above ("nt", "như trên"): taken for that unit. */
  'unit.ditto': { label: string; count: number };
  /** People without a unit: a quota per unit takes them together as one. */
  'unit.missing': { count: number };
  /** The plan states no number for units of this kind: the strictest of its numbers is kept. */
  'unit.kindUnlisted': { unit: string; kind: Kind; max: number };
  'unit.unmatched': { unit: string };
}

/** Putting the rosters of several files together. */
export interface MergeProblems {
  /** The file holds what another one holds; it was left out. */
  'merge.sameFile': { other: string };
  /** Sheets without a roster, which stayed behind. */
  'merge.sheetsLeftOut': { sheets: readonly string[] };
  /** Nothing in the file names the unit of its people: the name of the file stands for it. */
  'merge.unitFromFile': { unit: string };
  /** A unit nominates in several files; `count` names stand in more than one of them. */
  'merge.unitTwice': { unit: string; files: readonly string[]; count: number };
  /** A unit had to send a list and did not; `like` are units found that nobody expected. */
  'merge.unitMissing': { unit: string; like: readonly string[] };
  /** Nobody expected this unit; `like` are units that are missing. */
  'merge.unitUnexpected': { unit: string; files: readonly string[]; like: readonly string[] };
  /** Years that most files rate and this one does not; years that few others rate. */
  'merge.yearsMissing': { years: readonly number[] };
  'merge.yearsExtra': { years: readonly number[] };
  /** Some files list only collectives, others only people. */
  'merge.subjectsDiffer': { collectives: readonly string[]; individuals: readonly string[] };
  /** Files give a label, or a unit, different meanings: none was taken. */
  'merge.labelConflict': { label: string; files: readonly string[] };
  'merge.kindConflict': { unit: string; files: readonly string[] };
  /** `others` use a label that only `files` explain: it was not taken. */
  'merge.labelElsewhere': { label: string; files: readonly string[]; others: readonly string[] };
  /** Choices kept in a file that stay behind, by their entries in the settings. */
  'merge.notTakenOver': { what: readonly LeftBehind[] };
  /** What the file keeps could not be read and was passed over. */
  'merge.settingsUnread': NoParams;
  /** So many entries read otherwise than in their file. */
  'merge.readsDifferently': { count: number };
  /** So many rows continue entries of another file (other years of the same people). */
  'merge.rowsJoined': { count: number };
}

/** Campaign files and the choices made in one. */
interface CampaignProblems {
  'campaign.unknown': { id: string; known: string };
  'campaign.phaseUnknown': { id: string; known: string };
  'campaign.invalid': { path: string; expected: string };
}

/** Quotas and selection. */
interface ReviewProblems {
  'quota.minOverEligible': { quota: string; min: number; eligible: number; unit: string };
  'quota.minsOverMax': { quota: string; mins: number; max: number };
  'quota.unmet': { quota: string; unit: string; min: number; chosen: number };
  'quota.wouldSuffice': { quota: string; from: number; to: number };
  'quota.unlimited': { category: string };
  'decision.lapsed': { entry: string };
  /** More entries of a tie are chosen than it has seats: they stay tied among themselves. */
  'decision.tooMany': {
    entries: string;
    count: number;
    seats: number;
    quota: string;
    unit: string;
    clause: string;
  };
  /** A choice to nominate somebody whom better ones leave no seat, and who is in no tie. */
  'decision.beyondSeats': { entry: string };
  /** A choice for a row that is not there, or bears another name. */
  'decision.noSuchEntry': { entry: string };
  /** A choice to nominate somebody who does not meet the criteria. */
  'decision.notEligible': { entry: string };
  /** The clerk says that a unit does not meet a precondition that only warns. */
  'precondition.refused': { unit: string; text: string };
  /** Two quotas share some entries without one holding the other; selection refuses them. */
  'quota.crossing': { quota: string; other: string };
  /** Some eligible entries of the category have no number in this column: it ranks nobody. */
  'ranking.incomplete': { category: string; column: string; count: number };
  /** Some votes state a share ("18/20", "90%"), `count` others a bare number: nobody is ranked. */
  'ranking.mixedUnits': { category: string; column: string; count: number };
  /** Nothing says who is a Party member: these were judged by their rating as official. */
  'rating.streamAssumed': { count: number };
  /** Unrated years were left out of the window because the clerk chose so (DOMAIN A.6). */
  'rating.yearSkipped': { count: number; year: number };
  'category.delegated': { category: string; to: string; count: number };
  'precondition.open': { unit: string; text: string };
  'level.mapped': { label: string; level: Level };
}

/** Composing what will be written. */
interface PlanProblems {
  /** The cells beside the table hold something: the results stand apart from it, in `columns`. */
  'highlight.apart': { columns: string };
  'highlight.noRoom': NoParams;
  /** Colour alone does not follow a later sort. */
  'highlight.colourOnly': NoParams;
  'sheet.tooManyRows': { name: string; left: number };
}

/**
 * Everything that can be wrong with what the user gave us, with the parameters of its sentence.
 * `error`: the input cannot be used or a result would be wrong; `warning`: look at it; `info`:
 * an assumption that was made. Sentences: `src/i18n/<language>/problems.ts`.
 */
export type ProblemParams = InputProblems &
  WriteProblems &
  ExcelProblems &
  RosterProblems &
  MergeProblems &
  CampaignProblems &
  ReviewProblems &
  PlanProblems;
export type ProblemCode = keyof ProblemParams;
export type Problem = MessageOf<ProblemParams> & Place & { readonly severity: Severity };
