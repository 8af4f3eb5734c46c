import { makeSamples } from '../../samples/all-samples';
import { unwatched } from '../../src/core/progress';
import { nodeCodec } from '../../src/file/codec-node';
import { openFile } from '../../src/file/open';
import { openDouble } from '../excel/open-double';
import { bookOfFile, cellsOf } from '../host/xlsx';
import { planOf } from './make-plan';

const NAME = '119-danh-sach-de-nghi.xlsx';

test('what the command line wrote, Excel finds again and takes away', async () => {
  const bytes = (await makeSamples()).get(NAME);
  if (bytes === undefined) throw new Error(`no sample ${NAME}`);
  const file = openFile(bytes, NAME, nodeCodec);
  const plan = planOf(await file.read(unwatched), '119-KH-DUK-2019', 'I');
  await file.write(plan, unwatched);
  const book = await bookOfFile(await file.save(), NAME);
  const { workbook } = openDouble(book);
  const contents = await workbook.read(unwatched);
  expect(contents.settings).toBe(plan.settings);
  expect(contents.grids.some(({ ownColumns }) => ownColumns.length === 2)).toBe(true);
  const report = await workbook.clear(unwatched);
  expect(report.problems).toEqual([]);
  const original = await bookOfFile(bytes, NAME);
  const roster = ({ sheets }: typeof book) =>
    sheets.map((sheet) => ({ name: sheet.name, cells: cellsOf(sheet) }));
  expect(roster(book)).toEqual(roster(original));
});
