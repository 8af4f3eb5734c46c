import type { Settings } from '../../src/core/settings';
import { retry } from '../../src/taskpane/session/actions';
import { openSample } from './open-session';
import { codesOf, PLAN, ROSTER } from './reviewed-sample';

/** Choices that a workbook kept under a plan that has since been amended. */

const ENTRY = { sheet: 'Danh sách đề nghị', row: 14, name: 'Không còn' };
const FITTING = {
  quotas: [{ id: 'subordinate-cells', max: 12 }],
  attestations: [{ id: 'launched', holds: true }],
};
const KEPT = {
  version: 1,
  campaign: PLAN,
  phase: 'XXI',
  quotas: [{ id: 'chi-tieu-da-bo', max: 3 }, ...FITTING.quotas],
  attestations: [{ id: 'xac-nhan-da-bo', holds: true }, ...FITTING.attestations],
  readings: { 'cach-hieu-da-bo': 'rong' },
  categories: [{ entry: ENTRY, category: 'XI.9.z' }],
  rosters: [{ sheet: ENTRY.sheet, columns: { Z: 'vai-tro-da-bo' } }],
  pointsAreRatings: true,
};

/** A pane over a workbook that keeps these choices. */
async function paneOver(kept: object) {
  const first = await openSample(ROSTER);
  const settings = JSON.stringify(kept);
  const workbook = {
    ...first.workbook,
    read: async (watch: Parameters<typeof first.workbook.read>[0]) => ({
      ...(await first.workbook.read(watch)),
      settings,
    }),
  };
  return openSample(ROSTER, { workbook });
}

test.each(['phase', 'quotas', 'attestations', 'readings', 'categories', 'rosters'] as const)(
  'what is kept of %s and fits nothing any more stops the writing, says so, and one press frees it',
  async (field) => {
    const { session } = await paneOver({ version: 1, campaign: PLAN, [field]: KEPT[field] });
    await session.runs.highlight();
    const { state } = session.store;
    expect(state.written.highlight).toBe(false);
    expect(state.notices.map((notice) => notice.retry)).toEqual(['dropUnfit']);
    await retry(session, 'dropUnfit');
    await session.runs.highlight();
    expect(session.store.state.written.highlight).toBe(true);
    expect(codesOf(session.store.state)).toContain('done.highlighted');
  },
);

test('one press drops all that does not fit and keeps every choice that does', async () => {
  const { session } = await paneOver(KEPT);
  await session.runs.list();
  await retry(session, 'dropUnfit');
  const { settings, reviewed } = session.store.state;
  expect(reviewed?.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(settings).toMatchObject({
    ...FITTING,
    campaign: PLAN,
    pointsAreRatings: true,
    readings: {},
    categories: [],
  } satisfies Partial<Settings>);
  expect(settings.phase).toBeUndefined();
  expect(settings.rosters).toEqual([{ sheet: ENTRY.sheet, columns: {} }]);
});

test('the choices on what was recognised stay', async () => {
  const correction = {
    sheet: ENTRY.sheet,
    headerRows: { first: 9, last: 8 },
    subject: 'individual',
  };
  const { session } = await paneOver({ version: 1, campaign: PLAN, rosters: [correction] });
  await session.judge.dropUnfit();
  expect(session.store.state.settings.rosters).toEqual([
    { sheet: ENTRY.sheet, subject: 'individual' },
  ]);
});
