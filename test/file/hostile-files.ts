import { deflateRawSync } from 'node:zlib';
import {
  contentTypes,
  MAIN,
  makeWorkbook,
  partsOf,
  relationshipsXml,
  sheetXml,
  workbookOf,
} from '../support/make-workbook';
import { makeZip } from '../support/make-zip';
import { halfOf, manyMerges, randomText, wideRow } from '../support/odd-xml';
import type { Outcome } from './outcome';

const MEBIBYTE = 2 ** 20;
const SHEET = 'xl/worksheets/sheet1.xml';
const STRINGS = 'xl/sharedStrings.xml';

const damaged = (part: string): Outcome => ({ code: 'file.damaged', part });
const unsafe = (what: string): Outcome => ({ code: 'file.unsafe', what });
const tooLarge = (what: string): Outcome => ({ code: 'file.tooLarge', what });
const notAWorkbook = (looksLike: string): Outcome => ({ code: 'file.notAWorkbook', looksLike });

/** The beginning of a compound file with one stream. */
export const compoundFile = (stream: string): Buffer => {
  const bytes = Buffer.alloc(1536);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  Buffer.from(`${stream}\0`, 'utf16le').copy(bytes, 1024 + 128);
  return bytes;
};

const cell = (reference: string, value = '1'): string =>
  `<row r="1"><c r="${reference}"><v>${value}</v></c></row>`;
const withPart = (name: string, change: object): Buffer => makeZip(partsOf({}, { [name]: change }));
const withStrings = (xml: string): Buffer => makeWorkbook({ [STRINGS]: xml });
const doctype = (declarations: string, text: string): string =>
  `<?xml version="1.0"?><!DOCTYPE sst [${declarations}]><sst xmlns="${MAIN}"><si><t>${text}</t></si></sst>`;

const LAUGHS = Array.from(
  { length: 12 },
  (_, i) => `<!ENTITY lol${i + 1} "${`&lol${i};`.repeat(10)}">`,
).join('');

/** Files that must end in a message: what they are, and which. */
export const HOSTILE: readonly (readonly [kind: string, make: () => Buffer, expected: Outcome])[] =
  [
    // Bombs
    [
      'a sheet of zeros, 1,000 for one',
      () => workbookOf(' '.repeat(64 * MEBIBYTE)),
      unsafe('bomb'),
    ],
    [
      'a bomb that declares one kilobyte',
      () =>
        withPart(SHEET, { size: 1024, compressed: deflateRawSync(Buffer.alloc(256 * MEBIBYTE)) }),
      damaged(SHEET),
    ],
    [
      'a part that declares a terabyte',
      () => makeZip(partsOf({}, { [SHEET]: { size: 0xfffffff0, method: 0 } })),
      unsafe('bomb'),
    ],
    [
      'a zip of zips',
      () =>
        makeZip([
          {
            name: 'inner.zip',
            content: makeZip([{ name: 'bomb', content: Buffer.alloc(MEBIBYTE) }]),
          },
        ]),
      notAWorkbook('zip'),
    ],
    [
      'entries that share one header',
      () =>
        makeZip([
          ...partsOf(),
          ...Array.from({ length: 50 }, (_, i) => ({
            name: `x${i}.xml`,
            content: '',
            sharesHeaderOf: 5,
          })),
        ]),
      unsafe('overlappingEntries'),
    ],
    [
      'sixty thousand entries',
      () =>
        makeZip(
          Array.from({ length: 60_000 }, (_, i) => ({ name: `${i}`, content: '', method: 0 })),
        ),
      tooLarge('entries'),
    ],
    [
      'billion laughs',
      () => withStrings(doctype(`<!ENTITY lol0 "ha">${LAUGHS}`, '&lol12;')),
      unsafe('documentType'),
    ],
    [
      'an external entity',
      () => withStrings(doctype('<!ENTITY x SYSTEM "file:///etc/passwd">', '&x;')),
      unsafe('documentType'),
    ],
    [
      'an entity nobody declared',
      () => withStrings(`<sst xmlns="${MAIN}"><si><t>&x;</t></si></sst>`),
      damaged(STRINGS),
    ],
    [
      'a tag of 20 million signs',
      () => workbookOf(`<row r="1" spans="${randomText(20 * MEBIBYTE)}"/>`),
      tooLarge('tokenBytes'),
    ],
    [
      'elements a thousand deep',
      () => workbookOf('<a>'.repeat(1000) + '</a>'.repeat(1000)),
      unsafe('nesting'),
    ],
    [
      '600,000 different merges',
      () => workbookOf('', `<mergeCells>${manyMerges(600_000)}</mergeCells>`),
      tooLarge('merges'),
    ],
    [
      'every column from row 1 to the last',
      () => workbookOf(wideRow(1) + wideRow(1_048_576)),
      tooLarge('cells'),
    ],
    // Names and headers of entries
    [
      'an entry that climbs out',
      () => makeZip([...partsOf(), { name: '../../evil.xml', content: '' }]),
      unsafe('entryName'),
    ],
    [
      'an entry on a drive',
      () => makeZip([...partsOf(), { name: 'C:\\evil.xml', content: '' }]),
      unsafe('entryName'),
    ],
    [
      'a zero byte in a name',
      () => makeZip([...partsOf(), { name: 'xl/a\0.xml', content: '' }]),
      unsafe('entryName'),
    ],
    [
      'two entries of one name',
      () => makeZip([...partsOf(), { name: 'xl/Workbook.xml', content: '' }]),
      unsafe('duplicateEntries'),
    ],
    ['an encrypted entry', () => withPart(SHEET, { flags: 1 }), { code: 'file.password' }],
    ['an unknown compression', () => withPart(SHEET, { method: 99 }), unsafe('compression')],
    ['a wrong checksum', () => withPart(SHEET, { crc: 1 }), damaged(SHEET)],
    ['a wrong size', () => withPart(SHEET, { size: 9 }), damaged(SHEET)],
    [
      'deflate data cut off',
      () =>
        withPart(SHEET, {
          compressed: deflateRawSync(Buffer.from(sheetXml(cell('A1')))).subarray(0, 40),
        }),
      damaged(SHEET),
    ],
    [
      'deflate data that are none',
      () => withPart(SHEET, { compressed: Buffer.alloc(100, 0xff) }),
      damaged(SHEET),
    ],
    [
      'a file cut in half',
      () => halfOf(makeWorkbook()),
      { code: 'file.damaged', part: 'danh sách.xlsx' },
    ],
    // Parts
    [
      'no workbook part',
      () => makeWorkbook({ 'xl/workbook.xml': null }),
      damaged('xl/workbook.xml'),
    ],
    ['no sheet part', () => makeWorkbook({ [SHEET]: null }), damaged(SHEET)],
    [
      'no shared strings, but references to them',
      () => makeWorkbook({ [STRINGS]: null }),
      damaged(STRINGS),
    ],
    [
      'a shared string that is not there',
      () => workbookOf('<row r="1"><c r="A1" t="s"><v>7</v></c></row>'),
      damaged(STRINGS),
    ],
    [
      'a sheet without relationship',
      () => makeWorkbook({ 'xl/_rels/workbook.xml.rels': relationshipsXml() }),
      damaged('xl/workbook.xml'),
    ],
    [
      'relationships in a circle',
      () =>
        makeWorkbook({
          'xl/_rels/workbook.xml.rels': relationshipsXml(['rId1', 'worksheet', 'workbook.xml']),
        }),
      damaged('xl/workbook.xml'),
    ],
    ['row 0', () => workbookOf(cell('A0')), damaged(SHEET)],
    ['column XFE', () => workbookOf(cell('XFE1')), damaged(SHEET)],
    ['row 1,048,577', () => workbookOf('<row r="1048577"/>'), damaged(SHEET)],
    ['a number that is none', () => workbookOf(cell('A1', '12x')), damaged(SHEET)],
    [
      'tags that are not closed',
      () => makeWorkbook({ [SHEET]: `<worksheet xmlns="${MAIN}"><sheetData><row r="1">` }),
      damaged(SHEET),
    ],
    ['tags that cross', () => workbookOf('<row r="1"><c r="A1"></row></c>'), damaged(SHEET)],
    ['an empty part', () => makeWorkbook({ [SHEET]: '' }), damaged(SHEET)],
    [
      'a part of noise',
      () => makeWorkbook({ 'xl/workbook.xml': Buffer.from(randomText(5000)) }),
      damaged('xl/workbook.xml'),
    ],
    // Other files by the name of a workbook
    ['an empty file', () => Buffer.alloc(0), { code: 'file.empty' }],
    ['white space', () => Buffer.from(' \r\n\r\n'), { code: 'file.empty' }],
    [
      'a workbook with a password',
      () => compoundFile('EncryptedPackage'),
      { code: 'file.password' },
    ],
    ['a Word 97 document', () => compoundFile('WordDocument'), notAWorkbook('oldOffice')],
    [
      'a broken Excel 97 workbook',
      () => compoundFile('Workbook'),
      { code: 'file.damaged', part: 'danh sách.xlsx' },
    ],
    [
      'a picture',
      () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
      notAWorkbook('image'),
    ],
    ['a PDF', () => Buffer.from('%PDF-1.7\n%âãÏÓ'), notAWorkbook('pdf')],
    [
      'a page as .xls',
      () => Buffer.from('<html><body><table><tr><td>Họ và tên</td></tr></table></body></html>'),
      notAWorkbook('html'),
    ],
    [
      'a workbook of 2003 as XML',
      () =>
        Buffer.from(
          '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
        ),
      notAWorkbook('xml'),
    ],
    [
      'a Word document',
      () =>
        makeZip([
          {
            name: '[Content_Types].xml',
            content: contentTypes('x')
              .replace('/xl/workbook.xml', '/word/document.xml')
              .replace(
                '"x"',
                '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"',
              ),
          },
          {
            name: '_rels/.rels',
            content: relationshipsXml(['rId1', 'officeDocument', 'word/document.xml']),
          },
          { name: 'word/document.xml', content: '<document/>' },
        ]),
      notAWorkbook('wordDocument'),
    ],
    [
      'a binary workbook',
      () =>
        makeWorkbook({
          '[Content_Types].xml': contentTypes(
            'application/vnd.ms-excel.sheet.binary.macroEnabled.main',
          ),
        }),
      notAWorkbook('xlsb'),
    ],
    ['any zip', () => makeZip([{ name: 'ảnh.jpg', content: 'x' }]), notAWorkbook('zip')],
    [
      'a table of text with zero bytes',
      () => Buffer.from('Họ tên;Năm\0\0\nA;1'),
      notAWorkbook('binary'),
    ],
  ];
