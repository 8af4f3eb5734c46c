import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { convert, SOFFICE } from '../file/other-programs';
import { describeWith } from '../support/needs';
import { temporaryFolder } from '../support/temporary-folder';
import { partsOf } from '../taskpane/open-session';
import { commandLineWrites, MOMENT, SAMPLES } from './command-line-writes';
import type { OpenPage } from './open-page';
import { servedPage } from './served-page';

/**
 * The samples as other programs save them: what a clerk takes away from the built page is, part by
 * part of the package, what the command line writes for the same file.
 */

/** First sheet only, comma, UTF-8. */
const TABLE = 'csv:Text - txt - csv (StarCalc):44,34,76';
const FORMS = [
  ['.xls', 'xls'],
  ['.ods', 'ods'],
  ['.csv', TABLE],
] as const;

/** The plan that a sample was made for. */
const planOf = (name: string) =>
  name.startsWith('119')
    ? (['119-KH-DUK-2019', 'I'] as const)
    : ([name.startsWith('40') ? '40-KH-BNCTW-2014' : '01-KH-DU-2023', null] as const);

const samples = readdirSync(SAMPLES).filter((name) => name.endsWith('.xlsx'));

describeWith('LibreOffice', SOFFICE !== null, 'the samples in other formats', () => {
  const openPage = servedPage();
  const inFolder = temporaryFolder();
  beforeAll(async () => {
    const paths = samples.map((name) => join(SAMPLES, name));
    for (const [ending, format] of FORMS) {
      mkdirSync(inFolder(ending));
      await convert(paths, format, inFolder(ending), inFolder('profile'));
    }
  });

  describe.each(FORMS)('%s', (ending) => {
    let open: OpenPage;
    beforeAll(async () => {
      open = await openPage({ moment: MOMENT });
    });
    afterAll(async () => {
      expect(open.errors).toEqual([]);
      await open.close();
    });

    test.each(samples)('%s', async (sample) => {
      const { clerk } = open;
      const name = basename(sample, extname(sample));
      const path = inFolder(ending, `${name}${ending}`);
      const out = inFolder(`${name}${ending}.xlsx`);
      const [campaign, phase] = planOf(name);
      expect(await commandLineWrites(path, campaign, phase, out)).not.toBeNull();

      await clerk.opens(path);
      await clerk.choosesCampaign(campaign, phase);
      expect(await clerk.presses('highlight')).toMatch(/Đã tô sáng/);
      expect(await clerk.presses('list')).toMatch(/Đã lập danh sách/);
      const saved = await clerk.saves();
      expect(saved.name).toBe(`${name} – Bình Xét.xlsx`);
      expect(partsOf(saved.bytes)).toEqual(partsOf(readFileSync(out)));
    });
  });
});
