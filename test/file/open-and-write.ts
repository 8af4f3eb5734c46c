import { unwatched } from '../../src/core/progress';
import type { Plan } from '../../src/core/plan';
import type { Grid } from '../../src/core/roster/grid';
import { nodeCodec } from '../../src/file/codec-node';
import { openFile } from '../../src/file/open';
import { partsOf } from './write-support';

export async function open(bytes: Uint8Array) {
  const workbook = openFile(bytes, 'danh sách.xlsx', nodeCodec);
  const { grids, settings } = await workbook.read(unwatched);
  return { workbook, grids, settings };
}

export function gridNamed(grids: readonly Grid[], name: string): Grid {
  const grid = grids.find(({ sheet }) => sheet === name);
  if (grid === undefined) throw new Error(`no sheet ${name}`);
  return grid;
}

export const only = (highlight: Plan['highlights'][number]): Plan => ({
  highlights: [highlight],
  sheets: [],
  settings: null,
});

export async function write(bytes: Uint8Array, plan: Plan) {
  const { workbook } = await open(bytes);
  const report = await workbook.write(plan, unwatched);
  const saved = await workbook.save();
  return { report, saved, parts: await partsOf(saved), ...(await open(saved)) };
}

/** A part's text after a write. */
export const xml = (parts: Awaited<ReturnType<typeof partsOf>>, name: string): string =>
  parts.get(name)?.content.toString('utf8') ?? '';

export async function expectSameAs(saved: Uint8Array, bytes: Uint8Array): Promise<void> {
  const [now, before] = [await partsOf(saved), await partsOf(bytes)];
  expect([...now.keys()].sort()).toEqual([...before.keys()].sort());
  for (const [name, { content }] of before) {
    expect({ name, same: now.get(name)?.content.equals(content) }).toEqual({ name, same: true });
  }
}
