import { FAMILIES, GIVEN, MIDDLES } from './people';
import { Chance } from './random';
import { chancePattern, ratingText } from './ratings';
import { ZipStream } from './zip-stream';

/**
 * A roster of any size as Excel would write it: shared strings, styles, dates as numbers, 12
 * columns, the header in row 5. Everything is counted out, nothing collected, so that a million
 * rows take no more memory than a hundred.
 */
export async function writeLargeRoster(path: string, rows: number): Promise<void> {
  const zip = new ZipStream(path);
  for (const [name, text] of Object.entries(FRAME)) await zip.add(name, [text]);
  await zip.add('xl/worksheets/sheet1.xml', sheetXml(rows));
  await zip.add('xl/sharedStrings.xml', stringsXml(rows));
  zip.close();
}

const YEARS = [2016, 2017, 2018, 2019, 2020] as const;
const TITLE = 'DANH SÁCH ĐẢNG VIÊN VÀ KẾT QUẢ XẾP LOẠI TỪ NĂM 2016 ĐẾN NĂM 2020';
const HEADERS = ['STT', 'Họ và tên', 'Ngày sinh', 'Chức vụ', 'Đơn vị', 'Chi bộ']
  .concat(YEARS.map((year) => `Năm ${year}`))
  .concat('Ghi chú');
const POSITIONS = ['Chuyên viên', 'Chuyên viên chính', 'Phó Trưởng phòng', 'Trưởng phòng'];
const LABELS = ['X', 'T', 'H', 'K', '-'];
const NOTES = ['Nghỉ thai sản năm 2019', 'Chuyển đến năm 2018'];
const UNITS = 2000;
const CELLS = 20;
const FIRST_ROW = 6;
const ROWS_A_CHUNK = 500;
const FIRST_BIRTHDAY = 23_400;
const BIRTHDAYS = 10_000;
const NAMES = FAMILIES.length * MIDDLES.length * GIVEN.length;

/** The shared strings in their order, block by block; `start` is the index of a block's first. */
const BLOCKS = {
  title: { start: 0, count: 1 },
  headers: { start: 1, count: HEADERS.length },
  positions: { start: 1 + HEADERS.length, count: POSITIONS.length },
  labels: { start: 1 + HEADERS.length + POSITIONS.length, count: LABELS.length },
  notes: { start: 1 + HEADERS.length + POSITIONS.length + LABELS.length, count: NOTES.length },
} as const;
const UNITS_START = BLOCKS.notes.start + NOTES.length;
const CELLS_START = UNITS_START + UNITS;
const NAMES_START = CELLS_START + CELLS;

function* strings(): Iterable<string> {
  yield TITLE;
  yield* HEADERS;
  yield* POSITIONS;
  for (const letter of LABELS) yield ratingText(letter, 'full') ?? '';
  yield* NOTES;
  for (let unit = 0; unit < UNITS; unit++) {
    yield unit % 3 === 0 ? `Chi bộ Cơ quan số ${unit + 1}` : `Đảng bộ Cơ quan số ${unit + 1}`;
  }
  for (let cell = 0; cell < CELLS; cell++) yield `Chi bộ ${cell + 1}`;
  for (const family of FAMILIES) {
    for (const middle of MIDDLES) for (const given of GIVEN) yield `${family} ${middle} ${given}`;
  }
}

function* stringsXml(rows: number): Iterable<string> {
  const used = rows * (HEADERS.length - 2) + HEADERS.length + 1;
  yield `${XML}<sst xmlns="${MAIN}" count="${used}" uniqueCount="${NAMES_START + NAMES}">`;
  let chunk = '';
  let pending = 0;
  for (const text of strings()) {
    chunk += `<si><t>${text}</t></si>`;
    if (++pending < ROWS_A_CHUNK) continue;
    yield chunk;
    chunk = '';
    pending = 0;
  }
  yield `${chunk}</sst>`;
}

function* sheetXml(rows: number): Iterable<string> {
  const last = FIRST_ROW + rows - 1;
  yield `${XML}<worksheet xmlns="${MAIN}"><dimension ref="A1:L${last}"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="5" topLeftCell="A6" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15.75"/><cols><col min="1" max="1" width="7" customWidth="1"/><col min="2" max="2" width="28" customWidth="1"/><col min="3" max="12" width="18" customWidth="1"/></cols><sheetData>`;
  yield `<row r="3"><c r="A3" s="1" t="s"><v>0</v></c></row>`;
  const heads = HEADERS.map(
    (_, at) => `<c r="${letter(at)}5" s="1" t="s"><v>${BLOCKS.headers.start + at}</v></c>`,
  );
  yield `<row r="5">${heads.join('')}</row>`;
  const chance = new Chance(rows);
  let chunk = '';
  for (let at = 0; at < rows; at++) {
    chunk += rowXml(FIRST_ROW + at, at, rows, chance);
    if (at % ROWS_A_CHUNK !== ROWS_A_CHUNK - 1) continue;
    yield chunk;
    chunk = '';
  }
  yield `${chunk}</sheetData><mergeCells count="1"><mergeCell ref="A3:L3"/></mergeCells><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`;
}

/** People stand unit by unit; every tenth has a note. */
function rowXml(row: number, at: number, rows: number, chance: Chance): string {
  const unit = Math.floor((at * UNITS) / rows);
  const text = (column: number, index: number) =>
    `<c r="${letter(column)}${row}" s="2" t="s"><v>${index}</v></c>`;
  const number = (column: number, value: number, style: number) =>
    `<c r="${letter(column)}${row}" s="${style}"><v>${value}</v></c>`;
  let xml = `<row r="${row}">${number(0, at + 1, 2)}`;
  xml += text(1, NAMES_START + chance.whole(0, NAMES - 1));
  xml += number(2, FIRST_BIRTHDAY + chance.whole(0, BIRTHDAYS), 3);
  xml += text(3, BLOCKS.positions.start + chance.whole(0, POSITIONS.length - 1));
  xml += text(4, UNITS_START + unit);
  xml += text(5, CELLS_START + (at % CELLS));
  const pattern = chancePattern(chance, YEARS.length);
  for (let year = 0; year < YEARS.length; year++) {
    const label = LABELS.indexOf(pattern.charAt(year));
    if (label >= 0) xml += text(6 + year, BLOCKS.labels.start + label);
  }
  if (at % 10 === 0) xml += text(11, BLOCKS.notes.start + chance.whole(0, NOTES.length - 1));
  return `${xml}</row>`;
}

function letter(column: number): string {
  return String.fromCharCode(65 + column);
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const FONT = '<sz val="12"/><name val="Times New Roman"/><family val="1"/>';
const BOX =
  '<left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/>';
const XF = (font: number, border: number, format: number) =>
  `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="${border}" xfId="0" applyFont="1" applyBorder="1" applyNumberFormat="1"/>`;

/** Every part but the cells and their strings. */
const FRAME: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/></Types>`,
  '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Đảng viên" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  'xl/styles.xml': `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font>${FONT}</font><font><b/>${FONT}</font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${BOX}</border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4">${XF(0, 0, 0)}${XF(1, 1, 0)}${XF(0, 1, 0)}${XF(0, 1, 14)}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
};
