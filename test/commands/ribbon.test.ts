import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMANDS } from '../../src/commands/ribbon';
import { NO_SETTINGS } from '../../src/core/settings';
import { OWN_NAMESPACE, ownPartXml } from '../../src/workbook/own-part';
import { openDouble } from '../excel/open-double';
import { HostError } from '../host/host-error';
import { bookOfFile, snapshotOf } from '../host/xlsx';

/** What the ribbon's buttons do and say, over the real office.js over a workbook in memory. */

const SAMPLE = '119-danh-sach-de-nghi.xlsx';
const SHEET = 'Danh sách đề nghị';
const CHOSEN = JSON.stringify({ ...NO_SETTINGS, campaign: '119-KH-DUK-2019' });

/** A roster with settings that its workbook keeps; null: none. */
async function ribbon(settings: string | null) {
  const book = await bookOfFile(readFileSync(join(__dirname, '../../samples', SAMPLE)), SAMPLE);
  if (settings !== null) {
    const xml = ownPartXml({ settings, run: null });
    book.xmlParts.push({ id: book.newId(), namespace: OWN_NAMESPACE, xml });
  }
  const { workbook, host } = openDouble(book);
  const press = {
    workbook,
    language: 'vi',
    version: '0.1.0',
    time: '2026-11-20T12:05',
  } as const;
  return { book, host, press, before: snapshotOf(book) };
}

const sheetNames = ({ book }: Awaited<ReturnType<typeof ribbon>>) =>
  book.sheets.map(({ name }) => name);

test('Tô sáng, Lập danh sách, Bỏ tô sáng: each keeps what the others wrote', async () => {
  const desk = await ribbon(CHOSEN);
  const rules = () => desk.book.sheet(SHEET).conditionalFormats.length;
  await COMMANDS.highlight(desk.press);
  const highlighted = rules();
  expect(highlighted).toBeGreaterThan(0);
  await COMMANDS.makeList(desk.press);
  expect([rules(), sheetNames(desk).length]).toEqual([highlighted, 4]);
  await COMMANDS.highlight(desk.press);
  expect([rules(), sheetNames(desk).length]).toEqual([highlighted, 4]);
  await COMMANDS.clearHighlight(desk.press);
  expect([rules(), sheetNames(desk).length]).toEqual([0, 4]);
});

test('without a list Bỏ tô sáng leaves the workbook as it was before Tô sáng', async () => {
  const desk = await ribbon(CHOSEN);
  await COMMANDS.highlight(desk.press);
  expect(snapshotOf(desk.book)).not.toEqual(desk.before);
  expect(await COMMANDS.clearHighlight(desk.press)).toBeNull();
  expect(snapshotOf(desk.book)).toEqual(desk.before);
});

test.each([
  ['no campaign was chosen', null, 'Hãy chọn đợt khen thưởng trước.'],
  [
    'the campaign is one that came from a file',
    JSON.stringify({ ...NO_SETTINGS, campaign: 'own' }),
    'Hãy chọn đợt khen thưởng trước.',
  ],
  ['the settings cannot be read', '{"version":', /Thiết lập không dùng được/],
])('%s: that is said, and nothing is written', async (_, settings, said) => {
  const desk = await ribbon(settings);
  for (const command of [COMMANDS.highlight, COMMANDS.makeList]) {
    expect(await command(desk.press)).toMatch(said);
  }
  expect(snapshotOf(desk.book)).toEqual(desk.before);
});

test('what is in the way is told in words with a way out', async () => {
  const desk = await ribbon(CHOSEN);
  desk.book.sheet(SHEET).isProtected = true;
  expect(await COMMANDS.highlight(desk.press)).toMatch(/bảo vệ/);
  desk.host.fault = () => {
    throw new HostError('InvalidOrTimedOutSession', 'restarted');
  };
  expect(await COMMANDS.makeList(desk.press)).not.toMatch(/Có lỗi của chương trình/);
  desk.host.fault = () => {
    throw new HostError('BrandNewError', 'unheard of');
  };
  expect(await COMMANDS.clearHighlight(desk.press)).toMatch(/BrandNewError/);
});
