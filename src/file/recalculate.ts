import { insertChildren, setAttribute } from './child-insert';
import type { KeptRecord } from './kept-record';
import { openSheet } from './open-sheet';
import type { PackageDraft } from './package-draft';
import type { PackageMap } from './package-map';
import { findFormula } from './sheet-scan';
import { insertion, type TextEdit } from './text-edit';
import { WORKBOOK_ORDER } from './workbook-edits';
import { attribute, child } from './xml-outline';

const ON_LOAD = 'fullCalcOnLoad';

/**
 * Asks Excel to calculate everything when it opens the workbook, because formulas keep the
 * results of what stood in changed cells before (ECMA-376 Part 1 §18.2.2).
 */
export async function recalculateOnOpen(
  draft: PackageDraft,
  map: PackageMap,
  kept: KeptRecord,
): Promise<void> {
  const edits = loadEdits(map);
  // What a run inserted stands before this place, so that its record stays right.
  const isBehind = (kept.undoOf(map.workbook) ?? []).every(([at, inserted]) =>
    edits.every((edit) => edit.at >= at + inserted),
  );
  const change = () => draft.edit(map.workbook, map.text, edits);
  await (isBehind ? kept.follow(map.workbook, change) : change());
}

/** True where a sheet beside `known` holds a formula. */
export async function hasFormulas(
  draft: PackageDraft,
  { sheets }: PackageMap,
  known: ReadonlySet<string>,
): Promise<boolean> {
  const found = { cellStart: 0, start: 0, openEnd: 0 };
  let formulas = 0;
  for (const { part, isWorksheet } of sheets) {
    if (!isWorksheet || known.has(part) || formulas > 0) continue;
    await openSheet(draft, part, (bytes, row, prefix) => {
      if (formulas === 0 && findFormula(bytes, row, row.openEnd, prefix, found)) formulas++;
    });
  }
  return formulas > 0;
}

function loadEdits({ text, root }: PackageMap): TextEdit[] {
  const tag = `${root.prefix}calcPr`;
  const calculation = child(root, 'calcPr');
  if (calculation === undefined) {
    const xml = `<${tag} ${ON_LOAD}="1"/>`;
    return insertChildren(text, root, WORKBOOK_ORDER, [{ name: 'calcPr', xml }]);
  }
  const found = attribute(text, calculation, ON_LOAD);
  if (found !== undefined) return setAttribute(found, '1');
  return [insertion(calculation.start + 1 + tag.length, ` ${ON_LOAD}="1"`)];
}
