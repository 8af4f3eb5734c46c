import type { MessageOf, NoParams } from '../message';
import type { Level } from '../rating/level';
import type { CollectiveKind, Kind } from '../subject';
import type { CalendarDate } from '../text/dates';
import type { Quota } from './format';

/** Seats in words: null where there is no such bound. */
interface Seats {
  readonly max: number | null;
  readonly min: number | null;
}

/**
 * A campaign in plain language, as codes; sentences in `src/i18n/<language>/campaign-texts.ts`.
 * `years` are those of the phase, so that one criterion reads right in every phase.
 */
export interface CampaignTextParams {
  /** "Mỗi năm 2016–2019: Hoàn thành tốt nhiệm vụ trở lên (III.3.1.b)" */
  'criterion.everyYear': { level: Level; years: readonly number[]; clause: string };
  /** "Ít nhất 02 năm Hoàn thành xuất sắc nhiệm vụ trong các năm 2016–2019 (III.3.1.b)" */
  'criterion.atLeast': { level: Level; n: number; years: readonly number[]; clause: string };
  /** "Đúng 02 năm …" */
  'criterion.exactly': { level: Level; n: number; years: readonly number[]; clause: string };
  /** "05 năm liên tục …", `ending`: "… tính đến năm cuối" */
  'criterion.consecutive': {
    level: Level;
    n: number;
    ending: boolean;
    years: readonly number[];
    clause: string;
  };
  /** "Có kết quả xếp loại năm 2014 (không xét mức)" */
  'criterion.rated': { years: readonly number[]; clause: string };
  /** "Cấp ủy xác nhận: …" in the plan's words */
  'criterion.attestation': { text: string; clause: string };
  /** `years` empty: at any time. `each`: in every one of the years. */
  'criterion.title': {
    titles: readonly string[];
    n: number;
    years: readonly number[];
    consecutive: boolean;
    each: 'window' | 'year';
    clause: string;
  };
  'criterion.number': { column: string; min: number | null; max: number | null; clause: string };
  /** "Đạt tất cả:", "Đạt một trong:", "Không:"; the parts follow. */
  'criterion.all': NoParams;
  'criterion.any': NoParams;
  'criterion.not': NoParams;
  /** "Nếu loại hình là A hoặc B:"; then "Nếu không:" */
  'criterion.when': { of: 'entry' | 'unit'; name: string; equals: readonly string[] };
  'criterion.otherwise': NoParams;
  /** "100% thành viên, theo cả xếp loại đảng viên và …:", `years` not empty: "mỗi năm" */
  'criterion.members': {
    quantifier: 'all' | 'any' | number;
    streams: readonly ('party' | 'civil')[];
    years: readonly number[];
    clause: string;
  };
  'criterion.unit': { clause: string };
  /** Names of the categories joined with "; ". */
  'quota.total': Seats & { categories: string; period: Quota['period']; clause: string };
  'quota.perUnit': Seats & { categories: string; period: Quota['period']; clause: string };
  'quota.perUnitKind': Seats & {
    kind: CollectiveKind;
    categories: string;
    period: Quota['period'];
    clause: string;
  };
  'quota.ofUnit': Seats & {
    unit: string;
    categories: string;
    period: Quota['period'];
    clause: string;
  };
  'quota.percent': {
    value: number;
    of: NonNullable<Quota['percent']>['of'];
    titles: readonly string[];
    rounding: NonNullable<Quota['percent']>['rounding'];
    categories: string;
    clause: string;
  };
  'category.open': { name: string; kinds: readonly Kind[]; clause: string };
  'category.byDecision': { name: string; kinds: readonly Kind[]; clause: string };
  'category.delegated': { name: string; to: string; clause: string };
  /** "… – ngày cuối cùng an toàn: thứ Năm, 09/7/2020"; weekday 0 is Sunday. */
  'deadline.lastSafeDay': { text: string; day: CalendarDate; weekday: number; clause: string };
}

export type CampaignMessage = MessageOf<CampaignTextParams>;

/** A message with what stands under it: the parts of a group, the condition on members. */
export interface CampaignText {
  readonly message: CampaignMessage;
  readonly parts: readonly CampaignText[];
}
