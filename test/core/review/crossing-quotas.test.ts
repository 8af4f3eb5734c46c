import { campaignWith, reviewed, statuses, WITHOUT_THRESHOLD } from './reviewing';

test('quotas that cross are refused and nobody is selected under them', () => {
  const category = (id: string) => ({
    id,
    clause: id,
    name: id,
    subjects: ['individual'],
    kinds: ['member'],
    words: [id],
    criterion: { ...WITHOUT_THRESHOLD, id: `${id}.a` },
  });
  const quota = { clause: 'II', text: 'chỉ tiêu', max: 1 };
  const campaign = campaignWith({
    categories: ['A', 'B', 'C'].map(category),
    quotas: [
      { ...quota, id: 'q', categories: ['A', 'B'] },
      { ...quota, id: 'r', categories: ['B', 'C'] },
    ],
  });
  const result = reviewed(campaign, [
    { name: 'Người 0', unit: 'U', unitKind: 'grassrootsCell', main: 'XXXXX' },
  ]);
  expect(statuses(result)).toEqual(['eligible']);
  const crossing = result.problems.find(({ code }) => code === 'quota.crossing');
  expect(crossing).toMatchObject({ params: { quota: 'q', other: 'r' }, severity: 'error' });
});
