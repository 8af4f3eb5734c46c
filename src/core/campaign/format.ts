import { z } from 'zod';
import { COLLECTIVE_KINDS, KINDS, SUBJECTS } from '../subject';
import { criterionSchema } from './criterion';

/** Version of the campaign format; a file of a later one is refused with a message. */
export const CAMPAIGN_FORMAT = 1;

const text = z.string().min(1);
const clause = text.describe('where it stands in the plan, e.g. "III.3.2.a"');
const isoDate = z.iso.date();
const seats = z.int().nonnegative();

/**
 * A phase with its windows of years by name. Criteria name a window, so a phase that adds a year
 * changes the window and not the criteria.
 */
const phase = z.strictObject({
  id: text,
  name: text,
  clause,
  from: isoDate.optional(),
  to: text.optional().describe('date, or month as "2021-01"'),
  windows: z.record(text, z.array(z.int().min(1945).max(2200)).min(1)),
});

/** Ranking keys in order (DESIGN §3); entries equal in all of them tie. */
const rankingKey = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('votes') }),
  z.strictObject({
    by: z.literal('yearsAtLevel'),
    level: z.enum(['excellent', 'good']),
    window: text,
  }),
  z.strictObject({ by: z.literal('recentYears'), window: text }),
  z.strictObject({ by: z.literal('number'), column: text, order: z.enum(['high', 'low']) }),
]);

const category = z.strictObject({
  id: text,
  clause,
  name: text,
  subjects: z.array(z.enum(SUBJECTS)).min(1),
  kinds: z.array(z.enum(KINDS)).min(1),
  /** Words in the row (đối tượng, hình thức đề nghị) that choose this category among several. */
  words: z.array(text).default([]),
  /** Absent where the plan delegates the category. */
  criterion: criterionSchema.optional(),
  /** Which rating of a person counts: the first that applies, or the lowest of them each year. */
  streams: z
    .strictObject({
      order: z.array(z.enum(['party', 'civil'])),
      combine: z.enum(['first', 'lowest']).default('first'),
    })
    .optional(),
  selection: z.enum(['ranking', 'decision', 'delegated']).default('ranking'),
  delegatedTo: text.optional(),
  form: text.optional().describe('form of award proposed, e.g. "Giấy khen"'),
  /** The window that is shown, and whose excellent years are counted; absent: `main`. */
  window: text.optional(),
  /** Ranking keys in place of the campaign's. */
  ranking: z.array(rankingKey).optional(),
});

/**
 * Seats. `max`/`min` bind all entries of the categories together; `perUnit` each unit apart, by
 * the unit's kind where `byKind` says so, by its own name where `byUnit` does (which comes first;
 * null: no bound). A percentage is of `of`, rounded as the plan says; `titleHolders` are the
 * entries that hold any of `titles`. `used` seats were given in an earlier phase of the `period`.
 */
const quota = z.strictObject({
  id: text,
  clause,
  text,
  categories: z.array(text).min(1),
  max: seats.optional(),
  min: seats.optional(),
  percent: z
    .strictObject({
      value: z.number().positive().max(100),
      of: z.enum(['entries', 'eligible', 'ratedGoodOrBetter', 'ratedGood', 'titleHolders']),
      titles: z.array(text).min(1).optional(),
      rounding: z.enum(['floor', 'round', 'ceil']).default('floor'),
    })
    .optional(),
  perUnit: z
    .strictObject({
      max: seats.optional(),
      min: seats.optional(),
      byKind: z
        .partialRecord(
          z.enum(COLLECTIVE_KINDS),
          z.strictObject({ max: seats.optional(), min: seats.optional() }),
        )
        .optional(),
      byUnit: z
        .record(
          text,
          z.strictObject({
            max: seats.nullable().optional(),
            min: seats.nullable().optional(),
            used: seats.optional(),
          }),
        )
        .optional(),
    })
    .optional(),
  period: z.enum(['phase', 'campaign', 'year']).default('phase'),
  used: seats.optional(),
});

/** What a reading can change, found by its id. */
export const PARTS = [
  'criterion',
  'category',
  'quota',
  'phase',
  'campaign',
  'precondition',
  'deadline',
] as const;
export type Part = (typeof PARTS)[number];

/**
 * A place where the plan can be read in more than one way (DOMAIN B.4). The campaign as written
 * holds the default reading; an alternative changes parts of it, each found by its id.
 */
const reading = z.strictObject({
  id: text,
  clause,
  text: text.describe('the words in question'),
  default: text.describe('how it is read, and why'),
  alternatives: z.array(
    z.strictObject({
      id: text,
      text,
      changes: z.array(
        z.strictObject({
          part: z.enum(PARTS),
          id: text,
          set: z.record(text, z.unknown()),
        }),
      ),
    }),
  ),
});

const precondition = z.strictObject({
  id: text,
  clause,
  text,
  /** `exclude`: no entry of a unit that fails it may be nominated; `warn`: it is only shown. */
  effect: z.enum(['exclude', 'warn']),
});

const deadline = z.strictObject({
  id: text,
  clause,
  text,
  phase: text.optional(),
  date: isoDate,
  /** True for "trước ngày": the last safe day is the day before (DOMAIN B.4 no. 9). */
  exclusive: z.boolean(),
});

export const campaignSchema = z.strictObject({
  format: z.literal(CAMPAIGN_FORMAT),
  id: text,
  number: text,
  title: text,
  issued: isoDate,
  place: text,
  issuer: text,
  superior: text.optional(),
  basis: z.array(text).default([]),
  award: z.strictObject({ form: text.nullable(), clause, note: text.optional() }),
  phases: z.array(phase).min(1),
  categories: z.array(category).min(1),
  /** What every entry must be attested, besides its category's criteria. */
  attestations: z
    .array(z.strictObject({ id: text, clause, text, columns: z.array(text).default([]) }))
    .default([]),
  preconditions: z.array(precondition).default([]),
  quotas: z.array(quota).default([]),
  ranking: z.array(rankingKey).default([]),
  /** What an unrated or blank year means unless the clerk chooses otherwise (DOMAIN A.6). */
  unratedYears: z.enum(['review', 'strict', 'skip']).default('review'),
  deadlines: z.array(deadline).default([]),
  dossier: z.array(z.strictObject({ clause, text })).default([]),
  process: z.array(z.strictObject({ clause, text })).default([]),
  readings: z.array(reading).default([]),
  notes: z.array(text).default([]),
});

export type Campaign = z.infer<typeof campaignSchema>;
export type Category = Campaign['categories'][number];
export type CampaignPhase = Campaign['phases'][number];
export type Quota = Campaign['quotas'][number];
export type RankingKey = Campaign['ranking'][number];
export type Reading = Campaign['readings'][number];
export type Precondition = Campaign['preconditions'][number];
export type Deadline = Campaign['deadlines'][number];
export type UnratedPolicy = Campaign['unratedYears'];
