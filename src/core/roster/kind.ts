import { foldLabel } from '../text/fold';
import { COLLECTIVE_KINDS, KINDS, type CollectiveKind, type Kind } from '../subject';
import type { KindWord } from './heading';

/** Where a collective stands: what its heading says, and the organisation it is under. */
export interface KindContext {
  readonly word: KindWord | null;
  readonly unit: string;
}

/** 0 where the kind is not known, else its index in KINDS + 1. */
export function kindCode(kind: Kind | null): number {
  return kind === null ? 0 : KINDS.indexOf(kind) + 1;
}

const HIGHER = '(khối|tỉnh|huyện|thành phố|thị xã|trung ương|cấp trên)';
/** A đảng bộ above the grass roots: to be under it does not make a chi bộ trực thuộc đảng ủy cơ sở. */
const HIGHER_COMMITTEE = new RegExp(`^đảng (bộ|ủy|uỷ)( các cơ quan)? ?${HIGHER}`, 'u');
const COMMITTEE = /^đảng (bộ|ủy|uỷ)/u;
const UNDER = /(?:thuộc|[-(,]|\d[a-zđ]?) ?\(?(đảng (?:bộ|ủy).*)$/u;
const NUMBER_ONLY = /^((số )?\d+[a-zđ]?|[ivxlc]+|[a-zđ])$/u;
const PLACE_IN_COMMUNE =
  /^(thôn|bản|ấp|xóm|buôn|khu phố|khu dân cư|tổ dân phố|tổ|khóm|làng|tiểu khu) /u;
/** Parts of an agency: a chi bộ of one may be cơ sở or not, so that its context must tell. */
const INNER_PART = /^(phòng|khoa|tổ|đội|bộ môn|bộ phận|ban|vụ|khối|xưởng|phân xưởng|quân y)( |$)/u;

/** Ban that are agencies of their own, not parts of one. */
const AGENCY_BOARD =
  /^ban (dân tộc|tôn giáo|quản lí|qlda|qldaxd|qlkcn|chỉ huy quân sự|chchqs|thi đua|an toàn giao thông|.*(?<!(đảng bộ|đảng ủy|khối).*) (tỉnh|huyện|thành phố|thị xã)( |$))/u;

/** True where a unit is a đảng bộ (đảng ủy) cơ sở. */
export function isGrassrootsCommittee(unit: string): boolean {
  const lower = foldLabel(unit);
  return COMMITTEE.test(lower) && !HIGHER_COMMITTEE.test(lower);
}

/**
 * The kind of a collective (DESIGN §3): what its row or heading says first, then its name. null
 * where that does not tell; it is never guessed.
 */
export function collectiveKind(name: string, context: KindContext): CollectiveKind | null {
  return foldedKind(foldLabel(name), context);
}

/** The same for a name that is folded already. */
export function foldedKind(folded: string, context: KindContext): CollectiveKind | null {
  const lower = folded.replace(OF_ALL, '');
  const byWord = kindByWord(lower, context.word);
  return byWord ?? kindByName(lower, context.unit);
}

const OF_ALL = /^(tập thể|cán bộ, đảng viên) (?=\S+ )/u;
const MODEL = /^(mô hình|cách làm)/u;
const CELL_WORD = /^chi (bộ|ủy)\s*/u;

function kindByWord(lower: string, word: KindWord | null): CollectiveKind | null {
  if (word === 'grassroots') {
    if (lower.startsWith('chi bộ')) return 'grassrootsCell';
    return COMMITTEE.test(lower) ? 'grassrootsCommittee' : null;
  }
  if (word === 'mass') {
    return massKind(lower) ?? (/ khối( |$)/u.test(lower) ? 'blocMassOrganisation' : null);
  }
  return word === null ? null : (COLLECTIVE_KINDS.find((kind) => kind === word) ?? null);
}

function kindByName(lower: string, unit: string): CollectiveKind | null {
  if (MODEL.test(lower)) return 'model';
  if (lower.startsWith('chi bộ') || lower.startsWith('chi ủy')) return cellKind(lower, unit);
  if (COMMITTEE.test(lower)) return committeeKind(lower);
  return massKind(lower) ?? officeKind(lower);
}

function cellKind(lower: string, unit: string): CollectiveKind | null {
  const under = UNDER.exec(lower)?.[1];
  if (under !== undefined)
    return isGrassrootsCommittee(under) ? 'subordinateCell' : 'grassrootsCell';
  const rest = lower.replace(CELL_WORD, '');
  if (isGrassrootsCommittee(unit)) return 'subordinateCell';
  if (NUMBER_ONLY.test(rest) || PLACE_IN_COMMUNE.test(rest)) return 'subordinateCell';
  if (rest.startsWith('cơ sở')) return 'grassrootsCell';
  if (AGENCY_BOARD.test(rest)) return 'grassrootsCell';
  if (rest === '' || (INNER_PART.test(rest) && !isPartyBody(rest))) return null;
  return 'grassrootsCell';
}

function committeeKind(lower: string): CollectiveKind | null {
  if (HIGHER_COMMITTEE.test(lower) || /^đảng (bộ|ủy|uỷ) bộ phận/u.test(lower)) return null;
  return 'grassrootsCommittee';
}

const MASS =
  /^(chi đoàn|liên chi đoàn|chi hội|công đoàn|liên đoàn lao động|đoàn( thanh niên| tncs| tnc[a-z]+)?(?= |$)|hội (cựu chiến binh|ccb|liên hiệp phụ nữ|lhpn|phụ nữ|nông dân|chữ thập đỏ)|ban nữ công)/u;
const OWN_BLOC =
  /^( cộng sản)?( tncs)?( hồ chí minh)?( viên chức)?( đảng (ủy|bộ))? ?(các cơ quan )?khối( |$)/u;

function massKind(lower: string): CollectiveKind | null {
  const match = MASS.exec(lower);
  if (match === null) return null;
  if (/^(chi |liên chi|ban nữ công)/u.test(lower)) return 'grassrootsMassOrganisation';
  const rest = lower.slice(match[0].length);
  if (OWN_BLOC.test(rest)) return 'blocMassOrganisation';
  if (/^( cộng sản)?( hồ chí minh)? ?(tỉnh|huyện|thành phố|trung ương|viên chức tỉnh)/u.test(rest))
    return null;
  return rest.trim() === '' ? null : 'grassrootsMassOrganisation';
}

/** Ban, văn phòng of a Party committee, whatever comes after. */
function isPartyBody(lower: string): boolean {
  return /^(ban (tuyên giáo|tổ chức|dân vận|nội chính|kiểm tra)|(cơ quan )?(ủy ban kiểm tra|ubkt)|văn phòng (đảng ủy|tỉnh ủy|huyện ủy|thành ủy|cấp ủy|đuk))/u.test(
    lower,
  );
}

const DEPARTMENT =
  /^(phòng|vụ|khoa|cục|chi cục|tổng cục|trung tâm|tổ|đội|bộ phận|ban|văn phòng|xưởng|trạm|đơn vị|cơ sở|trường|viện|bệnh viện|thanh tra|sở|công ti|nhà máy|cơ quan|bộ môn|báo|tạp chí|khối|đài|thư viện|kho bạc|ngân hàng|tòa án|ủy ban|hội đồng)( |$)/u;

function officeKind(lower: string): CollectiveKind | null {
  if (isPartyBody(lower)) return 'partyOffice';
  if (/^(ban|văn phòng)\b.* (đảng ủy|tỉnh ủy|huyện ủy|thành ủy|đuk)/u.test(lower))
    return 'partyOffice';
  return DEPARTMENT.test(lower) ? 'department' : null;
}
