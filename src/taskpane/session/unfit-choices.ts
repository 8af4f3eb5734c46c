import type { Problem } from '../../core/problem';
import type { Settings } from '../../core/settings';
import { unfitAmong } from '../../core/unfit-choice';
import type { Choice } from './choices';

/** A kept choice that the plan or the format does not know: nothing is written while it stands. */
export function isUnfit({ code, severity }: Problem): boolean {
  return severity === 'error' && (code === 'settings.invalid' || code === 'campaign.phaseUnknown');
}

/** Takes back the choices that `problems` find unfit, and no others. */
export function dropUnfit(problems: readonly Problem[]): Choice {
  const unfit = problems.filter(isUnfit);
  const isPhaseUnknown = unfit.some(({ code }) => code === 'campaign.phaseUnknown');
  return {
    scope: 'recognise',
    apply: ({ phase, ...settings }) => ({
      ...fittingOf(settings, unfitAmong(unfit)),
      ...(phase === undefined || isPhaseUnknown ? {} : { phase }),
    }),
  };
}

function fittingOf(settings: Settings, isUnfitAt: ReturnType<typeof unfitAmong>): Settings {
  const { rosters, readings, categories, quotas, attestations } = settings;
  return {
    ...settings,
    rosters: rosters.map(({ headerRows, range, columns, ...rest }, i) => ({
      ...rest,
      ...(headerRows === undefined || isUnfitAt('rosters', i, 'headerRows') ? {} : { headerRows }),
      ...(range === undefined || isUnfitAt('rosters', i, 'range') ? {} : { range }),
      ...(columns === undefined
        ? {}
        : { columns: withoutKeys(columns, (key) => isUnfitAt('rosters', i, 'columns', key)) }),
    })),
    readings: withoutKeys(readings, (id) => isUnfitAt('readings', id)),
    categories: categories.filter((_, i) => !isUnfitAt('categories', i, 'category')),
    quotas: quotas.filter((_, i) => !isUnfitAt('quotas', i, 'id')),
    attestations: attestations.filter((_, i) => !isUnfitAt('attestations', i, 'id')),
  };
}

function withoutKeys(
  fields: Readonly<Record<string, string>>,
  isGone: (key: string) => boolean,
): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => !isGone(key)));
}
