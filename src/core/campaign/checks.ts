import { pathOf, type Mismatch } from '../boundary';
import { COLLECTIVE_KINDS, INDIVIDUAL_KINDS } from '../subject';
import type { Criterion } from './criterion';
import type { Campaign, Category, RankingKey } from './format';
import { criteriaWithin, idOf, windowsOf } from './walk';

/** The window every phase has: what a category without one of its own is shown and ranked by. */
export const MAIN_WINDOW = 'main';

type Path = readonly (string | number)[];
type Placed<T> = readonly { readonly value: T; readonly path: Path }[];

const collectiveKinds: ReadonlySet<string> = new Set(COLLECTIVE_KINDS);

/**
 * What the schema cannot see: ids that repeat, windows, categories and phases that are named and
 * do not exist, counts no window can reach, a delegated category that does not say to whom.
 */
export function checkCampaign(campaign: Campaign): Mismatch[] {
  return [
    ...checkIds(campaign),
    ...checkWindows(campaign),
    ...checkCounts(campaign),
    ...campaign.categories.flatMap((category, index) =>
      checkCategory(category, ['categories', index]),
    ),
    ...checkQuotas(campaign),
    ...checkDeadlines(campaign),
  ];
}

/** Every criterion of the campaign with its path. */
function criteriaOf(campaign: Campaign): Placed<Criterion> {
  return campaign.categories.flatMap((category, index) =>
    category.criterion === undefined
      ? []
      : criteriaWithin(category.criterion, ['categories', index, 'criterion']).map((at) => ({
          value: at.criterion,
          path: at.path,
        })),
  );
}

function checkIds(campaign: Campaign): Mismatch[] {
  const lists = [
    'phases',
    'categories',
    'quotas',
    'preconditions',
    'deadlines',
    'readings',
  ] as const;
  const ids = (list: readonly { readonly id: string }[], path: Path) =>
    list.map((item, index) => ({ value: item.id, path: [...path, index, 'id'] }));
  const criteria = criteriaOf(campaign).flatMap(({ value, path }) => {
    const id = idOf(value);
    return id === undefined ? [] : [{ value: id, path: [...path, 'id'] }];
  });
  return [
    ...lists.flatMap((list) => repeated(ids(campaign[list], [list]))),
    ...repeated([...ids(campaign.attestations, ['attestations']), ...criteria]),
    ...campaign.readings.flatMap((reading, index) =>
      repeated(ids(reading.alternatives, ['readings', index, 'alternatives'])),
    ),
  ];
}

function repeated(ids: Placed<string>): Mismatch[] {
  const seen = new Set<string>();
  return ids.flatMap(({ value, path }) => {
    const known = seen.has(value);
    seen.add(value);
    return known ? [{ path: pathOf(path), expected: 'unique id' }] : [];
  });
}

function checkWindows(campaign: Campaign): Mismatch[] {
  const named = [
    ...criteriaOf(campaign).flatMap(({ value, path }) =>
      windowsOf(value).map((window) => ({ value: window, path: [...path, 'window'] })),
    ),
    ...windowsOfRanking(campaign.ranking, ['ranking']),
    ...campaign.categories.flatMap((category, index) => [
      ...windowsOfRanking(category.ranking ?? [], ['categories', index, 'ranking']),
      ...(category.window === undefined
        ? []
        : [{ value: category.window, path: ['categories', index, 'window'] }]),
    ]),
  ];
  return campaign.phases.flatMap((phase, index) => {
    const path = ['phases', index, 'windows'];
    const known = Object.keys(phase.windows);
    return [
      ...(MAIN_WINDOW in phase.windows ? [] : [{ path: pathOf(path), expected: MAIN_WINDOW }]),
      ...Object.entries(phase.windows).flatMap(([name, years]) =>
        isAscending(years) ? [] : [{ path: pathOf([...path, name]), expected: 'ascending years' }],
      ),
      ...named
        .filter(({ value }) => !known.includes(value))
        .map((at) => ({ path: pathOf(at.path), expected: `${phase.id}: ${known.join(' | ')}` })),
    ];
  });
}

function windowsOfRanking(keys: readonly RankingKey[], path: Path): Placed<string> {
  return keys.flatMap((key, index) =>
    'window' in key ? [{ value: key.window, path: [...path, index, 'window'] }] : [],
  );
}

function isAscending(years: readonly number[]): boolean {
  return years.every((year, index) => index === 0 || year > (years[index - 1] ?? year));
}

/** A number of years that a window of some phase does not have could never be met. */
function checkCounts(campaign: Campaign): Mismatch[] {
  return criteriaOf(campaign).flatMap(({ value, path }) => {
    if (value.type !== 'years' || value.count.how === 'every') return [];
    const { n } = value.count;
    return campaign.phases
      .map((phase) => phase.windows[value.window]?.length ?? n)
      .filter((years) => years < n)
      .slice(0, 1)
      .map((years) => ({ path: pathOf([...path, 'count', 'n']), expected: `≤ ${years}` }));
  });
}

function checkCategory(category: Category, path: Path): Mismatch[] {
  const mismatches: Mismatch[] = [];
  const delegated = category.selection === 'delegated';
  if (delegated && category.delegatedTo === undefined) {
    mismatches.push({ path: pathOf([...path, 'delegatedTo']), expected: 'string' });
  }
  if (!delegated && category.criterion === undefined) {
    mismatches.push({ path: pathOf([...path, 'criterion']), expected: 'object' });
  }
  category.kinds.forEach((kind, index) => {
    if (category.subjects.includes(collectiveKinds.has(kind) ? 'collective' : 'individual')) return;
    const expected = category.subjects.includes('collective') ? COLLECTIVE_KINDS : INDIVIDUAL_KINDS;
    mismatches.push({
      path: pathOf([...path, 'kinds', index]),
      expected: expected.join(' | '),
    });
  });
  return mismatches;
}

function checkQuotas(campaign: Campaign): Mismatch[] {
  const known = campaign.categories.map((category) => category.id);
  return campaign.quotas.flatMap((quota, index) => {
    const percent = quota.percent;
    const untitled = percent?.of === 'titleHolders' && percent.titles === undefined;
    return [
      ...quota.categories.flatMap((id, at) =>
        known.includes(id)
          ? []
          : [{ path: pathOf(['quotas', index, 'categories', at]), expected: known.join(' | ') }],
      ),
      ...(untitled
        ? [{ path: pathOf(['quotas', index, 'percent', 'titles']), expected: 'array' }]
        : []),
    ];
  });
}

function checkDeadlines(campaign: Campaign): Mismatch[] {
  const known = campaign.phases.map((phase) => phase.id);
  return campaign.deadlines.flatMap(({ phase }, index) =>
    phase === undefined || known.includes(phase)
      ? []
      : [{ path: pathOf(['deadlines', index, 'phase']), expected: known.join(' | ') }],
  );
}
