import { z } from 'zod';
import type { MergeReport } from '../core/merge/merge-report';
import type { Say } from '../core/say';
import { problemJson } from './write-review-json';
import { problemSchema } from './review-json';

const count = z.int().nonnegative();
const text = z.string().min(1);

/** The object that `merge --json` prints (docs/review-json.md). Fields may be added, not changed. */
export const mergeJsonSchema = z.object({
  totals: z.object({ files: count, rosters: count, entries: count }),
  files: z.array(
    z.object({
      file: text,
      state: z.enum(['merged', 'copy', 'unusable']),
      /** Name in the merged workbook, and name in the file. */
      sheets: z.array(z.object({ sheet: text, was: text })),
      rosters: count,
      individuals: count,
      collectives: count,
      units: z.array(z.string()),
      years: z.array(z.int()),
    }),
  ),
  units: z.array(
    z.object({ unit: z.string(), individuals: count, collectives: count, files: z.array(text) }),
  ),
  /** Of the units expected (`--units`) those without a list, and those that nobody expected. */
  missing: z.array(z.string()),
  unexpected: z.array(z.string()),
  problems: z.array(problemSchema.extend({ file: z.string().nullable() })),
  /** Null where no file held a roster, and nothing was written. */
  output: z.object({ file: text }).nullable(),
});

export type MergeJson = z.infer<typeof mergeJsonSchema>;

export function mergeJson(report: MergeReport, out: string | null, say: Say): unknown {
  const { totals, files, units, missing, unexpected, problems } = report;
  const told = problems.map((problem) => ({
    ...problemJson(problem, say),
    file: problem.file ?? null,
  }));
  const output = out === null ? null : { file: out };
  return { totals, files, units, missing, unexpected, problems: told, output };
}
