import { join, resolve } from 'node:path';
import { ROOT } from './manifest-xml';

/** The gate of the add-in leads to the page by an address relative to it (`PAGE_URL`, gate.test.ts). */
const PAGE_URL = 'web/';

interface Config {
  readonly name: string;
  readonly output: { readonly path: string };
}

type Env = Readonly<Record<string, boolean>>;

/** The configurations of `npm run build`, by name. */
function configs(env: Env): ReadonlyMap<string, Config> {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- a configuration of webpack
  const all = require('../../webpack.config.js') as readonly (Config | ((env: Env) => Config))[];
  return new Map(
    all.map((one) => (typeof one === 'function' ? one(env) : one)).map((one) => [one.name, one]),
  );
}

test('the build puts the page where the gate of the add-in leads to', () => {
  const { beside, alone } = {
    beside: configs({ beside: true }).get('page'),
    alone: configs({}).get('page'),
  };
  expect(beside?.output.path).toBe(resolve(ROOT, 'dist/addin', PAGE_URL));
  expect(alone?.output.path).toBe(join(ROOT, 'dist/page'));
});
