import { reviewJob } from '../../core/job';
import { recogniseRosters } from '../../core/roster/recognise';
import { planAsked } from '../session/host';
import type { Answers } from './answerer';
import type { JobCalls } from './calls';
import type { Kept } from './kept';
import { thawGrids } from './mirror-grid';
import { freezePlan, PREVIEW_ROWS } from './mirror-plan';
import { freezeRecognition } from './mirror-recognition';
import { freezeReviewed } from './mirror-review';

/**
 * Does the heavy work where it is called. The stages of the core are left at their end, not in
 * their midst: a call that was cancelled meanwhile fails then, and what it made is dropped.
 */
export function jobAnswers(kept: Kept): Answers<JobCalls> {
  return {
    async grids(grids, job) {
      kept.grids.keep(job.id, thawGrids(grids));
      return Promise.resolve({ given: null });
    },
    async recognise({ grids, settings }, job) {
      const recognition = recogniseRosters(kept.grids.get(grids), settings, job.watch);
      await job.giveWay();
      kept.recognitions.keep(job.id, recognition);
      return { given: freezeRecognition(recognition) };
    },
    async review({ recognition, campaign, settings }, job) {
      const known = kept.recognitions.get(recognition);
      const reviewed = reviewJob(known, campaign, settings, job.watch);
      await job.giveWay();
      kept.reviews.keep(job.id, reviewed);
      return { given: freezeReviewed(reviewed) };
    },
    async plan({ reviewed, settings, grids, wanted }, job) {
      const current = { ...kept.reviews.get(reviewed), settings };
      const planned = planAsked(current, kept.grids.get(grids), wanted, job.watch);
      await job.giveWay();
      kept.plans.keep(job.id, planned.plan);
      return { given: { ...planned, plan: freezePlan(planned.plan, PREVIEW_ROWS) } };
    },
    async whole({ plan }, job) {
      await job.giveWay();
      return { given: freezePlan(kept.plans.get(plan)) };
    },
  };
}
