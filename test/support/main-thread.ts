import type { Page } from 'playwright-core';
import { z } from 'zod';

/** A task of a page's main thread; times in milliseconds. */
export interface Task {
  /** What it took of the processor: how busy the machine is otherwise does not count. */
  readonly busy: number;
  readonly began: number;
}

const MICROSECONDS_PER_MS = 1000;
const CATEGORIES = ['disabled-by-default-devtools.timeline', '__metadata'];

const traceSchema = z.object({
  traceEvents: z.array(
    z.object({
      name: z.string(),
      pid: z.int(),
      tid: z.int(),
      ts: z.number().default(0),
      tdur: z.number().default(0),
      args: z.looseObject({ name: z.unknown() }).partial().default({}),
    }),
  ),
});

/** The tasks of the main thread while `act` goes on, by the browser's own tracing. */
export async function tasksWhile(page: Page, act: () => Promise<void>): Promise<readonly Task[]> {
  const browser = page.context().browser();
  if (browser === null) throw new Error('no browser');
  await browser.startTracing(page, { categories: CATEGORIES });
  let trace: Buffer;
  try {
    await act();
  } finally {
    trace = await browser.stopTracing();
  }
  const { traceEvents } = traceSchema.parse(JSON.parse(trace.toString('utf8')));
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid}:${tid}`),
  );
  return traceEvents
    .filter(({ name, pid, tid }) => name === 'RunTask' && mains.has(`${pid}:${tid}`))
    .map(({ ts, tdur }) => ({
      busy: tdur / MICROSECONDS_PER_MS,
      began: ts / MICROSECONDS_PER_MS,
    }));
}
