/** Answers in a column of ticks, folded by `foldLabel`. */
const YES_WORDS: ReadonlySet<string> = new Set([
  ...['x', 'v', '✓', '✔', '√', '☑', '☒', '1', 'có', 'đạt', 'đúng', 'rồi', 'đã', 'true', 'yes'],
  ...['đồng í', 'đồng ý', 'xác nhận', 'đã xác nhận', 'đủ', 'tốt'],
]);
const NO_WORDS: ReadonlySet<string> = new Set([
  ...['0', 'không', 'ko', 'k', 'chưa', 'không có', 'không đạt', 'chưa đạt', 'chưa có', 'sai'],
  ...['false', 'no', '☐', 'không đồng í', 'không đồng ý', 'chưa xác nhận', 'không xác nhận'],
]);

/** True or false for a folded answer, null for anything else (a blank cell too). */
export function readYesNo(folded: string): boolean | null {
  if (YES_WORDS.has(folded)) return true;
  return NO_WORDS.has(folded) ? false : null;
}
