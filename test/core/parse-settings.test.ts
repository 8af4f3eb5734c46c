import { parseSettings } from '../../src/core/parse-settings';
import { forCampaign } from '../../src/core/campaign-choices';
import { NO_SETTINGS, settingsText } from '../../src/core/settings';

describe('settings from a file or a workbook', () => {
  test('empty settings choose nothing', () => {
    expect(parseSettings({})).toEqual({ settings: NO_SETTINGS, problems: [] });
  });

  test('corrections and choices travel on as parsed', () => {
    const json = {
      campaign: '119-KH-DUK-2019',
      phase: 'II',
      rosters: [{ sheet: 'DS', columns: { F: 'rating:2018' } }],
      labels: [{ label: 'Khá', means: 'good' }],
      readings: { 'year-2020': 'informational' },
    };
    expect(parseSettings(json)).toEqual({ settings: { ...NO_SETTINGS, ...json }, problems: [] });
  });

  test.each([
    ['nothing', null, [['', 'object']]],
    ['a later version', { version: 2 }, [['version', '1']]],
    ['a field nobody knows', { fase: 'II' }, [['fase', 'no such field']]],
    [
      'a column by number and a label without a level',
      {
        rosters: [{ sheet: 'DS', columns: { '6': 'name' } }],
        labels: [{ label: 'Khá', means: 'tốt' }],
      },
      [
        ['rosters[0].columns.6', '/^[A-Z]{1,3}$/'],
        [
          'labels[0].means',
          'unsatisfactory | satisfactory | good | excellent | unrated | notApplicable',
        ],
      ],
    ],
    [
      'a decision without a reason',
      { decisions: [{ entry: { sheet: 'DS', row: 7, name: 'A' }, decision: 'nominate' }] },
      [['decisions[0].reason', 'string']],
    ],
  ])('%s is told, all of it', (_, json, expected) => {
    const { settings, problems } = parseSettings(json);
    expect(settings).toBeNull();
    expect(problems).toEqual(
      expected.map(([path, what]) => ({
        code: 'settings.invalid',
        severity: 'error',
        params: { path, expected: what },
      })),
    );
  });
});

test('equal choices are equal text, in whatever order they were made', () => {
  const first = { ...forCampaign(NO_SETTINGS, '119-KH-DUK-2019'), phase: 'II' };
  const second = { ...NO_SETTINGS, phase: 'II', campaign: '119-KH-DUK-2019' };
  expect(JSON.stringify(first)).not.toBe(JSON.stringify(second));
  expect(settingsText(first)).toBe(settingsText(second));
});
