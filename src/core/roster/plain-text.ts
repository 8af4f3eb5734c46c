import { foldLabel } from '../text/fold';
import { stripDiacritics } from '../text/fold';
import type { CellCode, CellValues } from './grid';

/**
 * A label without diacritics and punctuation, for comparing headers and headings that people type
 * in every way: "Họ và tên (*)" → "ho va ten". Never for names of people.
 */
export function plainText(text: string): string {
  return stripDiacritics(foldLabel(text))
    .replace(/[^a-z0-9%]+/g, ' ')
    .trim();
}

/** `plainText` of the cells of a workbook, worked out once per distinct value. */
export class PlainTexts {
  private readonly byCode = new Map<CellCode, string>();

  constructor(readonly values: CellValues) {}

  of(code: CellCode): string {
    const known = this.byCode.get(code);
    if (known !== undefined) return known;
    const plain = plainText(this.values.text(code));
    this.byCode.set(code, plain);
    return plain;
  }
}
