import type { Problem } from '../core/problem';
import { OF_ONE_CAMPAIGN } from '../core/campaign-choices';
import { parseSettings } from '../core/parse-settings';
import { SETTINGS_VERSION, type Settings } from '../core/settings';
import { Refused } from './faults';

type Fields = Readonly<Record<string, unknown>>;

export interface Layers {
  /** The settings kept in the workbook, as text. */
  readonly kept: string | null;
  /** The JSON of a settings file. */
  readonly given: unknown;
  /** The campaign named on the command line. */
  readonly campaign: string | null;
}

export interface ChosenSettings {
  readonly settings: Settings;
  readonly problems: readonly Problem[];
  /** True where the phase comes from the workbook and from nowhere else. */
  readonly phaseKept: boolean;
}

/**
 * The settings that count: those kept in the workbook, each entry replaced by the entry of the
 * same name in the settings file. A layer made for another campaign gives only what belongs to
 * none (rosters, labels, kinds of units, the form). Throws `Refused` where one cannot be used;
 * unusable kept settings give way to a file, with a warning.
 */
export function chooseSettings({ kept, given, campaign }: Layers): ChosenSettings {
  const file = given === undefined ? {} : fieldsOf(given);
  const problems: Problem[] = [];
  const workbook = keptFields(kept, given !== undefined, problems);
  const chosen = campaign ?? file['campaign'] ?? workbook['campaign'];
  const own = ownFields(workbook, chosen);
  const fields: Fields = { ...own, ...ownFields(file, chosen), version: SETTINGS_VERSION };
  const merged = parseSettings(chosen === undefined ? fields : { ...fields, campaign: chosen });
  if (merged.settings === null) throw new Refused(merged.problems);
  const phaseKept = file['phase'] === undefined && own['phase'] !== undefined;
  return { settings: merged.settings, problems, phaseKept };
}

function fieldsOf(json: unknown): Fields {
  const { settings, problems } = parseSettings(json);
  if (settings === null) throw new Refused(problems);
  return json as Fields;
}

function keptFields(kept: string | null, passOver: boolean, problems: Problem[]): Fields {
  if (kept === null) return {};
  try {
    return fieldsOf(parseKept(kept));
  } catch (error) {
    if (!(error instanceof Refused) || !passOver) throw error;
    for (const problem of error.problems) {
      if (problem.code !== 'settings.invalid') continue;
      problems.push({
        severity: 'warning',
        code: 'settings.passedOver',
        params: problem.params,
      });
    }
    return {};
  }
}

function parseKept(kept: string): unknown {
  try {
    return JSON.parse(kept);
  } catch {
    const params = { path: '', expected: 'JSON' };
    throw new Refused([{ severity: 'error', code: 'settings.invalid', params }]);
  }
}

function ownFields(layer: Fields, campaign: unknown): Fields {
  if (layer['campaign'] === undefined || layer['campaign'] === campaign) return layer;
  const foreign: ReadonlySet<string> = new Set(OF_ONE_CAMPAIGN);
  return Object.fromEntries(Object.entries(layer).filter(([name]) => !foreign.has(name)));
}
