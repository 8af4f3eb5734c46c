import { mismatchesOf } from './boundary';
import type { Problem } from './problem';
import { settingsSchema, type Settings } from './settings';

/**
 * Settings from JSON: a file, or what a workbook keeps. In: the parsed JSON, anything. Out: the
 * settings with defaults filled in, or null with every problem (`settings.invalid`, an error
 * each, with the path and what was expected there).
 */
export function parseSettings(json: unknown): { settings: Settings | null; problems: Problem[] } {
  const parsed = settingsSchema.safeParse(json);
  if (parsed.success) return { settings: parsed.data, problems: [] };
  return {
    settings: null,
    problems: mismatchesOf(parsed.error).map((params) => ({
      severity: 'error',
      code: 'settings.invalid',
      params,
    })),
  };
}
