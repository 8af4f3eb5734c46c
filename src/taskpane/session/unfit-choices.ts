import type { Problem } from '../../core/problem';
import type { RosterCorrection, Settings } from '../../core/settings';
import type { Choice } from './choices';

/** A kept choice that the plan or the format does not know: nothing is written while it stands. */
export function isUnfit({ code, severity }: Problem): boolean {
  return severity === 'error' && (code === 'settings.invalid' || code === 'campaign.phaseUnknown');
}

/** Takes back the choices that `problems` find unfit, and no others. */
export function dropUnfit(problems: readonly Problem[]): Choice {
  const unfit = problems.filter(isUnfit);
  const isPhaseUnknown = unfit.some(({ code }) => code === 'campaign.phaseUnknown');
  const paths = new Set(
    unfit.flatMap((one) => (one.code === 'settings.invalid' ? [one.params.path] : [])),
  );
  return {
    scope: 'recognise',
    apply: ({ phase, ...settings }) => ({
      ...withoutPaths(settings, paths),
      ...(phase === undefined || isPhaseUnknown ? {} : { phase }),
    }),
  };
}

function withoutPaths(settings: Settings, paths: ReadonlySet<string>): Settings {
  const { rosters, readings, categories, quotas, attestations } = settings;
  return {
    ...settings,
    rosters: rosters.map((roster, i) => rosterWithout(roster, `rosters[${i}]`, paths)),
    readings: fieldsWithout(readings, 'readings', paths),
    categories: categories.filter((_, i) => !paths.has(`categories[${i}].category`)),
    quotas: quotas.filter((_, i) => !paths.has(`quotas[${i}].id`)),
    attestations: attestations.filter((_, i) => !paths.has(`attestations[${i}].id`)),
  };
}

function rosterWithout(
  { headerRows, range, columns, ...rest }: RosterCorrection,
  at: string,
  paths: ReadonlySet<string>,
): RosterCorrection {
  const keepsHeader = headerRows !== undefined && !paths.has(`${at}.headerRows`);
  const keepsRange = range !== undefined && !paths.has(`${at}.range`);
  return {
    ...rest,
    ...(keepsHeader ? { headerRows } : {}),
    ...(keepsRange ? { range } : {}),
    ...(columns === undefined ? {} : { columns: fieldsWithout(columns, `${at}.columns`, paths) }),
  };
}

function fieldsWithout(
  fields: Readonly<Record<string, string>>,
  at: string,
  paths: ReadonlySet<string>,
): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !paths.has(`${at}.${name}`)));
}
