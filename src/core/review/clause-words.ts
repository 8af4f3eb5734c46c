import type { Campaign } from '../campaign/format';
import { EMPTY_CELL } from '../roster/grid';
import type { EntryTable } from '../roster/roster';

/** What stands before a clause: "Mục III.3.1.a", "điểm 3.1.b". */
const LEAD = /^(?:(?:mục|điểm|khoản|tiêu chuẩn|đối tượng|nhóm)\s*)+/u;
const ROMAN = /^[ivxlc]+\.(?=.*\.)/;
/** No clause is longer, with the words before it. */
const LONGEST = 40;

/** The category whose clause a row names in its đối tượng or hình thức đề nghị. */
export class ClauseWords {
  private readonly columns: readonly Int32Array[];
  private readonly byClause = new Map<string, number>();
  private readonly byCode = new Map<number, number>();

  constructor(
    private readonly entries: EntryTable,
    campaign: Campaign,
  ) {
    const columns = [entries.texts.get('form'), entries.texts.get('kind')];
    this.columns = columns.flatMap((column) => column?.codes ?? []);
    campaign.categories.forEach(({ id, clause }, index) => {
      const keys = new Set([id, ...clause.split(';')].map(clauseKey));
      for (const key of [...keys].flatMap((whole) => [whole, whole.replace(ROMAN, '')])) {
        this.add(key, index);
      }
    });
  }

  /**
   * Index of the category whose id or clause is the whole text of a cell, with or without its
   * leading Roman part (III.3.1.a, 3.1.a); -1 where the row names none.
   */
  categoryOf(entry: number): number {
    for (const column of this.columns) {
      const found = this.ofCode(column[entry] ?? EMPTY_CELL);
      if (found >= 0) return found;
    }
    return -1;
  }

  /** A short form that two categories share names neither. */
  private add(key: string, index: number): void {
    if (!key.includes('.')) return;
    const other = this.byClause.get(key);
    this.byClause.set(key, other === undefined || other === index ? index : -1);
  }

  private ofCode(code: number): number {
    const known = this.byCode.get(code);
    if (known !== undefined) return known;
    const text = this.entries.values.text(code);
    const found = text.length > LONGEST ? -1 : (this.byClause.get(clauseKey(text)) ?? -1);
    this.byCode.set(code, found);
    return found;
  }
}

function clauseKey(text: string): string {
  const bare = text.trim().toLowerCase().replace(LEAD, '');
  return bare.replace(/[\s()]/g, '').replace(/[.;,]+$/, '');
}
