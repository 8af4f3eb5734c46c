import fc from 'fast-check';
import { unwatched } from '../../src/core/progress';
import type { ColumnsHighlight } from '../../src/core/plan';
import { nodeCodec } from '../../src/file/codec-node';
import { openFile } from '../../src/file/open';
import { makeWorkbook, MAIN, OFFICE, relationshipsXml } from '../support/make-workbook';
import { lostOrChanged } from './only-grew';
import { LIST, LOOKS, partsOf, REASONS } from './write-support';

const SHEET = 'xl/worksheets/sheet1.xml';
const LETTERS = 'ABCDEFGHIJ';
/** The columns to write are F and G: cells stand before, in, and behind them. */
const FIRST_COLUMN = 5;

/** One cell as some program may have written it; in F and G it is empty. */
const cell = (row: number, column: number, hasReference: boolean): fc.Arbitrary<string> => {
  const reference = hasReference ? ` r="${LETTERS[column] ?? 'A'}${String(row)}"` : '';
  const empty = fc.constantFrom(
    `<c${reference}/>`,
    `<c${reference} s="0" />`,
    `<c s='0'${reference}></c>`,
    `<c${reference}><v></v></c>`,
  );
  const filled = fc.constantFrom(
    `<c${reference}><v>7</v></c>`,
    `<c${reference} t="inlineStr"><is><t>Lò &lt;/row&gt; Pó</t></is></c>`,
    `<c${reference} t="str"><f>A1&amp;"c"</f><v>x</v></c>`,
    `<!-- </row> <c r="A1"/> --><c${reference} t="inlineStr"><is><t><![CDATA[</c></row>]]></t></is></c>`,
  );
  return column === FIRST_COLUMN || column === FIRST_COLUMN + 1 ? empty : fc.oneof(filled, empty);
};

/** A row: with or without references, spans, and some of its cells. */
const row = (number: number): fc.Arbitrary<string> =>
  fc
    .record({
      hasReferences: fc.boolean(),
      spans: fc.constantFrom('', ' spans="1:5"', " spans='1:9'", ' spans="1:2 4:5"'),
      width: fc.integer({ min: 0, max: 10 }),
      keep: fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }),
      selfClosing: fc.boolean(),
    })
    .chain(({ hasReferences, spans, width, keep, selfClosing }) => {
      const columns = [...Array(width).keys()].filter(
        (column) => !hasReferences || keep[column] === true,
      );
      const open = `<row${hasReferences ? ` r="${String(number)}"` : ''}${spans}`;
      if (columns.length === 0 && selfClosing) return fc.constant(`${open} />`);
      return fc
        .tuple(...columns.map((column) => cell(number, column, hasReferences)))
        .map((cells) => `${open}>${cells.join('')}</row>`);
    });

interface Made {
  readonly bytes: Buffer;
  readonly sheet: string;
  readonly rowCount: number;
}

const workbook: fc.Arbitrary<Made> = fc
  .record({
    rows: fc
      .integer({ min: 1, max: 8 })
      .chain((count) => fc.tuple(...[...Array(count).keys()].map((i) => row(i + 1)))),
    prefix: fc.constantFrom('', 'x:'),
    before: fc.constantFrom(
      '',
      '<dimension ref="A1:E5"/>',
      '<dimension ref="A1"/><cols><col min="1" max="2" width="9"/></cols>',
      '<cols><col min="7" max="7" width="9"/></cols>',
    ),
    after: fc.constantFrom(
      '',
      '<autoFilter ref="A1:E5"/>',
      '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="4"><formula>1</formula></cfRule></conditionalFormatting><pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/>',
    ),
    isLinked: fc.boolean(),
    styles: fc.constantFrom(
      null,
      `<styleSheet xmlns="${MAIN}"/>`,
      `<styleSheet xmlns="${MAIN}"><dxfs count="0"/></styleSheet>`,
    ),
  })
  .map(({ rows, prefix, before, after, styles, isLinked }) => {
    const plain = `${before}<sheetData>${rows.join('')}</sheetData>${after}`;
    const inner =
      prefix === '' ? plain : plain.replace(/<(\/?)([a-zA-Z]+)(?=[\s/>])/g, `<$1${prefix}$2`);
    const binding = prefix === '' ? `xmlns="${MAIN}"` : `xmlns:x="${MAIN}"`;
    const sheet = `<${prefix}worksheet ${binding} xmlns:r="${OFFICE}">${inner}</${prefix}worksheet>`;
    const links = relationshipsXml(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ...(isLinked ? [['rId7', 'styles', 'styles.xml'] as const] : []),
    );
    const parts = {
      [SHEET]: sheet,
      'xl/styles.xml': styles,
      ...(styles === null ? {} : { 'xl/_rels/workbook.xml.rels': links }),
    };
    return { bytes: makeWorkbook(parts), sheet, rowCount: rows.length };
  });

function highlightOf({ rowCount }: Made, every: readonly boolean[]): ColumnsHighlight {
  const rows = Int32Array.from([...Array(rowCount).keys()].map((i) => i + 1)).filter(
    (number) => number > 1 && every[number] === true,
  );
  return {
    kind: 'columns',
    sheet: 'Danh sách',
    table: null,
    headerRow: 1,
    firstColumn: FIRST_COLUMN,
    headings: ['Kết quả bình xét', 'Lý do'],
    widths: [24, 60],
    rows,
    look: Uint8Array.from(rows, (number) => number % LOOKS.length),
    reason: Int32Array.from(rows, (number) => number % REASONS.length),
    reasons: REASONS,
    looks: LOOKS,
    area: { firstRow: 1, lastRow: rowCount, firstColumn: 0, lastColumn: FIRST_COLUMN + 1 },
  };
}

test('whatever a sheet looks like: a run only adds, and clear gives it back to the byte', async () => {
  const some = fc.array(fc.boolean(), { minLength: 9, maxLength: 9 });
  await fc.assert(
    fc.asyncProperty(workbook, some, async (made, every) => {
      const file = openFile(made.bytes, 'a.xlsx', nodeCodec);
      const highlight = highlightOf(made, every);
      await file.write({ highlights: [highlight], sheets: [LIST], settings: '{}' }, unwatched);
      const written = await partsOf(await file.save());
      const sheet = written.get(SHEET)?.content.toString('utf8') ?? '';
      expect(lostOrChanged(withoutValues(made.sheet), sheet)).toBeNull();
      const { grids } = await openFile(await file.save(), 'a.xlsx', nodeCodec).read(unwatched);
      const grid = grids[0];
      for (const [i, number] of highlight.rows.entries()) {
        const shown = grid?.values.value(grid.code(number, FIRST_COLUMN));
        expect(shown).toBe(LOOKS[highlight.look[i] ?? 0]?.word);
      }
      await file.clear(unwatched);
      const [cleared, before] = [await partsOf(await file.save()), await partsOf(made.bytes)];
      expect([...cleared.keys()]).toEqual([...before.keys()]);
      for (const [name, { content }] of before) {
        expect(cleared.get(name)?.content.toString('utf8')).toBe(content.toString('utf8'));
      }
    }),
    { numRuns: 200 },
  );
});

/** An empty value in a cell that is filled gives way; the check knows nothing of cells. */
function withoutValues(sheet: string): string {
  return sheet.replace(/<(x:)?v><\/(x:)?v>/g, '');
}
