import type { NoParams } from './message';
import type { Problem } from './problem';
import type { RatingState } from './rating/level';
import type { ReasonMessage, Status } from './review/result';

/**
 * Texts of what we write into a workbook beside the official form: headings and lines of our
 * sheets and of the two highlight columns. Sentences: `src/i18n/<language>/sheet-texts.ts`.
 */
export interface SheetTextParams {
  /** "Kết quả bình xét" and "Lý do": headings of the two columns beside the roster. */
  'highlight.result': NoParams;
  'highlight.reason': NoParams;
  /** The reason of an entry that meets every criterion: "Đạt các tiêu chuẩn (III.3.1.b)". */
  'reason.met': { clause: string; excellentYears: number };
  /** A cell's text was cut at 32,767 characters: "… (còn 12 lý do)". */
  'reason.more': { count: number };

  /** Name of the sheet (at most 31 characters): "Lý do không đề nghị"; then its headings. */
  'reasons.sheet': NoParams;
  'reasons.title': { campaign: string; phase: string };
  /** "Tất cả 120 dòng đều được đề nghị." */
  'reasons.none': NoParams;
  /** More entries than a sheet holds: "Còn 12.000 dòng không ghi được vào trang tính này." */
  'reasons.notShown': { count: number };
  'column.ordinal': NoParams;
  'column.sheet': NoParams;
  'column.row': NoParams;
  'column.name': NoParams;
  'column.unit': NoParams;
  'column.category': NoParams;
  'column.status': NoParams;
  'column.years': NoParams;
  'column.reasons': NoParams;

  /** "Chỉ tiêu"; then its headings. */
  'quotas.sheet': NoParams;
  'quotas.title': { campaign: string; phase: string };
  'quotas.balance': NoParams;
  'quotas.noneSet': NoParams;
  'quotas.ties': NoParams;
  /** "Đồng hạng, còn 1 suất (III.2.1.b), Đảng bộ Sở Y tế"; the names follow in their own column. */
  'quotas.tie': { seats: number; count: number; unit: string; clause: string };
  'quotas.relaxations': NoParams;
  /** "Nâng mức tối đa của chỉ tiêu … từ 10 lên 12" / "Hạ mức tối thiểu …" */
  'quotas.relaxation': {
    quota: string;
    unit: string;
    bound: 'max' | 'min';
    from: number;
    to: number;
  };
  'quotas.statistics': NoParams;
  'quotas.deadlines': NoParams;
  'quotas.dossier': NoParams;
  'column.quota': NoParams;
  'column.clause': NoParams;
  'column.max': NoParams;
  'column.min': NoParams;
  /** The number in the plan, where the clerk changed it. */
  'column.planned': NoParams;
  'column.eligible': NoParams;
  'column.nominated': NoParams;
  'column.contested': NoParams;
  'column.left': NoParams;
  'column.total': NoParams;
  'column.date': NoParams;
  'column.text': NoParams;
  /** The category of entries whose kind is not known. */
  'category.unassigned': NoParams;
  /** A quota without units: "Toàn đợt". */
  'unit.whole': NoParams;
  /** "không quy định" in a cell of a quota that has no such bound. */
  'bound.none': NoParams;

  /** "Công khai": names, units and forms only. */
  'public.sheet': NoParams;
}

export type SheetTextCode = keyof SheetTextParams;

/** How a face says what the core only names. One object a language (`src/i18n`). */
export interface Say {
  /** `outcome` changes a few: a blank year that excludes reads otherwise than one to check. */
  reason(message: ReasonMessage, outcome?: 'fail' | 'unknown'): string;
  /** The sentence of a problem with its place ("Trang tính «…», cột H, dòng 7: …"). */
  problem(problem: Problem): string;
  /** The word of PANE, without its sign: "Đề nghị". */
  status(status: Status): string;
  /** A rating in full: "Hoàn thành xuất sắc nhiệm vụ", "Ô trống", "Không xếp loại". */
  rating(state: RatingState): string;
  sheetText<Code extends SheetTextCode>(code: Code, params: SheetTextParams[Code]): string;
}
