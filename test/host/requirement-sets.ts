import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const MEMBER = /^\s+(?:readonly )?([A-Za-z_]\w*)\s*[(?:<]/;
const CLASS = /^\s+(?:class|interface) (\w+)/;
const API_SET = /\[Api set: ExcelApi ([\d.]+)/;

/**
 * The requirement set in which each member first appears ("Range.values" → "1.1"), read off the
 * documentation comments of Microsoft's own type declarations.
 */
export function readRequirementSets(): ReadonlyMap<string, string> {
  known ??= parseDeclarations();
  return known;
}

let known: ReadonlyMap<string, string> | null = null;

function parseDeclarations(): ReadonlyMap<string, string> {
  const path = createRequire(__filename).resolve('@types/office-js/index.d.ts');
  const text = readFileSync(path, 'utf8');
  const start = text.indexOf('declare namespace Excel {');
  const excel = text.slice(start, text.indexOf('\ndeclare namespace ', start + 1));
  const sets = new Map<string, string>();
  let owner = '';
  let set = '';
  for (const line of excel.split('\n')) {
    const stated = API_SET.exec(line)?.[1];
    if (stated !== undefined) set = stated;
    const opened = CLASS.exec(line)?.[1];
    if (opened !== undefined) [owner, set] = [opened, ''];
    const member = MEMBER.exec(line)?.[1];
    if (member === undefined || set === '' || line.trim().startsWith('*')) continue;
    const key = `${owner}.${member}`;
    if (!sets.has(key)) sets.set(key, set);
    set = '';
  }
  return sets;
}

/** True where set `needed` is within `declared`: "1.9" is within "1.10". */
export function isWithin(needed: string, declared: string): boolean {
  const [neededMajor = 0, neededMinor = 0] = needed.split('.').map(Number);
  const [declaredMajor = 0, declaredMinor = 0] = declared.split('.').map(Number);
  return (
    neededMajor < declaredMajor || (neededMajor === declaredMajor && neededMinor <= declaredMinor)
  );
}
