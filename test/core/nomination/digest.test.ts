import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { reviewDigest } from '../../../src/core/nomination/digest';
import { sha256 } from '../../../src/core/nomination/sha-256';
import { CAMPAIGN_119, reviewOf, type Line } from './review-builder';

const LINES: readonly Line[] = [
  { name: 'Lò Thị Ánh', unit: 'Chi bộ Báo', status: 'nominated', years: 'XXTT' },
  { name: 'Trần Văn Bình', unit: 'Chi bộ Báo', status: 'ineligible', years: 'XHTT' },
  { name: 'Vàng A Của', unit: 'Đảng bộ Sở Y tế', status: 'review', years: 'X.TT' },
];
const digest = (lines: readonly Line[]) => reviewDigest(reviewOf(lines));
const changed = (at: number, change: Partial<Line>) =>
  LINES.map((line, i) => (i === at ? { ...line, ...change } : line));

test('the same roster and plan give the same digest, twice and in any order of rows', () => {
  expect(digest(LINES)).toBe(digest(LINES));
  expect(digest([...LINES].reverse())).toBe(digest(LINES));
  expect(digest(LINES)).toMatch(/^[0-9a-f]{64}$/);
});

test('where a row stands and whether it is hidden does not count', () => {
  expect(digest(changed(1, { hidden: true, sheet: 'Khác' }))).toBe(digest(LINES));
});

test.each<[string, readonly Line[]]>([
  ['a rating', changed(0, { years: 'XXTX' })],
  ['a name', changed(0, { name: 'Lò Thị Anh' })],
  ['a unit', changed(1, { unit: 'Đảng bộ Sở Y tế' })],
  ['a subject', changed(0, { subject: 'collective' })],
  ['another text of the row', changed(0, { texts: { votes: '12' } })],
  ['an entry more', [...LINES, LINES[0]!]],
  ['an entry less', LINES.slice(1)],
])('%s changes it', (_what, lines) => {
  expect(digest(lines)).not.toBe(digest(LINES));
});

test('two people who swap their ratings change it', () => {
  const swapped = [{ ...LINES[0]!, years: 'XHTT' }, { ...LINES[1]!, years: 'XXTT' }, LINES[2]!];
  expect(digest(swapped)).not.toBe(digest(LINES));
});

test('a changed criterion or phase changes it', () => {
  const [first, ...others] = CAMPAIGN_119.quotas;
  const campaign = { ...CAMPAIGN_119, quotas: [{ ...first!, max: 99 }, ...others] };
  expect(reviewDigest(reviewOf(LINES, { campaign }))).not.toBe(digest(LINES));
  expect(reviewDigest(reviewOf(LINES, { phase: 'II' }))).not.toBe(digest(LINES));
});

test('SHA-256 agrees with the platform for texts of every length around a block', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'));
    }),
    { numRuns: 300 },
  );
});
