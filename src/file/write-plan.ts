import type { ColumnsHighlight, Highlight, Plan } from '../core/plan';
import type { Problem } from '../core/problem';
import type { Watch } from '../core/progress';
import type { WriteReport } from '../workbook/workbook';
import { contentTypeEdits } from './content-type-edits';
import { CONTENT_TYPES_PART } from './content-types';
import { newOwnPart, ownPartNow, putOwnPart, type OwnPartNow } from './own-part-edits';
import { ownSheetXml } from './own-sheet';
import type { PackageDraft } from './package-draft';
import { mapPackage, type ListedSheet, type PackageMap } from './package-map';
import { relationshipsPart } from './relationships';
import { freeIds, relationshipEdits, type NewRelationship } from './rels-edit';
import { emptyRecord, type ColumnsRecord, type RunRecord } from '../workbook/run-record';
import { takeSheetName } from '../workbook/sheet-name';
import { highlightSheet } from './sheet-highlight';
import { openStyles, type StylesInUse } from './styles-part';
import { joinTables } from './table-join';
import type { TextEdit } from './text-edit';
import { freeSheetIds, listSheets, type ListedOwnSheet } from './workbook-edits';
import { writeProblems } from './write-problems';

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const EMPTY_RELATIONSHIPS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

type Growing<T> = {
  -readonly [Key in keyof T]: T[Key] extends readonly (infer Item)[] ? Item[] : T[Key];
};

/** One write on its way: what it adds to the package's lists, and its record. */
interface Writing {
  readonly draft: PackageDraft;
  readonly map: PackageMap;
  readonly styles: StylesInUse;
  readonly record: Growing<RunRecord>;
  readonly types: { readonly part: string; readonly type: string }[];
  readonly relationships: Omit<NewRelationship, 'id'>[];
  readonly problems: Problem[];
  cellsWritten: number;
}

/**
 * Carries out a plan on a package that holds no earlier run. `settings` are those to keep where
 * the plan brings none. Problems: sheet.protected, cell.occupied, table.notJoined,
 * file.signed, file.structureLocked.
 */
export async function writePlan(
  draft: PackageDraft,
  plan: Plan,
  settings: string | null,
  watch: Watch,
): Promise<WriteReport> {
  const map = await mapPackage(draft);
  const own = await ownPartNow(draft, map);
  const writing: Writing = {
    draft,
    map,
    styles: await openStyles(draft, map),
    record: { ...emptyRecord(), before: own.text },
    types: [],
    relationships: [],
    problems: writeProblems(map),
    cellsWritten: 0,
  };
  const total = plan.highlights.length + plan.sheets.length + 1;
  watch('write', 0, total);
  await writeHighlights(writing, plan.highlights, (done) => {
    watch('write', done, total);
  });
  const sheets = await writeSheets(writing, plan);
  watch('write', total - 1, total);
  await finish(writing, own, plan.settings ?? settings, sheets);
  watch('write', total, total);
  return {
    sheets: sheets.map(({ name }) => name),
    cellsWritten: writing.cellsWritten,
    problems: writing.problems,
  };
}

async function writeHighlights(
  writing: Writing,
  highlights: readonly Highlight[],
  progress: (done: number) => void,
): Promise<void> {
  let done = 0;
  for (const sheet of writing.map.sheets) {
    const here = highlights.filter((one) => one.sheet === sheet.name);
    if (here.length === 0 || !sheet.isWorksheet) continue;
    await writeHighlightsOf(writing, sheet, here);
    progress((done += here.length));
  }
}

async function writeHighlightsOf(
  writing: Writing,
  sheet: ListedSheet,
  highlights: readonly Highlight[],
): Promise<void> {
  const { draft, record, problems } = writing;
  const result = await highlightSheet(draft, sheet, highlights, writing.styles.patch);
  if (result.isProtected) {
    problems.push(warning('sheet.protected', sheet.name));
    return;
  }
  if (result.touched !== null) record.touched.push(result.touched);
  writing.cellsWritten += result.cellsWritten;
  if (result.cellsKept > 0) {
    const params = { count: result.cellsKept };
    problems.push({ severity: 'warning', code: 'cell.occupied', params, sheet: sheet.name });
  }
  const columns = highlights.filter((one) => one.kind === 'columns');
  const joined = await joinTables(draft, sheet.part, columns);
  record.touched.push(...joined.touched);
  const isApart = ({ table }: ColumnsHighlight): boolean =>
    table !== null && !joined.tables.includes(table);
  if (columns.some(isApart)) problems.push(warning('table.notJoined', sheet.name));
  record.columns.push(...columns.map((one) => columnsRecord(sheet, one, isApart(one))));
}

function columnsRecord(
  { name, sheetId }: ListedSheet,
  highlight: ColumnsHighlight,
  isApart: boolean,
): ColumnsRecord {
  const { headerRow, firstColumn, headings, looks, table } = highlight;
  return {
    sheet: name,
    sheetId,
    headerRow,
    firstColumn,
    headings: [...headings],
    words: looks.map(({ word }) => word),
    table: isApart ? null : table,
  };
}

function warning(code: 'sheet.protected' | 'table.notJoined', sheet: string): Problem {
  return { severity: 'warning', code, params: {}, sheet };
}

/** Builds our sheets as parts and says how the workbook is to list them. */
async function writeSheets(
  writing: Writing,
  plan: Plan,
): Promise<Omit<ListedOwnSheet, 'relationshipId'>[]> {
  const { draft, map, styles } = writing;
  const taken = new Set(map.sheets.map(({ name }) => name.toLowerCase()));
  const ids = freeSheetIds(map, plan.sheets.length);
  const sheets: Omit<ListedOwnSheet, 'relationshipId'>[] = [];
  const folder = map.workbook.slice(0, map.workbook.lastIndexOf('/') + 1);
  for (const [i, model] of plan.sheets.entries()) {
    const name = takeSheetName(model.name, taken);
    const target = freeSheetPart(draft, folder);
    await draft.put(folder + target, ownSheetXml(model, styles.patch, map.dialect.main));
    writing.record.added.push({ part: folder + target, ...factOf(draft, folder + target) });
    writing.types.push({ part: folder + target, type: SHEET_TYPE });
    writing.relationships.push({ type: `${map.dialect.relationships}/worksheet`, target });
    const sheetId = ids[i] ?? 0;
    sheets.push({ name, sheetId, role: model.role, repeatRows: model.page.repeatRows });
    writing.record.sheets.push({ role: model.role, name, sheetId });
  }
  return sheets;
}

function freeSheetPart(draft: PackageDraft, folder: string): string {
  for (let number = 1; ; number++) {
    const target = `worksheets/sheet${number}.xml`;
    if (!draft.has(folder + target)) return target;
  }
}

/** The lists of the package, the styles, and last our own part with the record of it all. */
async function finish(
  writing: Writing,
  own: OwnPartNow,
  settings: string | null,
  sheets: readonly Omit<ListedOwnSheet, 'relationshipId'>[],
): Promise<void> {
  const { draft, map, styles, record, types, relationships } = writing;
  const madeStyles = await styles.save();
  if (madeStyles !== null) {
    types.push(...madeStyles.types);
    relationships.push(...madeStyles.relationships);
    record.added.push(...madeStyles.added);
    record.touched.push(...madeStyles.touched);
  }
  const fresh = own.part === null ? newOwnPart(draft, map) : null;
  if (fresh !== null) {
    for (const { part, text } of fresh.parts) {
      await draft.putText(part, text);
      record.added.push({ part, ...factOf(draft, part) });
    }
    types.push(...fresh.types);
    relationships.push(fresh.relationship);
  }
  const ids = freeIds(map.relationships, relationships.length);
  const linked = relationships.map((one, i) => ({ ...one, id: ids[i] ?? '' }));
  const listed = sheets.map((sheet, i) => ({ ...sheet, relationshipId: ids[i] ?? '' }));
  await editLists(writing, linked, listed);
  const run = JSON.stringify(record satisfies RunRecord);
  await putOwnPart(draft, own.part ?? fresh?.part ?? '', { settings, run });
}

async function editLists(
  writing: Writing,
  linked: readonly NewRelationship[],
  listed: readonly ListedOwnSheet[],
): Promise<void> {
  const { draft, map, types } = writing;
  const links = relationshipsPart(map.workbook);
  if (linked.length > 0 && !draft.has(links)) await draft.putText(links, EMPTY_RELATIONSHIPS);
  const edit = async (part: string, edits: (text: string) => TextEdit[]): Promise<void> => {
    const text = await draft.text(part);
    const undo = await draft.edit(part, text, edits(text));
    if (undo.length > 0) writing.record.touched.push({ part, ...factOf(draft, part), undo });
  };
  await edit(map.workbook, () => listSheets(map, listed));
  if (linked.length > 0) await edit(links, (text) => relationshipEdits(text, links, linked));
  if (types.length > 0) await edit(CONTENT_TYPES_PART, (text) => contentTypeEdits(text, types));
}

function factOf(
  draft: PackageDraft,
  part: string,
): { readonly crc: number; readonly size: number } {
  return draft.fact(part) ?? { crc: 0, size: 0 };
}
