import { CellSet } from './cell-set';
import type { PackageDraft } from './package-draft';
import { openSheet } from './open-sheet';
import { isOn } from './package-map';
import { attributeValueAt, findCells, readNumber } from './sheet-scan';
import { attributeValue, child, outline } from './xml-outline';

/**
 * The cells that may be typed into although the sheet is protected: those whose format says so.
 * A place where the file has no cell counts as locked.
 */
export async function unlockedCells(
  draft: PackageDraft,
  part: string,
  styles: string | null,
): Promise<CellSet> {
  const cells = new CellSet();
  const formats = styles === null ? new Set<number>() : await unlockedFormats(draft, styles);
  if (formats.size === 0) return cells;
  await openSheet(draft, part, (bytes, row, prefix) => {
    for (const { column, start, end } of findCells(bytes, row, prefix)) {
      const at = attributeValueAt(bytes, start, end, 's');
      if (formats.has(at < 0 ? 0 : readNumber(bytes, at))) cells.add(row.number, column);
    }
  });
  return cells;
}

async function unlockedFormats(draft: PackageDraft, styles: string): Promise<Set<number>> {
  const text = await draft.text(styles);
  const formats = child(outline(text, 3, styles), 'cellXfs')?.children ?? [];
  const unlocked = formats.flatMap((format, i) => {
    const protection = child(format, 'protection');
    const locked = protection && attributeValue(text, protection, 'locked');
    return locked === undefined || isOn(locked) ? [] : [i];
  });
  return new Set(unlocked);
}
