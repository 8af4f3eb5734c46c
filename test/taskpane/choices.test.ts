import { NO_SETTINGS, settingsSchema, type Settings } from '../../src/core/settings';
import { STATUSES } from '../../src/core/review/result';
import {
  correctRoster,
  decide,
  dropUnitQuota,
  setAttestation,
  setCategory,
  setFormField,
  setFormLines,
  setLabel,
  setPhase,
  setPointsAreRatings,
  setQuota,
  setReading,
  setUnitKind,
  setUnratedYears,
  type Choice,
} from '../../src/taskpane/session/choices';
import { keyOf } from '../../src/taskpane/session/entry-view';
import { openSample } from './open-session';
import { reviewedSample, ROSTER } from './reviewed-sample';

const ENTRY = { sheet: 'DS', row: 7, name: 'Lò Thị Bình' };

async function firstRoster() {
  const { session } = await openSample(ROSTER);
  const [roster] = session.store.state.recognition?.rosters ?? [];
  if (roster === undefined) throw new Error('no roster');
  return roster;
}

/** What a press in the pane makes of settings in which nothing is chosen. */
function after(...choices: readonly Choice[]): Settings {
  return choices.reduce((settings, { apply }) => apply(settings), NO_SETTINGS);
}

test('whatever settings can hold, the pane can say; version and campaign come by themselves', async () => {
  const roster = await firstRoster();
  const settings = after(
    setPhase('II'),
    correctRoster(roster, true, { rater: 'committee', kind: 'grassrootsCell', unit: 'Sở Y tế' }),
    setLabel('Hạng nhất', 'excellent'),
    setPointsAreRatings(true),
    setUnitKind('Văn phòng X', 'grassrootsCell'),
    setReading('level', 'exactly'),
    setUnratedYears('strict'),
    setCategory(ENTRY, 'II.1.1'),
    setQuota({ id: 'officials' }, 'max', 3),
    setQuota({ id: 'officials', unit: 'Đảng bộ Sở Y tế' }, 'max', 1),
    setAttestation({ id: 'exemplary', entry: ENTRY }, true),
    setAttestation({ id: 'exemplary', unit: 'Đảng bộ Sở Y tế' }, false),
    setAttestation({ id: 'exemplary' }, true),
    decide([{ entry: ENTRY, decision: 'nominate', reason: 'Cấp ủy biểu quyết' }]),
    setFormField('agency', 'Đảng ủy Khối'),
    setFormLines('recipients', ['Như trên', 'Lưu Văn phòng']),
  );
  expect(Object.keys(settings).sort()).toEqual(
    Object.keys(settingsSchema.shape)
      .filter((field) => field !== 'campaign')
      .sort(),
  );
  expect(settingsSchema.parse(settings)).toEqual(settings);
  expect(settings.quotas).toHaveLength(2);
  expect(settings.attestations).toHaveLength(3);
});

test('taken back, each leaves nothing behind', async () => {
  const roster = await firstRoster();
  const unit = 'Đảng bộ Sở Y tế';
  expect(
    after(
      setPointsAreRatings(true),
      setPointsAreRatings(false),
      setQuota({ id: 'officials', unit }, 'max', 1),
      dropUnitQuota('officials', unit),
      setAttestation({ id: 'exemplary', unit }, false),
      setAttestation({ id: 'exemplary', unit }, null),
      setFormLines('basis', ['Kế hoạch số 119-KH/ĐUK']),
      setFormLines('basis', []),
    ),
  ).toEqual(NO_SETTINGS);
  const chosen = after(
    correctRoster(roster, true, { rater: 'self', unit }),
    correctRoster(roster, true, {}, ['rater']),
  );
  expect(chosen.rosters).toEqual([{ sheet: roster.sheet, unit }]);
});

test('fewer seats for one unit leave the others theirs', async () => {
  const { session } = await reviewedSample();
  const review = () => {
    const { reviewed } = session.store.state;
    if (reviewed === null) throw new Error('nothing was reviewed');
    return reviewed.review;
  };
  const perUnit = review().quotas.find(({ unit, nominated }) => unit !== null && nominated > 0);
  if (perUnit?.unit == null) throw new Error('no quota of a unit');
  const { id, unit } = perUnit;
  const others = review().quotas.filter((one) => one.id === id && one.unit !== unit);
  await session.judge.choose(setQuota({ id, unit }, 'max', 0));
  const of = (wanted: string) =>
    review().quotas.find((one) => one.id === id && one.unit === wanted);
  expect(of(unit)).toMatchObject({ max: 0, nominated: 0 });
  expect(others.length).toBeGreaterThan(0);
  for (const other of others) expect(of(other.unit ?? '')?.max).toBe(other.max);
  await session.judge.choose(dropUnitQuota(id, unit));
  expect(of(unit)).toMatchObject({ max: perUnit.max, nominated: perUnit.nominated });
});

test('the word on one entry goes before the word on all', async () => {
  const { session } = await reviewedSample();
  const { reviewed } = session.store.state;
  if (reviewed === null) throw new Error('nothing was reviewed');
  const { review } = reviewed;
  const entry = review.status.findIndex((status) => STATUSES[status] === 'nominated');
  const category = review.campaign.categories[review.category[entry] ?? -1];
  const asked = review.attestations.find((one) => one.category === category?.id);
  if (asked === undefined) throw new Error('nothing to confirm');
  await session.judge.choose(setAttestation({ id: asked.criterion }, true));
  await session.judge.choose(
    setAttestation({ id: asked.criterion, entry: keyOf(review, entry) }, false),
  );
  const now = session.store.state.reviewed?.review;
  expect(STATUSES[now?.status[entry] ?? 0]).toBe('ineligible');
  const nominated = now?.status.filter((status) => STATUSES[status] === 'nominated').length;
  expect(nominated).toBeGreaterThan(0);
});
