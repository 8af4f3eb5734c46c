import { answerOver } from '../../../src/taskpane/jobs/answerer';
import type { JobCalls } from '../../../src/taskpane/jobs/calls';
import { Caller } from '../../../src/taskpane/jobs/caller';
import type { Port } from '../../../src/taskpane/jobs/channel';
import { jobAnswers } from '../../../src/taskpane/jobs/job-answers';
import { jobsInWorker, type RemoteJobs } from '../../../src/taskpane/jobs/jobs-in-worker';
import { Kept } from '../../../src/taskpane/jobs/kept';

/** Two ends of a wire; messages cross it as they cross to a worker. */
export interface Wire {
  readonly near: Port;
  readonly far: Port;
  /** What was sent to the far end, in order. */
  readonly sent: readonly unknown[];
  close(): void;
}

export function openWire(): Wire {
  const { port1, port2 } = new MessageChannel();
  const sent: unknown[] = [];
  port1.start();
  port2.start();
  port2.addEventListener('message', ({ data }) => sent.push(data));
  return {
    near: port1,
    far: port2,
    sent,
    close() {
      port1.close();
    },
  };
}

export interface OpenJobs {
  readonly jobs: RemoteJobs;
  readonly caller: Caller<JobCalls>;
  readonly wire: Wire;
  /** Names of the calls made so far. */
  readonly calls: () => readonly string[];
}

/** The jobs of the pane with a wire between. */
export function openJobs(): OpenJobs {
  const wire = openWire();
  const kept = new Kept();
  answerOver(wire.far, jobAnswers(kept), (handle) => {
    kept.release(handle);
  });
  const caller = new Caller<JobCalls>(wire.near);
  const calls = () =>
    wire.sent.flatMap((message) =>
      typeof message === 'object' && message !== null && 'name' in message
        ? [String(message.name)]
        : [],
    );
  return { jobs: jobsInWorker(caller), caller, wire, calls };
}
