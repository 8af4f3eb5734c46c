import { unwatched } from '../../src/core/progress';
import { nodeCodec } from '../../src/file/codec-node';
import { webCodec } from '../../src/file/codec-web';
import { WORDS } from '../../src/i18n/say';
import { openPageFile } from '../../src/web/page-file';
import { ownFixture } from '../file/fixture-files';
import { partsOf, planFor } from '../file/write-support';
import { keepsTheContract } from './workbook-contract';

describe.each([
  ['Node', nodeCodec],
  ['a browser', webCodec],
])('with the codec of %s', (_, codec) => {
  keepsTheContract(
    'the page',
    () => {
      const bytes = ownFixture('exceljs-full.xlsx');
      const workbook = openPageFile(bytes, 'danh sách.xlsx', codec, WORDS.vi.page);
      const snapshot = async () =>
        [...(await partsOf((await workbook.save(unwatched)).bytes))].map(([name, { content }]) => [
          name,
          content.toString('base64'),
        ]);
      return Promise.resolve({ workbook, snapshot });
    },
    async (workbook) => planFor((await workbook.read(unwatched)).grids[0], '{"version":1}'),
  );
});
