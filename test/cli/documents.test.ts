import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findCampaign } from '../../src/core/campaign/built-in';
import { settingsSchema } from '../../src/core/settings';
import { readCommandLine } from '../../src/cli/command-line';
import { reviewJsonSchema } from '../../src/cli/review-json';

const ROOT = join(__dirname, '..', '..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

function jsonIn(path: string): unknown {
  const block = /```json\n([\s\S]*?)```/.exec(read(path))?.[1];
  return JSON.parse(block ?? '');
}

test('the settings of the user guide are settings, and name a quota of the plan', () => {
  const settings = settingsSchema.parse(jsonIn('docs/huong-dan.md'));
  const quotas = findCampaign('119-KH-DUK-2019')?.quotas.map(({ id }) => id);
  expect(quotas).toContain(settings.quotas[0]?.id);
});

test('the object that documents review --json follows its own schema', () => {
  expect(reviewJsonSchema.safeParse(jsonIn('docs/review-json.md')).error).toBeUndefined();
});

test.each(DOCUMENTS)('the commands of %s can be run as they stand', (path) => {
  const commands = [...read(path).matchAll(/^npx binh-xet ([^#\n]+)/gm)].map(([, line]) => line);
  for (const line of commands) {
    expect(() => readCommandLine((line ?? '').trim().split(/\s+/))).not.toThrow();
  }
});

test.each(DOCUMENTS)('the links of %s lead somewhere', (path) => {
  const links = [...read(path).matchAll(/\]\(([^)#]+)[^)]*\)/g)].map(([, link]) => link ?? '');
  const missing = links
    .filter((link) => !/^https?:/.test(link))
    .filter((link) => !existsSync(join(ROOT, dirname(path), link)));
  expect(missing).toEqual([]);
});
