import type { Settings } from './settings';

/** Choices that belong to one campaign; of another campaign they mean nothing. */
export const OF_ONE_CAMPAIGN = [
  'phase',
  'readings',
  'unratedYears',
  'categories',
  'quotas',
  'attestations',
  'decisions',
] as const satisfies readonly (keyof Settings)[];

/**
 * The settings for another campaign: what belongs to none (rosters, sources, labels, kinds of units, the
 * form) stays; `known` are the choices made for that campaign before, if any.
 */
export function forCampaign(settings: Settings, campaign: string, known?: Settings): Settings {
  const { rosters, sources, labels, pointsAreRatings, unitKinds, form, version } = settings;
  const own = known ?? {
    readings: {},
    categories: [],
    quotas: [],
    attestations: [],
    decisions: [],
  };
  const points = pointsAreRatings === undefined ? {} : { pointsAreRatings };
  return { ...own, version, rosters, sources, labels, unitKinds, form, ...points, campaign };
}
