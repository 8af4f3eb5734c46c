import { z } from 'zod';
import { settingsSchema } from '../settings';
import { campaignSchema } from './format';

/** The two formats of files that people write, by the name the command line gives them. */
export const FORMATS = { campaign: campaignSchema, settings: settingsSchema } as const;
export type FormatName = keyof typeof FORMATS;

/**
 * JSON Schema (2020-12) of a file as written: fields with a default may be left out. What zod
 * cannot say there (unique ids, names that exist) `parseCampaign` checks.
 */
export function jsonSchemaOf(format: FormatName): Readonly<Record<string, unknown>> {
  return { ...z.toJSONSchema(FORMATS[format], { io: 'input' }) };
}
