import type { Plan } from '../../core/plan';
import type { Grid } from '../../core/roster/grid';
import { ValueTable } from '../../core/roster/value-table';
import type { Jobs } from '../session/host';
import type { JobCalls } from './calls';
import type { Caller } from './caller';
import type { Handle } from './channel';
import { buffersOfGrids, freezeGrids } from './mirror-grid';
import { thawPlan } from './mirror-plan';
import { thawRecognition } from './mirror-recognition';
import { thawReviewed } from './mirror-review';

type JobCaller = Pick<Caller<JobCalls>, 'call' | 'hold' | 'handleOf'>;

/** The heavy work on the other side of a port. */
export interface RemoteJobs extends Jobs {
  /** A plan that came with its first rows only, with all of them. */
  whole(plan: Plan): Promise<Plan>;
}

export function jobsInWorker(caller: JobCaller): RemoteJobs {
  return {
    async recognise(grids, settings, watch) {
      const asked = { grids: await handleOfGrids(caller, grids), settings };
      const { value, handle } = await caller.call('recognise', asked, watch);
      const values = grids[0]?.values ?? new ValueTable();
      return caller.hold(thawRecognition(value, values), handle);
    },
    async review(recognition, campaign, settings, watch) {
      const asked = { recognition: knownTo(caller, recognition), campaign, settings };
      const { value, handle } = await caller.call('review', asked, watch);
      const reviewed = thawReviewed(value, recognition);
      caller.hold(reviewed.review, handle);
      return reviewed;
    },
    async plan({ review, settings }, grids, wanted, watch) {
      const known = await handleOfGrids(caller, grids);
      const asked = { reviewed: knownTo(caller, review), settings, grids: known, wanted };
      const { value, handle } = await caller.call('plan', asked, watch);
      return { ...value, plan: caller.hold(thawPlan(value.plan), handle) };
    },
    async whole(plan) {
      const handle = caller.handleOf(plan);
      if (handle === undefined) return plan;
      const { value } = await caller.call('whole', { plan: handle });
      return thawPlan(value);
    },
  };
}

/** Sheets that were read on this side are sent over once. */
async function handleOfGrids(caller: JobCaller, grids: readonly Grid[]): Promise<Handle> {
  const known = caller.handleOf(grids);
  if (known !== undefined) return known;
  const frozen = freezeGrids(grids);
  const buffers = buffersOfGrids(frozen).filter((buffer) => buffer instanceof ArrayBuffer);
  const { handle } = await caller.call('grids', frozen, undefined, buffers);
  caller.hold(grids, handle);
  return handle;
}

function knownTo(caller: JobCaller, made: object): Handle {
  const handle = caller.handleOf(made);
  if (handle === undefined) throw new Error('this was not made over the same port');
  return handle;
}
