import type { CampaignText } from '../core/campaign/text-params';
import type { Language } from './language';
import { WORDS } from './say';
import { sayMessage } from './sentences';

/** A line of a campaign in words; `depth` is how far it stands under another. */
export interface CampaignLine {
  readonly depth: number;
  readonly text: string;
}

/** A campaign's part in words, a line for each of its messages, in order. */
export function sayCampaign(language: Language, text: CampaignText, depth = 0): CampaignLine[] {
  const line = { depth, text: sayMessage(WORDS[language].campaignTexts, text.message) };
  return [line, ...text.parts.flatMap((part) => sayCampaign(language, part, depth + 1))];
}
