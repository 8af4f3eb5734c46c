import type { Plan } from '../../core/plan';
import type { Grid } from '../../core/roster/grid';
import type { Answer, Answers, Job } from '../../taskpane/jobs/answerer';
import { jobAnswers } from '../../taskpane/jobs/job-answers';
import { Kept, Shelf } from '../../taskpane/jobs/kept';
import { buffersOfGrids, freezeGrids, type FrozenGrids } from '../../taskpane/jobs/mirror-grid';
import { thawPlan } from '../../taskpane/jobs/mirror-plan';
import type { PageWorkbook } from '../page-workbook';
import { webCodec } from '../../file/codec-web';
import { mergeFiles } from '../../file/merge-files';
import { givingWay, type Pauses } from './giving-way';
import type { PageCalls, SentPlan } from './page-calls';

export type OpenFile = (bytes: Uint8Array, name: string) => PageWorkbook;

/** Files and what was made of them, until the page has no more use for them. */
export class KeptFiles extends Kept {
  readonly files = new Shelf<PageWorkbook>();

  override release(handle: number): void {
    super.release(handle);
    this.files.release(handle);
  }
}

/** The worker's side of the page: the opened files, and the jobs over their real grids. */
export function pageAnswers(kept: KeptFiles, open: OpenFile, pauses: Pauses): Answers<PageCalls> {
  const planOf = (sent: SentPlan): Plan =>
    sent.kind === 'known' ? kept.plans.get(sent.handle) : thawPlan(sent.plan);
  return paused(pauses, {
    ...jobAnswers(kept),
    async open({ bytes, name }, job) {
      const file = open(bytes, name);
      await file.onChange((change) => {
        job.tell(change);
      });
      kept.files.keep(job.id, file);
      return { given: null };
    },
    async read({ file }, job) {
      const { grids, ...rest } = await kept.files.get(file).read(job.watch);
      const { given, transfer } = keepGrids(kept, grids, job);
      return { given: { ...rest, grids: given }, transfer };
    },
    view: async ({ file }, job) => keepGrids(kept, await kept.files.get(file).view(job.watch), job),
    looks: async ({ file, sheet }, job) => ({
      given: await kept.files.get(file).looks(sheet, job.watch),
    }),
    async edit({ file, edits }) {
      await kept.files.get(file).edit(edits);
      return { given: null };
    },
    undoEdit: async ({ file }) => ({ given: await kept.files.get(file).undoEdit() }),
    write: async ({ file, plan }, job) => ({
      given: await kept.files.get(file).write(planOf(plan), job.watch),
    }),
    clear: async ({ file }, job) => ({ given: await kept.files.get(file).clear(job.watch) }),
    saveName: async ({ file }) => ({ given: await kept.files.get(file).saveName() }),
    save: async ({ file }, job) => ({ given: await kept.files.get(file).save(job.watch) }),
    merge: mergeAnswer(pauses),
    listFile: async ({ file, plan }) => ({
      given: await kept.files.get(file).listFile(planOf(plan)),
    }),
  });
}

/** Puts files together, which needs no file that is open. */
function mergeAnswer(pauses: Pauses): Answers<PageCalls>['merge'] {
  return async ({ files, expected }, job) => {
    const given = await mergeFiles(files, expected, givingWay(webCodec, pauses), job.watch);
    return { given, transfer: given.bytes === null ? [] : [given.bytes.buffer] };
  };
}

function keepGrids(kept: Kept, grids: readonly Grid[], job: Job): Required<Answer<FrozenGrids>> {
  kept.grids.keep(job.id, grids);
  const given = freezeGrids(grids);
  return { given, transfer: buffersOfGrids(given) };
}

/** Each call in its turn is the job that gives way. */
function paused(pauses: Pauses, answers: Answers<PageCalls>): Answers<PageCalls> {
  const begun = Object.entries(answers).map(([name, answer]) => [
    name,
    (asked: never, job: Job): Promise<Answer<unknown>> => {
      pauses.begin(job);
      return (answer as (asked: never, job: Job) => Promise<Answer<unknown>>)(asked, job);
    },
  ]);
  return Object.fromEntries(begun) as Answers<PageCalls>;
}
