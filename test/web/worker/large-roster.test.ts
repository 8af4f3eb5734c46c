import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { writeLargeRoster } from '../../../samples/large-roster';
import { launchBrowser } from '../../support/browser';
import { bundleForBrowser } from '../../support/bundle';
import { openLocalPage, type LocalPage } from '../../support/local-page';
import { tasksWhile } from '../../support/main-thread';

/**
 * A roster of 100,000 people in Chromium: the work is done in the worker, and whatever the clerk
 * does meanwhile is answered at once.
 */
const ROWS = 100_000;
const LIMIT_MS = 600_000;
/** Of the processor, in one task of the page's main thread. */
const LONGEST_TASK_MS = 200;
/** Long enough on a machine that gives the page a tenth of its time. */
const HELD_UP_MS = 4000;
const HERE = __dirname;
const PAGE = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Bình Xét</title>
<link rel="icon" href="data:,"><style>html,body,main{height:100%;margin:0}</style></head>
<body><script src="/page.js"></script></body></html>`;

let folder = '';
let server: Server;
let browser: Browser;
let local: LocalPage;
let page: Page;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'binh-xet-'));
  const roster = join(folder, 'roster.xlsx');
  await writeLargeRoster(roster, ROWS);
  const script = await bundleForBrowser(join(HERE, 'page.tsx'), 'production');
  const worker = await bundleForBrowser(
    join(HERE, '../../../src/web/worker/worker.ts'),
    'production',
  );
  server = await serve({ '/page.js': script, '/worker.js': worker, '/roster': roster });
  browser = await launchBrowser();
  local = await openLocalPage(browser, { viewport: { width: 400, height: 700 } });
  ({ page } = local);
  page.setDefaultTimeout(LIMIT_MS);
  const { port } = server.address() as AddressInfo;
  await page.goto(`http://127.0.0.1:${port}/`);
  await page.waitForFunction(() => window.overWorker !== undefined);
});

afterAll(async () => {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true });
});

/** Files by their addresses; every other address is the page. */
async function serve(files: Readonly<Record<string, string>>): Promise<Server> {
  const made = createServer((request, response) => {
    const file = files[request.url ?? ''];
    response.setHeader('content-type', file === undefined ? 'text/html' : 'text/javascript');
    response.end(file === undefined ? PAGE : readFileSync(file));
  });
  await new Promise<void>((done) => made.listen(0, '127.0.0.1', done));
  return made;
}

const tab = (number: number) => page.getByRole('tab').nth(number - 1);

/** Until the pane has nothing to do and holds the part that is waited for. */
const atRest = (part: 'recognition' | 'reviewed' | 'preview') =>
  page.waitForFunction((name) => {
    const state = window.overWorker?.session.store.state;
    return state?.work === null && state[name] !== null;
  }, part);

async function expectNoLongTask(act: () => Promise<void>): Promise<void> {
  const tasks = await tasksWhile(page, act);
  expect(tasks.length).toBeGreaterThan(0);
  const long = tasks.filter(({ busy }) => busy > LONGEST_TASK_MS);
  expect(long.map(({ busy }) => `${Math.round(busy)} ms`)).toEqual([]);
}

test('a page that is held up would be seen', async () => {
  const tasks = await tasksWhile(page, async () => {
    await page.evaluate((ms) => {
      const end = performance.now() + ms;
      let sum = 0;
      while (performance.now() < end) sum += Math.sqrt(end);
      return sum;
    }, HELD_UP_MS);
  });
  expect(tasks.some(({ busy }) => busy > LONGEST_TASK_MS)).toBe(true);
});

test('reading and recognising leave the page free', async () => {
  await expectNoLongTask(async () => {
    await page.evaluate(() => {
      window.overWorker?.begin();
    });
    await atRest('recognition');
  });
  expect(
    await page.evaluate(() => window.overWorker?.session.store.state.recognition?.entries.count),
  ).toBe(ROWS);
});

test('so does judging', async () => {
  await tab(2).click();
  await expectNoLongTask(async () => {
    await page.getByRole('combobox').first().selectOption('119-KH-DUK-2019');
    await atRest('reviewed');
  });
});

test('so do the result, typing into its filter and scrolling', async () => {
  await expectNoLongTask(async () => {
    await tab(3).click();
    await page.getByRole('searchbox').pressSequentially('nguyen van', { delay: 50 });
    await page.mouse.move(200, 500);
    for (let turn = 0; turn < 20; turn++) await page.mouse.wheel(0, 3000);
    await page.getByRole('searchbox').fill('');
  });
});

test('so do the parts of the result that open', async () => {
  await expectNoLongTask(async () => {
    for (const summary of await page.locator('summary').all()) await summary.click();
  });
});

test('so does the preview', async () => {
  await expectNoLongTask(async () => {
    await tab(4).click();
    await atRest('preview');
  });
});

test('so does writing; the file is then made in the worker', async () => {
  await expectNoLongTask(async () => {
    await page.evaluate(() => window.overWorker?.session.runs.list());
  });
  const codes = await page.evaluate(() =>
    window.overWorker?.session.store.state.notices.map((notice) =>
      notice.kind === 'said' ? notice.message.code : notice.problem.code,
    ),
  );
  expect(codes).toContain('done.listed');
});

test('what takes too long is cancelled in its midst', async () => {
  const before = await page.evaluate(async () => {
    const { session } = window.overWorker ?? {};
    if (session === undefined) return null;
    const phases = new Set<string>();
    const stop = session.store.subscribe(() => {
      const { work } = session.store.state;
      if (work === null || phases.has(work.phase)) return;
      phases.add(work.phase);
      session.store.runner.cancel();
    });
    await session.judge.refresh();
    stop();
    return {
      phases: [...phases],
      said: session.store.state.notices.map((notice) =>
        notice.kind === 'said' ? notice.message.code : notice.problem.code,
      ),
    };
  });
  expect(before?.phases).toEqual(['open']);
  expect(before?.said[0]).toBe('cancelled');
  await page.evaluate(() => window.overWorker?.session.judge.refresh());
  expect(await page.evaluate(() => window.overWorker?.session.store.state.stale)).toBe(false);
  expect(local.faults).toEqual([]);
});
