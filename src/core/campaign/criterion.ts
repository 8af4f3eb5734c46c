import { z } from 'zod';
import { LEVELS } from '../rating/level';

/**
 * A criterion of a plan as data. Leaves carry an id (unique in the campaign), the clause they
 * come from and the plan's own words; they are evaluated three-valued (DOMAIN B.5).
 */
const leaf = {
  id: z.string().min(1),
  clause: z.string().min(1),
  text: z.string().min(1),
};

const level = z.enum(LEVELS);
const window = z.string().min(1).describe('name of a window of years of the phase');

/** Years at a level or better: every year, or a number of years, or years in a row. */
const years = z.strictObject({
  type: z.literal('years'),
  ...leaf,
  window,
  level,
  count: z.discriminatedUnion('how', [
    z.strictObject({ how: z.literal('every') }),
    z.strictObject({ how: z.literal('atLeast'), n: z.int().positive() }),
    z.strictObject({ how: z.literal('exactly'), n: z.int().nonnegative() }),
    z.strictObject({
      how: z.literal('consecutive'),
      n: z.int().positive(),
      endingAtLastYear: z.boolean().default(false),
    }),
  ]),
});

/** Every year of the window has a rating, whatever its level: a basis and not a threshold. */
const rated = z.strictObject({ type: z.literal('rated'), ...leaf, window });

/** What only people can confirm. `columns`: headers under which a roster may carry it. */
const attestation = z.strictObject({
  type: z.literal('attestation'),
  ...leaf,
  columns: z.array(z.string().min(1)).default([]),
});

/**
 * A title or earlier award held: `n` of them in the window (or at any time), in years that follow
 * each other where `consecutive`; with `each: 'year'` one in every year of the window.
 */
const title = z.strictObject({
  type: z.literal('title'),
  ...leaf,
  titles: z.array(z.string().min(1)).min(1).describe('any of these, abbreviations included'),
  window: window.optional(),
  n: z.int().positive().default(1),
  consecutive: z.boolean().default(false),
  each: z.enum(['window', 'year']).default('window'),
});

/** A number in a column (votes, points, share) within limits, both ends included. */
const numeric = z.strictObject({
  type: z.literal('number'),
  ...leaf,
  column: z.string().min(1),
  min: z.number().optional(),
  max: z.number().optional(),
});

interface Group {
  type: 'all' | 'any';
  of: Criterion[];
}
interface Not {
  type: 'not';
  of: Criterion;
}
/** A branch by a property of the entry or of its unit. */
interface When {
  type: 'when';
  property: { of: 'entry' | 'unit'; name: string };
  equals: string[];
  then: Criterion;
  otherwise?: Criterion | undefined;
}
/**
 * A condition over the members of a collective. `share` is a percentage; `streams` asks the
 * criterion of each stream of rating apart, passing over one that does not concern the person.
 * `eachYearOf` asks the whole condition for every year of that window apart, its criterion then
 * looking at that year alone: "every year somebody", not "somebody in every year".
 */
interface Members {
  type: 'members';
  id: string;
  clause: string;
  text: string;
  quantifier: 'all' | 'any' | { share: number };
  streams: ('party' | 'civil')[];
  eachYearOf?: string | undefined;
  of: Criterion;
}
/** A condition over the unit of an individual. */
interface OfUnit {
  type: 'unit';
  id: string;
  clause: string;
  text: string;
  of: Criterion;
}

export type YearsCriterion = z.infer<typeof years>;
export type RatedCriterion = z.infer<typeof rated>;
export type AttestationCriterion = z.infer<typeof attestation>;
export type TitleCriterion = z.infer<typeof title>;
export type NumberCriterion = z.infer<typeof numeric>;
export type LeafCriterion =
  YearsCriterion | RatedCriterion | AttestationCriterion | TitleCriterion | NumberCriterion;
export type MembersCriterion = Members;
export type UnitCriterion = OfUnit;
export type Criterion = LeafCriterion | Group | Not | When | Members | OfUnit;

export const criterionSchema: z.ZodType<Criterion> = z.lazy(() =>
  z.discriminatedUnion('type', [
    years,
    rated,
    attestation,
    title,
    numeric,
    z.strictObject({ type: z.enum(['all', 'any']), of: z.array(criterionSchema).min(1) }),
    z.strictObject({ type: z.literal('not'), of: criterionSchema }),
    z.strictObject({
      type: z.literal('when'),
      property: z.strictObject({ of: z.enum(['entry', 'unit']), name: z.string().min(1) }),
      equals: z.array(z.string()).min(1),
      then: criterionSchema,
      otherwise: criterionSchema.optional(),
    }),
    z.strictObject({
      type: z.literal('members'),
      ...leaf,
      quantifier: z.union([
        z.enum(['all', 'any']),
        z.strictObject({ share: z.number().positive().max(100) }),
      ]),
      streams: z.array(z.enum(['party', 'civil'])).default([]),
      eachYearOf: window.optional(),
      of: criterionSchema,
    }),
    z.strictObject({ type: z.literal('unit'), ...leaf, of: criterionSchema }),
  ]),
);
