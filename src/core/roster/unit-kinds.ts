import { foldLabel } from '../text/fold';
import type { Problem } from '../problem';
import { SUBJECTS, type CollectiveKind } from '../subject';
import { columnLetters } from './address';
import { EMPTY_CELL } from './grid';
import { kindWord } from './heading';
import type { JoinedTable } from './join';
import { collectiveKind, foldedKind, kindCode } from './kind';
import { isOrganisation } from './name-shape';
import type { EntryTable } from './roster';
import { columnOf } from './table';

const INDIVIDUAL = SUBJECTS.indexOf('individual');
/** "Chi bộ Sở Y tế" and "Sở Y tế" are one body: its kind is that of the Party organisation. */
const PARTY_PREFIX = /^(chi bộ|đảng bộ|đảng ủy|chi ủy)( cơ sở)? /u;
/** Agencies that may have a chi bộ or a đảng bộ: their name does not tell. */
const AGENCY =
  /^(sở|ban|cục|chi cục|văn phòng|trường|viện|bệnh viện|trung tâm|công ti|cơ quan|hội|thanh tra|báo|đài|kho bạc|ngân hàng|tòa án|ủy ban|khối|trạm|cơ sở|đơn vị|tổng cục|học viện)( |$)/u;

/**
 * The kind of the unit of each individual: the clerk's word, a loại hình column, the same
 * organisation as a collective in the workbook, then its name; 0 where it stays unknown. Whether
 * that matters only the campaign's quotas tell: the review asks (`unit.kindUnknown`).
 */
export function assignUnitKinds(
  entries: EntryTable,
  tables: readonly JoinedTable[],
  own: ReadonlyMap<string, CollectiveKind>,
): Uint8Array {
  const kinds = kindsFromColumns(entries, tables);
  const collectives = collectiveKinds(entries);
  const byUnit = Uint8Array.from({ length: entries.units.size }, (_, unit) => {
    const folded = entries.units.folded(unit);
    const mine = own.get(folded);
    if (mine !== undefined) return kindCode(mine);
    return kinds.get(unit) ?? collectives.get(folded) ?? fromName(folded, collectives);
  });
  const result = new Uint8Array(entries.count);
  for (let e = 0; e < entries.count; e++) result[e] = byUnit[entries.unit[e] ?? -1] ?? 0;
  return result;
}

function placeOf(
  entries: EntryTable,
  tables: readonly JoinedTable[],
  entry: number,
): { sheet: string; row: number } {
  const sheet = tables[entries.roster[entry] ?? -1]?.table.grid.sheet ?? '';
  return { sheet, row: entries.row[entry] ?? 0 };
}

function fromName(folded: string, collectives: ReadonlyMap<string, number>): number {
  const kind = foldedKind(folded, { word: null, unit: '' });
  const isParty = PARTY_PREFIX.test(folded) || kind === 'partyOffice';
  if (isParty || !AGENCY.test(folded)) return kindCode(kind);
  return collectives.get(`* ${folded}`) ?? 0;
}

/** Kinds of the workbook's collectives by folded name, and by agency (key "* …") where it is one. */
function collectiveKinds(entries: EntryTable): ReadonlyMap<string, number> {
  const kinds = new Map<string, number>();
  const add = (key: string, kind: number): void => {
    kinds.set(key, kinds.has(key) && kinds.get(key) !== kind ? 0 : kind);
  };
  for (let e = 0; e < entries.count; e++) {
    const kind = entries.kind[e] ?? 0;
    if (entries.subject[e] === INDIVIDUAL || kind === 0) continue;
    const folded = foldLabel(entries.names.text(entries.name[e] ?? -1));
    add(folded, kind);
    if (PARTY_PREFIX.test(folded)) add(`* ${folded.replace(PARTY_PREFIX, '')}`, kind);
  }
  return kinds;
}

/** From a loại hình column beside individuals, where it names a kind of organisation. */
function kindsFromColumns(
  entries: EntryTable,
  tables: readonly JoinedTable[],
): ReadonlyMap<number, number> {
  const kinds = new Map<number, number>();
  for (const { table, rows, entry, unit } of tables) {
    const column = columnOf(table, 'unitKind') ?? columnOf(table, 'kind');
    if (column === undefined) continue;
    const seen = new Set<string>();
    rows.rows.forEach((row, i) => {
      const code = table.grid.code(row, column.index);
      const key = `${unit[i]}:${code}`;
      if (code === EMPTY_CELL || entries.subject[entry[i] ?? 0] !== INDIVIDUAL || seen.has(key))
        return;
      seen.add(key);
      const text = table.grid.values.text(code);
      const name = entries.units.text(unit[i] ?? -1);
      const kind = collectiveKind(isOrganisation(name) ? name : text, {
        word: kindWord(text),
        unit: '',
      });
      if (kindWord(text) !== null && kind !== null) kinds.set(unit[i] ?? -1, kindCode(kind));
    });
  }
  return kinds;
}

/** Reports collectives whose kind nothing tells (`entry.kindUnknown`), each with its place. */
export function reportUnknownKinds(
  entries: EntryTable,
  tables: readonly JoinedTable[],
  problems: Problem[],
): void {
  for (let e = 0; e < entries.count && problems.length < MAX_REPORTED; e++) {
    if (entries.kind[e] !== 0) continue;
    const table = tables[entries.roster[e] ?? -1]?.table;
    const name = table?.columns.find(({ role }) => role === 'name' || role === 'nameFamily');
    problems.push({
      code: 'entry.kindUnknown',
      params: { name: entries.names.text(entries.name[e] ?? -1) },
      severity: 'warning',
      ...placeOf(entries, tables, e),
      ...(name === undefined ? {} : { column: columnLetters(name.index) }),
    });
  }
}

/** A workbook of unknown names would drown every other problem. */
const MAX_REPORTED = 2000;
