import { NO_SETTINGS, settingsSchema, type Settings } from '../../../src/core/settings';
import { localMemory } from '../../../src/web/keep/memory';

/** What the page leaves on a machine that several clerks may share. */
const NAME = 'Nguyễn Văn Bí Mật';
const UNIT = 'Chi bộ Không Được Giữ';
const SHEET = 'Trang tính của riêng tôi';
const entry = { sheet: SHEET, row: 9, name: NAME };

/** Everything that a clerk can choose. */
const EVERYTHING: Settings = settingsSchema.parse({
  campaign: '119-KH-DUK-2019',
  phase: 'I',
  rosters: [{ sheet: SHEET, range: 'A5:K40', unit: UNIT }],
  sources: [{ sheet: SHEET, file: `${UNIT}.xlsx`, was: SHEET, unit: UNIT }],
  labels: [{ label: 'HTXSNV (đặc cách)', means: 'excellent' }],
  pointsAreRatings: true,
  unitKinds: { [UNIT]: 'grassrootsCell' },
  readings: { 'members-share': 'all' },
  unratedYears: 'skip',
  categories: [{ entry, category: 'tap-the' }],
  quotas: [
    { id: 'tong', max: 12 },
    { id: 'moi-don-vi', unit: UNIT, max: 2 },
  ],
  attestations: [
    { id: 'ky-luat', entry, holds: true },
    { id: 'don-vi', unit: UNIT, holds: false },
  ],
  decisions: [{ entry, decision: 'nominate', reason: `${NAME} được cấp ủy biểu quyết` }],
  form: { agency: 'Đảng ủy khối', number: '12-TTr/ĐU', date: '2026-11-20', signName: 'Lò Văn An' },
});

let kept: Map<string, string>;

/** As a browser keeps texts. */
function storage(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => void kept.set(key, text),
    removeItem: (key) => void kept.delete(key),
  };
}

beforeEach(() => {
  kept = new Map();
  Object.assign(globalThis, { localStorage: storage() });
});
afterEach(() => {
  Reflect.deleteProperty(globalThis, 'localStorage');
});

test('of all choices those are kept that name no person, no unit and no sheet', () => {
  localMemory.save({ settings: EVERYTHING, campaign: null });
  const stored = [...kept.values()].join('\n');
  for (const secret of [NAME, UNIT, SHEET, '12-TTr/ĐU', '2026-11-20']) {
    expect(stored).not.toContain(secret);
  }
  expect(localMemory.load()).toEqual({
    settings: {
      ...NO_SETTINGS,
      campaign: '119-KH-DUK-2019',
      phase: 'I',
      labels: [{ label: 'HTXSNV (đặc cách)', means: 'excellent' }],
      pointsAreRatings: true,
      readings: { 'members-share': 'all' },
      unratedYears: 'skip',
      quotas: [{ id: 'tong', max: 12 }],
      form: { agency: 'Đảng ủy khối', signName: 'Lò Văn An' },
    },
    campaign: null,
  });
});

test('units that have to send a list stay until everything is forgotten', () => {
  localMemory.expectUnits('Chi bộ Sở Y tế\nĐảng bộ Sở Tư pháp');
  localMemory.save({ settings: EVERYTHING, campaign: null });
  localMemory.save({ settings: NO_SETTINGS, campaign: null });
  expect(localMemory.load()).toBeNull();
  expect(localMemory.expectedUnits()).toBe('Chi bộ Sở Y tế\nĐảng bộ Sở Tư pháp');
  localMemory.forget();
  expect(localMemory.expectedUnits()).toBe('');
  expect(kept.size).toBe(0);
});

test.each([
  ['nothing', null],
  ['no JSON', '{"version":'],
  ['another version', '{"version":2,"settings":{}}'],
  ['settings that are none', '{"version":1,"settings":{"phase":7}}'],
])('what cannot be read counts as nothing: %s', (_, text) => {
  localMemory.save({ settings: EVERYTHING, campaign: null });
  const [key = ''] = kept.keys();
  if (text === null) kept.delete(key);
  else kept.set(key, text);
  expect(localMemory.load()).toBeNull();
});

test('a browser that keeps nothing is no reason to stop', () => {
  const refuse = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  Object.assign(globalThis, {
    localStorage: { getItem: refuse, setItem: refuse, removeItem: refuse },
  });
  localMemory.save({ settings: EVERYTHING, campaign: null });
  localMemory.expectUnits('Chi bộ Sở Y tế');
  localMemory.forget();
  expect(localMemory.load()).toBeNull();
  expect(localMemory.expectedUnits()).toBe('');
});
