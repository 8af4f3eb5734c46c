import { chooseSettings } from '../../src/cli/settings-layers';
import { Refused } from '../../src/cli/faults';

const label = (means: string) => ({ label: 'HTXNV', means });
const kept = (settings: object) => JSON.stringify({ version: 1, ...settings });
const none = { kept: null, given: undefined, campaign: null };

test('without settings nothing is chosen', () => {
  expect(chooseSettings(none)).toMatchObject({
    settings: { labels: [], decisions: [] },
    problems: [],
    phaseKept: false,
  });
});

test('what the workbook keeps counts', () => {
  const chosen = chooseSettings({
    ...none,
    kept: kept({ campaign: '119-KH-DUK-2019', phase: 'II', labels: [label('excellent')] }),
  });
  expect(chosen).toMatchObject({
    settings: { campaign: '119-KH-DUK-2019', phase: 'II', labels: [label('excellent')] },
    phaseKept: true,
  });
});

test('an entry of the file replaces the entry of the same name, the others stay', () => {
  const chosen = chooseSettings({
    ...none,
    kept: kept({ labels: [label('excellent')], unitKinds: { 'Sở Y tế': 'grassrootsCommittee' } }),
    given: { labels: [label('satisfactory')] },
  });
  expect(chosen.settings).toMatchObject({
    labels: [label('satisfactory')],
    unitKinds: { 'Sở Y tế': 'grassrootsCommittee' },
  });
});

test('of settings for another campaign only what belongs to none is taken', () => {
  const chosen = chooseSettings({
    kept: kept({
      campaign: '119-KH-DUK-2019',
      phase: 'II',
      readings: { 'two-excellent-years': 'exactly' },
      labels: [label('excellent')],
    }),
    given: undefined,
    campaign: '01-KH-DU-2023',
  });
  expect(chosen.settings).toMatchObject({
    campaign: '01-KH-DU-2023',
    readings: {},
    labels: [label('excellent')],
  });
  expect(chosen.settings.phase).toBeUndefined();
});

test('kept settings that cannot be used refuse the job', () => {
  expect(() => chooseSettings({ ...none, kept: '{"version": 2}' })).toThrow(Refused);
  expect(() => chooseSettings({ ...none, kept: 'không phải JSON' })).toThrow(Refused);
});

test('a settings file takes the place of kept settings that cannot be used', () => {
  const chosen = chooseSettings({ ...none, kept: '{"quota": 1}', given: { phase: 'I' } });
  expect(chosen).toMatchObject({
    settings: { phase: 'I' },
    problems: [{ code: 'settings.passedOver', severity: 'warning' }],
  });
});
