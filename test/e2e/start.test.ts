import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { builtPage } from './built-page';

/** `npm start` where there is no Excel: the page on localhost. */
const ROOT = join(__dirname, '../..');

test('the page is served on localhost, and nothing outside its folder', async () => {
  const PAGE_OUT = await builtPage();
  const env = { PATH: process.env['PATH'], PAGE_OUT, PORT: '38471', BROWSER: 'none' };
  const started = spawn(process.execPath, ['start.js', 'serve'], { cwd: ROOT, env });
  try {
    const said = await new Promise<string>((done) => {
      started.stdout.once('data', (line: Buffer) => {
        done(line.toString());
      });
    });
    const [address = ''] = /http:\S+/.exec(said) ?? [];
    const page = await fetch(address);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await page.text()).toContain('Bình Xét');
    expect((await fetch(`${address}manifest.webmanifest`)).status).toBe(200);
    expect((await fetch(`${address}..%2f..%2fpackage.json`)).status).toBe(404);
    expect((await fetch(`${address}missing.js`)).status).toBe(404);
  } finally {
    started.kill();
  }
});
