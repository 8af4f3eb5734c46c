import type { Clock } from '../session/host';
import { jobsHere } from '../session/host';
import { callWorker } from './call-worker';
import type { JobCalls } from './calls';
import { jobsInWorker, type RemoteJobs } from './jobs-in-worker';

/** The work in a worker; here, where no worker starts. */
export function jobsBeside(make: () => Worker, clock: Pick<Clock, 'sleep'>): RemoteJobs {
  const chosen = callWorker<JobCalls>(make).then(jobsInWorker, (): RemoteJobs => ({
    ...jobsHere(clock),
    whole: (plan) => Promise.resolve(plan),
  }));
  return {
    recognise: async (...asked) => (await chosen).recognise(...asked),
    review: async (...asked) => (await chosen).review(...asked),
    plan: async (...asked) => (await chosen).plan(...asked),
    whole: async (plan) => (await chosen).whole(plan),
  };
}
