import { z } from 'zod';
import { LEVELS } from './rating/level';
import { COLLECTIVE_KINDS, KINDS, SUBJECTS, type CollectiveKind } from './subject';
import { foldLabel } from './text/fold';

/** Version of what a workbook keeps; a later one is refused with a message. */
export const SETTINGS_VERSION = 1;

const text = z.string().min(1);
const row = z.int().positive();
const columnLetters = z.string().regex(/^[A-Z]{1,3}$/);

/** A correction of what the recognition found on one sheet; what is absent stays as recognised. */
const rosterCorrection = z.strictObject({
  sheet: text,
  /** Which roster of the sheet, by a row inside it; absent: the only or first one. */
  atRow: row.optional(),
  /** True: this sheet (or this table of it) holds no roster. */
  ignore: z.boolean().optional(),
  /** A1 range of the whole table, header included, e.g. "A5:K412". */
  range: text.optional(),
  headerRows: z.strictObject({ first: row, last: row }).optional(),
  /** Role by column letters, e.g. {"F": "rating:2018", "G": "ignore"}. */
  columns: z.record(columnLetters, text).optional(),
  /** Whose rating counts where several stand side by side. */
  rater: text.optional(),
  subject: z.enum(SUBJECTS).optional(),
  kind: z.enum(KINDS).optional(),
  /** Name of the unit of every individual on the sheet. */
  unit: text.optional(),
});

/** A sheet that was put together with those of other files (see `core/merge`). */
const sheetSource = z.strictObject({
  sheet: text,
  /** Name of the file that the sheet came from. */
  file: text,
  /** Name of the sheet in that file: what it says of unit, year or rater still counts. */
  was: text,
  /** The unit of the people on the sheet, where neither rows nor titles name one. */
  unit: text.optional(),
});

/** What identifies an entry for a choice: no more of the person than that. */
const entryKey = z.strictObject({ sheet: text, row, name: text });

export const settingsSchema = z.strictObject({
  version: z.literal(SETTINGS_VERSION).default(SETTINGS_VERSION),
  campaign: text.optional(),
  phase: text.optional(),
  rosters: z.array(rosterCorrection).default([]),
  /** Where the sheets of a workbook that was put together from several files came from. */
  sources: z.array(sheetSource).default([]),
  /** The clerk's own label table: overrides the built-in one. */
  labels: z
    .array(z.strictObject({ label: text, means: z.enum([...LEVELS, 'unrated', 'notApplicable']) }))
    .default([]),
  /** Numbers in rating columns of 2025 and later are points out of 100. */
  pointsAreRatings: z.boolean().optional(),
  /** Kind of a unit by its name. */
  unitKinds: z.record(text, z.enum(COLLECTIVE_KINDS)).default({}),
  /** Reading id → id of the alternative chosen. */
  readings: z.record(text, text).default({}),
  unratedYears: z.enum(['review', 'strict', 'skip']).optional(),
  /** Category of an entry, where the clerk chose. */
  categories: z.array(z.strictObject({ entry: entryKey, category: text })).default([]),
  /** Seats changed by the clerk; the plan's own stay shown beside them. */
  quotas: z
    .array(
      z.strictObject({
        id: text,
        unit: text.optional(),
        max: z.int().nonnegative().nullable().optional(),
        min: z.int().nonnegative().nullable().optional(),
        /** Seats already given in an earlier phase, where a quota is for the whole campaign. */
        used: z.int().nonnegative().optional(),
      }),
    )
    .default([]),
  /** Confirmed or refused: for an entry, a unit (preconditions), or all entries of a category. */
  attestations: z
    .array(
      z.strictObject({
        id: text,
        entry: entryKey.optional(),
        unit: text.optional(),
        holds: z.boolean(),
      }),
    )
    .default([]),
  /** The committee's own choices. `tie` is the id of the tie they settle; they lapse with it. */
  decisions: z
    .array(
      z.strictObject({
        entry: entryKey,
        decision: z.enum(['nominate', 'leaveOut']),
        tie: text.optional(),
        reason: text,
        date: z.iso.date().optional(),
        minutes: text.optional(),
        votes: text.optional(),
      }),
    )
    .default([]),
  /** The blocks of the official form; absent parts are taken from the campaign or left open. */
  form: z
    .strictObject({
      superior: text,
      agency: text,
      number: text,
      place: text,
      date: z.iso.date(),
      addressee: text,
      basis: z.array(text),
      signAuthority: text,
      signTitle: text,
      signName: text,
      /** Nơi nhận, one line each. */
      recipients: z.array(text),
    })
    .partial()
    .default({}),
});

export type Settings = z.infer<typeof settingsSchema>;
export type RosterCorrection = Settings['rosters'][number];
export type SheetSource = Settings['sources'][number];
export type EntryKey = z.infer<typeof entryKey>;
export type Decision = Settings['decisions'][number];

/** Settings with nothing chosen. */
export const NO_SETTINGS: Settings = settingsSchema.parse({});

/** As a workbook keeps them: equal choices are equal text, in whatever order they were made. */
export function settingsText(settings: Settings): string {
  return JSON.stringify(settingsSchema.parse(settings));
}

/** The clerk's unit kinds by folded name. */
export function foldedKinds(unitKinds: Settings['unitKinds']): ReadonlyMap<string, CollectiveKind> {
  return new Map(Object.entries(unitKinds).map(([name, kind]) => [foldLabel(name), kind]));
}
