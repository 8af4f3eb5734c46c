import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { makeSamples } from '../../samples/all-samples';
import { writeLargeRoster } from '../../samples/large-roster';

const FOLDER = join(__dirname, '../../samples');

test('the samples in the repository are what the script makes', async () => {
  const made = await makeSamples();
  const kept = readdirSync(FOLDER).filter((file) => /\.(xlsx|csv)$/.test(file));
  expect([...made.keys()].sort()).toEqual(kept.sort());
  for (const [file, bytes] of made) {
    const same = Buffer.compare(readFileSync(join(FOLDER, file)), bytes) === 0;
    expect({ file, same }).toEqual({ file, same: true });
  }
});

describe('a roster of any size', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'binh-xet-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test.each([1, 499, 1200])('%d rows', async (rows) => {
    const path = join(folder, `${rows}.xlsx`);
    await writeLargeRoster(path, rows);
    const parts = unzipSync(new Uint8Array(readFileSync(path)));
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!);
    const strings = strFromU8(parts['xl/sharedStrings.xml']!);
    const texts = [...strings.matchAll(/<t>([^<]*)<\/t>/g)].map((match) => match[1]);
    const used = [...sheet.matchAll(/t="s"><v>(\d+)</g)].map((match) => Number(match[1]));
    expect(sheet.match(/<row /g)).toHaveLength(rows + 2);
    expect(strings).toContain(`uniqueCount="${texts.length}"`);
    expect(Math.max(...used)).toBeLessThan(texts.length);
    const first = [...sheet.matchAll(/<c r="([A-Z])6"[^>]*t="s"><v>(\d+)</g)];
    const cells = new Map(first.map((match) => [match[1], texts[Number(match[2])]]));
    expect(cells.get('E')).toBe('Chi bộ Cơ quan số 1');
    expect(cells.get('F')).toBe('Chi bộ 1');
    expect(cells.get('B')).toMatch(/^\S+ \S+.* \S+$/);
  });
});
