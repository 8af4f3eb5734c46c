import { foldLabel } from '../text/fold';
import { remember } from '../text/remember';

/** Short forms of organisations as lists write them, one word each; in the folded spelling. */
const SHORT_FORMS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    vp: 'văn phòng',
    đu: 'đảng ủy',
    đuk: 'đảng ủy khối',
    đb: 'đảng bộ',
    cb: 'chi bộ',
    btg: 'ban tuyên giáo',
    btc: 'ban tổ chức',
    bdv: 'ban dân vận',
    bnc: 'ban nội chính',
    ubkt: 'ủy ban kiểm tra',
    đtn: 'đoàn thanh niên',
    cđ: 'công đoàn',
    ccb: 'cựu chiến binh',
  }).map(([short, long]) => [short, foldLabel(long)]),
);

/**
 * The name of an organisation for comparing: folded, and its short forms written out, so that
 * "VP Đảng ủy khối" is "Văn phòng Đảng ủy khối".
 */
export const bodyName: (text: string) => string = remember((text) =>
  foldLabel(text)
    .replace(/[-/,.()]+/g, ' ')
    .trim()
    .split(/\s+/)
    .map((word) => SHORT_FORMS.get(word) ?? word)
    .join(' '),
);

/**
 * True where one of two organisations' names holds the other by whole words: "Ban Dân vận" and
 * "Ban Dân vận Đảng ủy khối" may be one body or two.
 */
export function mayBeSameBody(a: string, b: string): boolean {
  if (a === '' || b === '' || a === b) return false;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return ` ${long} `.includes(` ${short} `);
}
