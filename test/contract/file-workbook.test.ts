import { unwatched } from '../../src/core/progress';
import { nodeCodec } from '../../src/file/codec-node';
import { webCodec } from '../../src/file/codec-web';
import { openFile } from '../../src/file/open';
import { ownFixture } from '../file/fixture-files';
import { partsOf, planFor } from '../file/write-support';
import { keepsTheContract } from './workbook-contract';

describe.each([
  ['Node', nodeCodec],
  ['a browser', webCodec],
])('with the codec of %s', (_, codec) => {
  keepsTheContract(
    'a file',
    () => {
      const workbook = openFile(ownFixture('exceljs-full.xlsx'), 'danh sách.xlsx', codec);
      const snapshot = async () =>
        [...(await partsOf(await workbook.save()))].map(([name, { content }]) => [
          name,
          content.toString('base64'),
        ]);
      return Promise.resolve({ workbook, snapshot });
    },
    async (workbook) => planFor((await workbook.read(unwatched)).grids[0], '{"version":1}'),
  );
});
