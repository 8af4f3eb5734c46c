import { findCampaign } from '../../../src/core/campaign/built-in';
import { parseCampaign } from '../../../src/core/campaign/parse';
import { resolveCampaign } from '../../../src/core/campaign/resolve';
import type { Campaign } from '../../../src/core/campaign/format';
import { unwatched } from '../../../src/core/progress';
import { review } from '../../../src/core/review/review';
import {
  reasonsOf,
  STATUSES,
  VERDICTS,
  type Reason,
  type Review,
  type Status,
  type Verdict,
} from '../../../src/core/review/result';
import { settingsSchema, type Settings } from '../../../src/core/settings';
import type { z } from 'zod';
import { tableOf, type Candidate } from './entry-table';

export type Choices = Partial<z.input<typeof settingsSchema>>;

export function builtIn(id: string): Campaign {
  const campaign = findCampaign(id);
  if (campaign === undefined) throw new Error(`no campaign ${id}`);
  return campaign;
}

export const PLAN_01 = (): Campaign => builtIn('01-KH-DU-2023');
export const PLAN_119 = (): Campaign => builtIn('119-KH-DUK-2019');
export const PLAN_40 = (): Campaign => builtIn('40-KH-BNCTW-2014');

/** Reviews candidates whose ratings begin in the first year of the phase. */
export function reviewed(
  campaign: Campaign,
  candidates: readonly Candidate[],
  choices: Choices = {},
): Review {
  const settings: Settings = settingsSchema.parse(choices);
  const resolved = resolveCampaign(campaign, settings);
  const years = Object.values(resolved.phase.windows).flat();
  const from = Math.min(...years);
  return review(tableOf(candidates, from), resolved, settings, unwatched);
}

export function verdictOf(result: Review, entry = 0): Verdict | undefined {
  return VERDICTS[result.verdict[entry] ?? -1];
}

export function statusOf(result: Review, entry = 0): Status | undefined {
  return STATUSES[result.status[entry] ?? -1];
}

export function statuses(result: Review): (Status | undefined)[] {
  return Array.from(result.status, (_, e) => statusOf(result, e));
}

export function verdicts(result: Review): (Verdict | undefined)[] {
  return Array.from(result.verdict, (_, e) => verdictOf(result, e));
}

export function codesOf(result: Review, entry = 0): string[] {
  return reasonsOf(result, entry).map((reason) => reason.message.code);
}

export function reasonWith(
  result: Review,
  code: Reason['message']['code'],
  entry = 0,
): Reason | undefined {
  return reasonsOf(result, entry).find((reason) => reason.message.code === code);
}

export function problemCodes(result: Review): string[] {
  return result.problems.map((problem) => problem.code);
}

/** A criterion that excludes nobody: an attestation no roster carries. */
export const WITHOUT_THRESHOLD = {
  type: 'attestation',
  id: 'tieu-bieu',
  clause: 'A',
  text: 'tiêu biểu',
};

/** A small campaign around one criterion for individuals, for what the built-in plans do not ask. */
export function campaignWith(
  parts: Record<string, unknown>,
  category: Record<string, unknown> = {},
): Campaign {
  const { campaign, problems } = parseCampaign({
    format: 1,
    id: 'thu',
    number: '01-KH/TEST',
    title: 'Đợt thử',
    issued: '2024-01-01',
    place: 'Hà Nội',
    issuer: 'Đảng ủy',
    award: { form: null, clause: 'I' },
    phases: [
      { id: 'p', name: 'Một đợt', clause: 'I', windows: { main: [2019, 2020, 2021, 2022, 2023] } },
    ],
    categories: [
      {
        id: 'A',
        clause: 'A',
        name: 'Cá nhân',
        subjects: ['individual'],
        kinds: ['member', 'official'],
        criterion: WITHOUT_THRESHOLD,
        ...category,
      },
    ],
    ranking: [{ by: 'yearsAtLevel', level: 'excellent', window: 'main' }],
    ...parts,
  });
  if (campaign === null) throw new Error(JSON.stringify(problems));
  return campaign;
}
