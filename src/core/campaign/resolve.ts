import type { Problem } from '../problem';
import type { Settings } from '../settings';
import { unfitChoice } from '../unfit-choice';
import type { Campaign, CampaignPhase, UnratedPolicy } from './format';
import { parseOnce } from './parse';
import { overrideQuotas, type QuotaChange } from './quota-overrides';
import { applyChanges, type Change } from './readings';

/** The choices that turn a plan into the rules of one run; a part of the settings. */
export interface CampaignChoices {
  /** Absent: the campaign's only or first phase. */
  readonly phase?: string | undefined;
  /** Reading id → id of the alternative; what is not named keeps the plan's default. */
  readonly readings: Readonly<Record<string, string>>;
  readonly unratedYears?: UnratedPolicy | undefined;
  readonly quotas: Settings['quotas'];
}

export interface ResolvedCampaign {
  /** Readings, policy and changed seats applied: what the review goes by. */
  readonly campaign: Campaign;
  readonly phase: CampaignPhase;
  /** Bounds that differ from the plan's own, for showing both. */
  readonly quotaChanges: readonly QuotaChange[];
  readonly problems: readonly Problem[];
}

/** The reading as the plan's default has it; may be named like an alternative. */
export const DEFAULT_READING = 'default';

/**
 * Applies the clerk's choices to a plan. Problems: `campaign.phaseUnknown` (error; the first phase
 * stands in), `settings.invalid` (error) for readings, alternatives and quotas the plan does not
 * have, `campaign.invalid` where alternatives contradict each other (then none is applied).
 */
export function resolveCampaign(plan: Campaign, choices: CampaignChoices): ResolvedCampaign {
  const problems: Problem[] = [];
  const read = applyReadings(plan, choices.readings, problems);
  const overridden = overrideQuotas(read.quotas, choices.quotas, problems);
  const campaign: Campaign = {
    ...read,
    quotas: overridden.quotas,
    unratedYears: choices.unratedYears ?? read.unratedYears,
  };
  const phase = choosePhase(campaign, choices.phase, problems);
  return { campaign, phase, quotaChanges: overridden.changes, problems };
}

function choosePhase(
  campaign: Campaign,
  id: string | undefined,
  problems: Problem[],
): CampaignPhase {
  const [first] = campaign.phases;
  if (first === undefined) throw new RangeError(`campaign ${campaign.id} has no phase`);
  const phase = id === undefined ? first : campaign.phases.find((known) => known.id === id);
  if (phase !== undefined) return phase;
  const known = campaign.phases.map((other) => other.id).join(', ');
  problems.push({
    severity: 'error',
    code: 'campaign.phaseUnknown',
    params: { id: id ?? '', known },
  });
  return first;
}

function applyReadings(
  plan: Campaign,
  chosen: CampaignChoices['readings'],
  problems: Problem[],
): Campaign {
  const changes = Object.entries(chosen).flatMap(([reading, alternative]) =>
    changesOf(plan, reading, alternative, problems),
  );
  if (changes.length === 0) return plan;
  const { campaign, mismatches } = parseOnce(applyChanges(plan, changes).json);
  if (campaign !== null && mismatches.length === 0) return campaign;
  for (const params of mismatches) {
    problems.push({ severity: 'error', code: 'campaign.invalid', params });
  }
  return plan;
}

function changesOf(
  plan: Campaign,
  id: string,
  alternative: string,
  problems: Problem[],
): readonly Change[] {
  const reading = plan.readings.find((known) => known.id === id);
  const found = reading?.alternatives.find((known) => known.id === alternative);
  if (found !== undefined) return found.changes;
  if (reading !== undefined && alternative === DEFAULT_READING) return [];
  const known = reading === undefined ? plan.readings : reading.alternatives;
  problems.push(unfitChoice(['readings', id], known.map((other) => other.id).join(' | ')));
  return [];
}
