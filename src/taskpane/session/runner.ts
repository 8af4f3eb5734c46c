import { Cancelled, type Watch } from '../../core/progress';
import { WorkbookError } from '../../workbook/workbook';
import type { Clock } from './host';
import type { NewNotice, SessionEvent } from './reduce';
import type { JobName, Retry } from './state';

/** Only what takes longer is shown. */
const SHOWN_AFTER_MS = 1000;
const PROGRESS_EVERY_MS = 100;

export type Outcome = 'done' | 'cancelled' | 'failed';

/** Runs one job at a time, tells its progress, and turns every failure into a notice. */
export class Runner {
  private tail: Promise<unknown> = Promise.resolve();
  private asked = false;
  private started = 0;

  constructor(
    private readonly clock: Clock,
    private readonly dispatch: (event: SessionEvent) => void,
  ) {}

  /** Never rejects: what went wrong stands in the notices. */
  run(job: JobName, retry: Retry | null, task: (watch: Watch) => Promise<void>): Promise<Outcome> {
    const result = this.tail.then(() => this.runNow(job, retry, task));
    this.tail = result;
    return result;
  }

  /** Settles when everything that was asked for so far is over. */
  idle(): Promise<unknown> {
    return this.tail;
  }

  /** A short task beside the job that runs; its failure is a notice too. */
  async beside(task: () => Promise<void>): Promise<Outcome> {
    try {
      await task();
      return 'done';
    } catch (error) {
      this.dispatch({ type: 'notice', notice: noticeOf(error, null) });
      return 'failed';
    }
  }

  cancel(): void {
    this.asked = true;
    this.dispatch({ type: 'cancelling' });
  }

  private async runNow(
    job: JobName,
    retry: Retry | null,
    task: (watch: Watch) => Promise<void>,
  ): Promise<Outcome> {
    this.asked = false;
    this.started += 1;
    this.dispatch({ type: 'started', job });
    void this.showLater(this.started);
    try {
      await task(this.watch());
      return 'done';
    } catch (error) {
      this.dispatch({ type: 'notice', notice: noticeOf(error, retry) });
      return error instanceof Cancelled ? 'cancelled' : 'failed';
    } finally {
      this.started += 1;
      this.dispatch({ type: 'ended' });
    }
  }

  private async showLater(run: number): Promise<void> {
    await this.clock.sleep(SHOWN_AFTER_MS);
    if (run === this.started) this.dispatch({ type: 'slow' });
  }

  private watch(): Watch {
    let last = 0;
    let lastPhase = '';
    return (phase, done, total) => {
      if (this.asked) throw new Cancelled();
      const now = this.clock.now();
      if (phase === lastPhase && now - last < PROGRESS_EVERY_MS) return;
      last = now;
      lastPhase = phase;
      this.dispatch({ type: 'progress', phase, done, total });
    };
  }
}

function noticeOf(error: unknown, retry: Retry | null): NewNotice {
  if (error instanceof Cancelled) {
    return { kind: 'said', severity: 'info', message: { code: 'cancelled', params: {} }, retry };
  }
  if (error instanceof WorkbookError) return { kind: 'problem', problem: error.problem, retry };
  const message = error instanceof Error ? error.message : String(error);
  return {
    kind: 'said',
    severity: 'error',
    message: { code: 'unexpected', params: { message } },
    retry,
  };
}
