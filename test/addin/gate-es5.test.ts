import { parse } from 'acorn';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Internet Explorer's engine stands in old Excels: what tells people so must run in it. */
const PAGE = join(__dirname, '../../src/taskpane/taskpane.html');

function inlineScripts(): readonly string[] {
  const html = readFileSync(PAGE, 'utf8');
  return [...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, script = '']) => script,
  );
}

test('the gate is ECMAScript 5 throughout, and speaks of Trident and the old Edge', () => {
  const scripts = inlineScripts();
  expect(scripts.length).toBeGreaterThan(0);
  for (const script of scripts) expect(() => parse(script, { ecmaVersion: 5 })).not.toThrow();
  expect(scripts.join()).toMatch(/Trident/);
  expect(scripts.join()).toMatch(/Edge/);
});

test('newer language would be noticed', () => {
  expect(() => parse('const a = () => 1;', { ecmaVersion: 5 })).toThrow();
});
