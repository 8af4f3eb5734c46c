import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { rosterFile, tempFolder } from './run';

/** The bundle that `npm ci` makes, made again here so that it is today's. */
const ROOT = join(__dirname, '..', '..');
const BUILD_MS = 120_000;

describe('the program that npx runs', () => {
  const folder = tempFolder();
  const program = join(folder, 'binh-xet.js');
  const runProgram = (...argv: readonly string[]) =>
    spawnSync(process.execPath, [program, ...argv], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'vi_VN.UTF-8' },
      maxBuffer: 2 ** 26,
    });

  beforeAll(() => {
    const webpack = require.resolve('webpack/bin/webpack.js');
    const argv = [webpack, '--config-name', 'cli', '--output-path', folder];
    execFileSync(process.execPath, argv, { cwd: ROOT, stdio: 'pipe' });
  }, BUILD_MS);

  test('runs, prints and says how it ended', async () => {
    const file = await rosterFile(folder);
    const review = runProgram('review', file, '--campaign', '119-KH-DUK-2019', '--json');
    expect({ status: review.status, stderr: review.stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(review.stdout)).toMatchObject({ campaign: { phase: 'I' } });
    expect(runProgram('review').status).toBe(2);
    expect(runProgram('review', 'khong-co.xlsx', '--campaign', '40-KH-BNCTW-2014').status).toBe(1);
  });
});
