import { z } from 'zod';
import { LEVELS } from '../core/rating/level';
import { STATUSES, VERDICTS } from '../core/review/result';
import { SUBJECTS } from '../core/subject';

/**
 * The object that `review --json` prints (DESIGN §4.1, docs/review-json.md). Fields may be added,
 * not changed; a reader passes over those it does not know.
 */
const letters = z.string().regex(/^[A-Z]{1,3}$/);
const rowNumber = z.int().positive();
const span = z.object({ first: rowNumber, last: rowNumber });
const year = z.int();
const count = z.int().nonnegative();
const text = z.string().min(1);

const roster = z.object({
  sheet: text,
  subject: z.enum([...SUBJECTS, 'mixed']),
  headerRows: span,
  rows: span,
  entries: count,
  /** Role → letters of its first column: "rating:2018", "rating:2018:civil". */
  columns: z.record(text, letters),
  confidence: z.number().min(0).max(1),
});

const reason = z.object({
  criterion: z.string(),
  clause: z.string(),
  outcome: z.enum(['fail', 'unknown']),
  years: z.array(year),
  text,
});

const entry = z.object({
  sheet: text,
  row: rowNumber,
  name: z.string(),
  unit: z.string().nullable(),
  category: text.nullable(),
  subject: z.enum(SUBJECTS).nullable(),
  /** Year → level, "unrated", or null where the cell is blank, unknown or does not apply. */
  ratings: z.record(z.string().regex(/^\d{4}$/), z.enum([...LEVELS, 'unrated']).nullable()),
  verdict: z.enum(VERDICTS),
  status: z.enum(STATUSES),
  rank: rowNumber.nullable(),
  reasons: z.array(reason),
});

const quota = z.object({
  id: text,
  clause: text,
  category: text,
  unit: z.string().nullable(),
  max: count.nullable(),
  min: count.nullable(),
  eligible: count,
  nominated: count,
  contested: count,
});

const attestation = z.object({ criterion: text, clause: text, category: z.string(), text });

export const problemSchema = z.object({
  code: text,
  severity: z.enum(['error', 'warning', 'info']),
  sheet: z.string().nullable(),
  row: rowNumber.nullable(),
  column: letters.nullable(),
  text,
});

export const reviewJsonSchema = z.object({
  campaign: z.object({ id: text, phase: text }),
  rosters: z.array(roster),
  entries: z.array(entry),
  quotas: z.array(quota),
  attestations: z.array(attestation),
  problems: z.array(problemSchema),
});

export type ReviewJson = z.infer<typeof reviewJsonSchema>;
