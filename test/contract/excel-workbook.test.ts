import { unwatched } from '../../src/core/progress';
import { openDouble } from '../excel/open-double';
import { ownFixture } from '../file/fixture-files';
import { planFor } from '../file/write-support';
import { bookOfFile, snapshotOf } from '../host/xlsx';
import { keepsTheContract } from './workbook-contract';

describe.each(['1.9', '1.21'])('with ExcelApi %s', (excelApi) => {
  keepsTheContract(
    'Excel',
    async () => {
      const book = await bookOfFile(ownFixture('exceljs-full.xlsx'));
      const { workbook } = openDouble(book, excelApi);
      return { workbook, snapshot: () => Promise.resolve(snapshotOf(book)) };
    },
    async (workbook) => planFor((await workbook.read(unwatched)).grids[0], '{"version":1}'),
  );
});
