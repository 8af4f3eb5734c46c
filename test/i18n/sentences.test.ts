import { LANGUAGES } from '../../src/i18n/language';
import { WORDS } from '../../src/i18n/say';
import * as samples from './sample-params';
import { pageSamples } from './sample-page';
import { paneSamples } from './sample-pane';
import { CAMPAIGN_TEXTS, SHEET_TEXTS } from './sample-texts';

const COMPLETE = /[.?:]$/;

/** Every sentence of a table with its sample, as [code, text]. */
function rendered(table: object, params: object, ...rest: readonly unknown[]): [string, string][] {
  const given: Readonly<Record<string, unknown>> = { ...params };
  return Object.entries(table).map(([code, sentence]: [string, unknown]) => {
    if (typeof sentence !== 'function') return [code, String(sentence)];
    return [code, String(Reflect.apply(sentence, undefined, [given[code], ...rest]))];
  });
}

describe.each(LANGUAGES)('every sentence of %s', (language) => {
  const words = WORDS[language];
  const tables: [string, [string, string][]][] = [
    ['reasons', rendered(words.reasons, samples.REASONS, 'unknown')],
    ['reasons that exclude', rendered(words.reasons, samples.REASONS, 'fail')],
    ['problems', rendered(words.problems, samples.PROBLEMS)],
    ['sheet texts', rendered(words.sheetTexts, SHEET_TEXTS)],
    ['campaign texts', rendered(words.campaignTexts, CAMPAIGN_TEXTS)],
    ['faults', rendered(words.cli.faults, samples.FAULTS)],
    ['report', rendered(words.cli.report, samples.REPORT)],
    ['pane', rendered(words.pane, paneSamples(words.pane))],
    ['page', rendered(words.page, pageSamples(words.page))],
    ['statuses', rendered(words.statuses, {})],
    ['progress', rendered(words.progress, {})],
  ];

  test.each(tables)('%s: whole, clean, without blame', (_name, sentences) => {
    expect(sentences.length).toBeGreaterThan(0);
    for (const [code, text] of sentences) {
      expect(`${code}: ${text}`).not.toMatch(/undefined|null|NaN|\[object| {2}|!|^\s|\s$|\(\)/);
      expect(text.normalize('NFC')).toBe(text);
    }
  });

  test('problems, faults and notices end as sentences', () => {
    const whole = [
      ...rendered(words.problems, samples.PROBLEMS),
      ...rendered(words.cli.faults, samples.FAULTS),
    ];
    for (const [code, text] of whole) expect(`${code}: ${text}`).toMatch(COMPLETE);
  });

  test('problems continue their place: lower case, a comma or a name first', () => {
    for (const [code, text] of rendered(words.problems, samples.PROBLEMS)) {
      expect(`${code}: ${text}`).toMatch(/^\S+: (?:[\p{Ll}«“]|, |\d)/u);
    }
  });
});

test('the sentences of Vietnamese hold no English words of the trade', () => {
  const { reasons, problems, sheetTexts, cli, pane, page } = WORDS.vi;
  const all = [
    ...rendered(reasons, samples.REASONS, 'unknown'),
    ...rendered(problems, samples.PROBLEMS),
    ...rendered(sheetTexts, SHEET_TEXTS),
    ...rendered(cli.faults, samples.FAULTS),
    ...rendered(pane, paneSamples(pane)),
    ...rendered(page, pageSamples(page)),
  ];
  for (const [code, text] of all) {
    expect([code, text.replace(/«[^»]*»/g, '')].join(' – ')).not.toMatch(
      / – .*\b(?:file|sheet|row|column|error|invalid|workbook|range|input|please)\b/i,
    );
  }
});

test('both languages say the same codes', () => {
  const codes = (words: object) =>
    Object.entries(words).map(([part, table]: [string, unknown]) => [
      part,
      typeof table === 'object' && table !== null ? Object.keys(table).sort() : [],
    ]);
  expect(codes(WORDS.en)).toEqual(codes(WORDS.vi));
});
