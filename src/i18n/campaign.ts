import type {
  CampaignMessage,
  CampaignText,
  CampaignTextParams,
} from '../core/campaign/text-params';
import type { Sentences } from '../core/message';
import { campaignTexts as en } from './en/campaign-texts';
import type { Language } from './language';
import { campaignTexts as vi } from './vi/campaign-texts';

const CAMPAIGN_TEXTS: Readonly<Record<Language, Sentences<CampaignTextParams>>> = { vi, en };

/** A line of a campaign in words; `depth` is how far it stands under another. */
export interface CampaignLine {
  readonly depth: number;
  readonly text: string;
}

/** A campaign's part in words, a line for each of its messages, in order. */
export function sayCampaign(language: Language, text: CampaignText, depth = 0): CampaignLine[] {
  const line = { depth, text: sayMessage(CAMPAIGN_TEXTS[language], text.message) };
  return [line, ...text.parts.flatMap((part) => sayCampaign(language, part, depth + 1))];
}

function sayMessage(sentences: Sentences<CampaignTextParams>, message: CampaignMessage): string {
  return sayOne<CampaignTextParams>(sentences, message.code, message.params);
}

function sayOne<Codes>(
  sentences: Sentences<Codes>,
  code: keyof Codes,
  params: Codes[keyof Codes],
): string {
  return sentences[code](params);
}
