import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../../src/file/crc32';

/** An Excel-like roster of any size: 12 columns, shared strings, styles, as Excel writes XML. */
const COLUMNS = 12;
const FAMILIES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ'];
const MIDDLES = ['Văn', 'Thị', 'Đức', 'Minh', 'Thu', 'Quốc', 'Ngọc', 'Hữu', 'Thanh', 'Xuân'];
const GIVENS = ['An', 'Bình', 'Châu', 'Dũng', 'Giang', 'Hà', 'Khánh', 'Lan', 'Mai', 'Phương'];
const RATINGS = ['HTXSNV', 'HTTNV', 'HTNV', 'KHTNV', 'Không xếp loại'];
const YEARS = [2015, 2016, 2017, 2018, 2019];
const HEADER = ['TT', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Năm sinh', 'Năm vào Đảng', 'Ghi chú'];

export function makeRoster(rows: number): Uint8Array {
  const strings = new Map<string, number>();
  const shared = (text: string): number => {
    const known = strings.get(text);
    if (known !== undefined) return known;
    strings.set(text, strings.size);
    return strings.size - 1;
  };
  // Deflated first: only then are all shared strings known.
  const sheet = deflated(sheetXml(rows, shared));
  const items = [...strings.keys()].map((text) => `<si><t>${text}</t></si>`);
  return zipped([
    ['[Content_Types].xml', [CONTENT_TYPES]],
    ['_rels/.rels', [ROOT_RELATIONSHIPS]],
    ['xl/workbook.xml', [WORKBOOK]],
    ['xl/_rels/workbook.xml.rels', [WORKBOOK_RELATIONSHIPS]],
    ['xl/styles.xml', [STYLES]],
    [
      'xl/sharedStrings.xml',
      [
        `${XML}<sst xmlns="${MAIN}" count="${rows * 8}" uniqueCount="${items.length}">`,
        ...items,
        '</sst>',
      ],
    ],
    ['xl/worksheets/sheet1.xml', sheet],
  ]);
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const CONTENT_TYPES = `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/></Types>`;
const ROOT_RELATIONSHIPS = `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;
const WORKBOOK = `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Danh sách" sheetId="1" r:id="rId1"/></sheets></workbook>`;
const WORKBOOK_RELATIONSHIPS = `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`;
const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="12"/><name val="Times New Roman"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="center"/></xf></cellXfs></styleSheet>`;

function* sheetXml(rows: number, shared: (text: string) => number): Generator<string> {
  yield `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><dimension ref="A1:L${rows + 1}"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15.75" x14ac:dyDescent="0.25"/><sheetData>`;
  yield rowXml(
    1,
    [...HEADER.slice(0, 6), ...YEARS.map((year) => `Năm ${year}`), 'Ghi chú'],
    shared,
  );
  const random = randomNumbers(20_191_120);
  for (let i = 1; i <= rows; i++) yield rowXml(i + 1, rosterRow(i, random), shared);
  yield '</sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>';
}

type Pick = <T>(from: readonly T[]) => T;

function rosterRow(i: number, random: () => number): (string | number)[] {
  const pick: Pick = (from) => from[Math.floor(random() * from.length)]!;
  const note = random() < 0.2 ? `Ghi chú ${Math.floor(random() * 1000)}` : '';
  return [
    i,
    // Half the names come once, as in a real province.
    `${pick(FAMILIES)} ${pick(MIDDLES)} ${pick(GIVENS)}${random() < 0.5 ? ` ${i}` : ''}`,
    pick(['Chuyên viên', 'Phó Trưởng phòng', 'Trưởng phòng', 'Kế toán', 'Văn thư']),
    `Chi bộ ${1 + Math.floor(random() * 400)}`,
    1955 + Math.floor(random() * 45),
    1980 + Math.floor(random() * 40),
    ...YEARS.map(() => RATINGS[Math.floor(random() ** 2 * RATINGS.length)]!),
    note,
  ];
}

function rowXml(
  row: number,
  cells: readonly (string | number)[],
  shared: (text: string) => number,
) {
  const xml = cells.map((value, column) => {
    const reference = String.fromCharCode(65 + column) + String(row);
    if (value === '') return `<c r="${reference}" s="1"/>`;
    return typeof value === 'number'
      ? `<c r="${reference}" s="1"><v>${value}</v></c>`
      : `<c r="${reference}" s="1" t="s"><v>${shared(value)}</v></c>`;
  });
  return `<row r="${row}" spans="1:${COLUMNS}" x14ac:dyDescent="0.25">${xml.join('')}</row>`;
}

/** Park and Miller's generator: equal files for equal seeds. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const BATCH_CHARACTERS = 2 ** 20;

/** A zip of texts; each is deflated in blocks, so that no string holds a whole sheet. */
export function zipped(
  parts: readonly (readonly [name: string, content: Iterable<string> | Deflated])[],
): Uint8Array {
  const pieces: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of parts) {
    const entry = 'crc' in content ? content : deflated(content);
    const bytes = Buffer.from(name);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(entry.crc, 10);
    facts.writeUInt32LE(entry.data.length, 14);
    facts.writeUInt32LE(entry.size, 18);
    facts.writeUInt16LE(bytes.length, 22);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    central.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), facts, rest, bytes);
    pieces.push(Buffer.from('PK\x03\x04', 'latin1'), facts, bytes, entry.data);
    offset += 30 + bytes.length + entry.data.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...pieces, directory, end]);
}

interface Deflated {
  readonly data: Buffer;
  readonly crc: number;
  readonly size: number;
}

function deflated(texts: Iterable<string>): Deflated {
  const blocks: Buffer[] = [];
  let crc = 0;
  let size = 0;
  let batch = '';
  const flush = (isLast: boolean): void => {
    const bytes = Buffer.from(batch);
    crc = crc32(bytes, crc);
    size += bytes.length;
    blocks.push(deflateRawSync(bytes, isLast ? { level: 6 } : { level: 6, finishFlush: 2 }));
    batch = '';
  };
  for (const text of texts) if ((batch += text).length > BATCH_CHARACTERS) flush(false);
  flush(true);
  return { data: Buffer.concat(blocks), crc, size };
}
