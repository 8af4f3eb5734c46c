import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeUnitFiles } from '../../samples/unit-files';
import { builtPage } from './built-page';
import { SAMPLES } from './command-line-writes';
import { inMemory } from './open-page';
import { servedPage } from './served-page';
import { serveFolder } from './static-server';

/** Nothing leaves the machine, nothing is needed from elsewhere once the page has been seen. */
const SAMPLE = '119-danh-sach-de-nghi.xlsx';
const OPEN_DOCUMENT = join(__dirname, '../fixtures/open-document.ods');

const openPage = servedPage();

test('after the first visit the page opens and works without a network', async () => {
  const own = await serveFolder(await builtPage());
  const first = await openPage({}, own.address);
  const context = first.page.context();
  await first.page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await first.page.close();
  await own.close();
  await context.setOffline(true);
  const { clerk, errors, close } = await openPage({ context }, own.address);
  await clerk.triesSample();
  await clerk.choosesCampaign('119-KH-DUK-2019', 'I');
  expect(await clerk.presses('list')).toMatch(/Đã lập danh sách/);
  expect((await clerk.saves()).bytes.length).toBeGreaterThan(10_000);
  // A form that another library reads: its part of the program comes from the cache, too.
  await clerk.opens(OPEN_DOCUMENT);
  expect(await clerk.presses('highlight')).toMatch(/Đã tô sáng/);
  expect((await clerk.saves()).name).toMatch(/\.xlsx$/);
  const files = await makeUnitFiles(2, 5);
  await clerk.chooses(files.map(inMemory));
  await clerk.button('Gộp thành một danh sách').click();
  await clerk.sees('2 danh sách, 10 dòng để xét.');
  expect(errors).toEqual([]);
  await close();
});

test('one reset forgets the plan and all else that the machine keeps', async () => {
  const { page, clerk, errors, close } = await openPage();
  const kept = () => page.evaluate(() => Object.values(localStorage).join());
  await clerk.triesSample();
  await clerk.choosesCampaign('119-KH-DUK-2019', 'I');
  await clerk.goesTo('result');
  await page.waitForFunction(() => Object.values(localStorage).join().includes('119-KH-DUK-2019'));
  await page.getByRole('button', { name: 'Tùy chọn' }).click();
  await page.getByRole('menuitem', { name: 'Đặt lại mọi lựa chọn' }).click();
  await page.waitForFunction(() => !Object.values(localStorage).join().includes('119-KH'));
  await page.reload();
  await clerk.triesSample();
  await clerk.goesTo('campaign');
  await clerk.sees('Chọn kế hoạch để xem tiêu chuẩn và bắt đầu xét.');
  expect(await kept()).not.toContain('119-KH');
  expect(errors).toEqual([]);
  await close();
});

test('from a folder, opened by a double click, the whole job runs', async () => {
  const address = pathToFileURL(join(await builtPage(), 'index.html')).href;
  const { clerk, errors, close } = await openPage({}, address);
  await clerk.opens(join(SAMPLES, SAMPLE));
  await clerk.choosesCampaign('119-KH-DUK-2019', 'I');
  expect(await clerk.presses('highlight')).toMatch(/Đã tô sáng/);
  expect((await clerk.saves()).name).not.toBe(SAMPLE);
  expect(errors).toEqual([]);
  await close();
});

/** Runs in the page: whether a worker starts from an address; ours says at once that it does. */
const startsFrom = (address: string) =>
  new Promise<boolean>((done) => {
    const worker = new Worker(address);
    for (const sign of ['message', 'error'] as const) {
      worker.addEventListener(sign, () => {
        done(sign === 'message');
        worker.terminate();
      });
    }
  });

test('the address of the worker is given back once the worker runs', async () => {
  const { page, clerk, close } = await openPage();
  await clerk.triesSample();
  const addresses = page.workers().map((worker) => worker.url());
  expect(addresses).toEqual([expect.stringMatching(/^blob:/)]);
  for (const address of addresses) expect(await page.evaluate(startsFrom, address)).toBe(false);
  await close();
});

test('the policy refuses inline script, evaluated script, requests, foreign images and forms', async () => {
  const { page, errors, close } = await openPage();
  const refused = await page.evaluate(async () => {
    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
      violations.push(effectiveDirective);
    });
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    document.body.append(script);
    const style = document.createElement('style');
    style.textContent = 'body { display: none }';
    document.head.append(style);
    const image = document.createElement('img');
    image.src = 'http://example.invalid/a.png';
    document.body.append(image);
    const asked = await fetch('index.html').then(
      () => 'answered',
      () => 'refused',
    );
    await new Promise((done) => setTimeout(done, 200));
    return { violations: violations.sort(), asked, ran: 'ran' in window };
  });
  expect(refused).toEqual({
    violations: ['connect-src', 'img-src', 'script-src-elem', 'style-src-elem'],
    asked: 'refused',
    ran: false,
  });
  expect(errors.length).toBeGreaterThan(0);
  await close();
});

test('the folder holds no source map, no absolute address, and the precache names all of it', async () => {
  const folder = await builtPage();
  const worker = readFileSync(join(folder, 'service-worker.js'), 'utf8');
  const [, json = ''] = /files:(\[[^\]]*\])/.exec(worker) ?? [];
  const files = JSON.parse(json) as readonly string[];
  expect(files).toContain('index.html');
  expect(files.filter((file) => file.endsWith('.map'))).toEqual([]);
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const addresses = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address);
  expect(addresses.filter((address) => /^(?:\/|[a-z]+:)/.test(address ?? ''))).toEqual([]);
  expect(addresses.filter((address) => !files.includes(address ?? ''))).toEqual([]);
});
