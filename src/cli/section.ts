import type { Paint } from './paint';

const INDENT = '  ';

/** A heading with its lines indented under it; nothing where there are no lines. */
export function section(heading: string, lines: readonly string[], paint: Paint): string[] {
  if (lines.length === 0) return [];
  return ['', paint.bold(heading), ...lines.map((line) => INDENT + line)];
}
