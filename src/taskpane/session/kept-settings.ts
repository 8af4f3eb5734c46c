import { parseJson } from '../../core/boundary';
import { parseSettings } from '../../core/parse-settings';
import type { Problem } from '../../core/problem';
import type { Settings } from '../../core/settings';

/**
 * The settings that a workbook keeps; null where there are none, or none that can be used: then
 * with a warning (`settings.passedOver`), and the work goes on without them.
 */
export function readKept(kept: string | null): {
  readonly settings: Settings | null;
  readonly problems: readonly Problem[];
} {
  if (kept === null) return { settings: null, problems: [] };
  const { settings, problems } = parseSettings(parseJson(kept));
  return {
    settings,
    problems: problems.flatMap((problem): Problem[] =>
      problem.code === 'settings.invalid'
        ? [{ code: 'settings.passedOver', params: problem.params, severity: 'warning' }]
        : [],
    ),
  };
}
