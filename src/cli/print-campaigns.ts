import { BUILT_IN_CAMPAIGNS } from '../core/campaign/built-in';
import type { Campaign } from '../core/campaign/format';
import { yearSpans } from '../i18n/numbers';
import type { Words } from '../i18n/words';

/** The built-in campaigns for people: number and title, phases, categories. */
export function campaignLines(words: Words): readonly string[] {
  return BUILT_IN_CAMPAIGNS.flatMap((campaign) => linesOf(campaign, words));
}

function linesOf(campaign: Campaign, { cli: { report } }: Words): readonly string[] {
  const phases = campaign.phases.map(({ id, name, windows }) => {
    const years = yearSpans(Object.values(windows).flat());
    return `  ${report['campaigns.phase']({ id, name, years })}`;
  });
  const categories = campaign.categories.map(({ id, name }) => `  ${id}  ${name}`);
  return [`${campaign.id}  ${campaign.number} – ${campaign.title}`, ...phases, ...categories, ''];
}

/** The same for programs; fields may be added, not changed. */
export function campaignsJson(): unknown {
  return BUILT_IN_CAMPAIGNS.map((campaign) => ({
    id: campaign.id,
    number: campaign.number,
    title: campaign.title,
    issued: campaign.issued,
    phases: campaign.phases.map(({ id: phase, name, windows }) => ({
      id: phase,
      name,
      years: [...new Set(Object.values(windows).flat())].sort((a, b) => a - b),
    })),
    categories: campaign.categories.map(({ id: category, clause, name, subjects, selection }) => ({
      id: category,
      clause,
      name,
      subjects,
      selection,
    })),
    quotas: campaign.quotas.map(({ id, clause, text, categories }) => ({
      id,
      clause,
      text,
      categories,
    })),
    readings: campaign.readings.map(({ id, clause, text, alternatives }) => ({
      id,
      clause,
      text,
      alternatives: alternatives.map((other) => ({ id: other.id, text: other.text })),
    })),
  }));
}
