import { unwatched } from '../../src/core/progress';
import type { Plan } from '../../src/core/plan';
import { makeZip } from '../support/make-zip';
import { ownFixture } from './fixture-files';
import { expectSameAs, gridNamed, only, open, write, xml } from './open-and-write';
import { columnsBeside, LIST, partsOf } from './write-support';

const STYLES = 'xl/styles.xml';
const LINKS = 'xl/_rels/workbook.xml.rels';

describe('settings', () => {
  const bytes = ownFixture('chart-and-pivot.xlsx');
  const settings = (campaign: string): string => JSON.stringify({ version: 1, campaign });
  const keep = (campaign: string): Plan => ({
    highlights: [],
    sheets: [],
    settings: settings(campaign),
  });

  test('that a run brought go with it', async () => {
    const after = await write(bytes, { highlights: [], sheets: [LIST], settings: settings('một') });
    expect(after.settings).toBe(settings('một'));
    await after.workbook.clear(unwatched);
    await expectSameAs(await after.workbook.save(), bytes);
  });

  test('that were there before come back to the byte', async () => {
    const { saved } = await write(bytes, keep('một'));
    const after = await write(saved, { highlights: [], sheets: [LIST], settings: settings('hai') });
    expect(after.settings).toBe(settings('hai'));
    await after.workbook.clear(unwatched);
    await expectSameAs(await after.workbook.save(), saved);
  });

  test('saved after a run stay when the run is taken back', async () => {
    const { saved } = await write(bytes, { highlights: [], sheets: [LIST], settings: null });
    const { workbook } = await write(saved, keep('<ba> & "bốn"'));
    await workbook.clear(unwatched);
    const after = await open(await workbook.save());
    expect(after.settings).toBe(settings('<ba> & "bốn"'));
    expect(after.grids.map(({ sheet }) => sheet)).toEqual(['DS', 'Tổng hợp']);
  });
});

/** As LibreOffice 26.2 saves: other styles, and our part linked from the package, not the workbook. */
function savedByLibreOffice(parts: Awaited<ReturnType<typeof partsOf>>): Buffer {
  const moved = /<Relationship [^>]*?\/customXml"[^>]*?\/>/;
  const link = moved.exec(xml(parts, LINKS))?.[0] ?? '';
  const atRoot = link
    .replace(/Id="\w+"/, 'Id="rIdLast"')
    .replace(/"(?:..)?\/?customXml\//, '"customXml/');
  const edit = (name: string, text: string): string => {
    if (name === LINKS) return text.replace(link, '');
    if (name === '_rels/.rels')
      return text.replace('</Relationships>', `${atRoot}</Relationships>`);
    return name === STYLES ? `${text}\n` : text;
  };
  return makeZip(
    [...parts.values()].map(({ name, content }) => ({
      name,
      content: Buffer.from(edit(name, content.toString('utf8'))),
    })),
  );
}

/** As a program saves that keeps nothing but what it understands. */
function savedWithoutOurPart(parts: Awaited<ReturnType<typeof partsOf>>): Buffer {
  const strip = (name: string, text: string): string => {
    if (name === LINKS) return text.replace(/<Relationship [^>]*?\/customXml"[^>]*?\/>/, '');
    return name === '[Content_Types].xml'
      ? text.replace(/<Override PartName="\/customXml[^>]*>/g, '')
      : text;
  };
  return makeZip(
    [...parts.values()]
      .filter(({ name }) => !name.startsWith('customXml/'))
      .map(({ name, content }) => ({
        name,
        content: Buffer.from(strip(name, content.toString('utf8'))),
      })),
  );
}

describe('a run whose record went another way', () => {
  const bytes = ownFixture('chart-and-pivot.xlsx');

  test.each([
    ['LibreOffice, which links our part from the package', savedByLibreOffice, true],
    ['a program that drops our part', savedWithoutOurPart, false],
  ])('through %s is read as ours and cleared', async (_, saveAgain, keepsPart) => {
    const { grids } = await open(bytes);
    const plan = { ...only(columnsBeside(gridNamed(grids, 'DS'))), sheets: [LIST] };
    const settings = JSON.stringify({ version: 1, campaign: 'một' });
    const { parts } = await write(bytes, { ...plan, settings });
    const again = await open(saveAgain(parts));
    expect(again.settings).toBe(keepsPart ? settings : null);
    expect(again.grids.map(({ ours }) => ours)).toEqual([false, false, true]);
    const report = await again.workbook.clear(unwatched);
    expect(report).toMatchObject({ cellsWritten: 14, problems: [] });
    const saved = await again.workbook.save();
    const after = await open(saved);
    expect(after.grids.map(({ sheet }) => sheet)).toEqual(['DS', 'Tổng hợp']);
    expect(gridNamed(after.grids, 'DS').columnCount).toBe(5);
    const left = await partsOf(saved);
    expect([...left.keys()].sort()).toEqual([...(await partsOf(bytes)).keys()].sort());
    for (const [, { content }] of left) {
      const text = content.toString('utf8');
      expect(text).not.toMatch(/customXml|BinhXet|✔ Đề nghị/);
    }
  });

  test('and a file without any run says that nothing was found', async () => {
    const { workbook } = await open(bytes);
    const report = await workbook.clear(unwatched);
    expect(report.problems).toMatchObject([{ code: 'run.none', severity: 'info' }]);
    await expectSameAs(await workbook.save(), bytes);
  });
});

describe('a workbook that another program saved since', () => {
  test.each(['chart-and-pivot.xlsx', 'prefixed.xlsx', 'strict.xlsx'])(
    'is cleared by meaning: columns, formats, sheet and settings go (%s)',
    async (name) => {
      const bytes = ownFixture(name);
      const { grids } = await open(bytes);
      const plan = { ...only(columnsBeside(gridNamed(grids, 'DS'))), sheets: [LIST] };
      const { parts } = await write(bytes, plan);
      // The other program wrote its styles anew, so that nothing is what we wrote.
      const saved = makeZip(
        [...parts.values()].map((part) => ({
          name: part.name,
          content:
            part.name === STYLES ? Buffer.concat([part.content, Buffer.from('\n')]) : part.content,
        })),
      );
      const { workbook } = await open(saved);
      const report = await workbook.clear(unwatched);
      expect(report).toMatchObject({ cellsWritten: 14, problems: [] });
      const after = await open(await workbook.save());
      expect(after.grids.map(({ sheet }) => sheet)).toEqual(grids.map(({ sheet }) => sheet));
      const grid = gridNamed(after.grids, 'DS');
      expect([grid.columnCount, grid.ownColumns]).toEqual([5, []]);
      const cleared = await partsOf(await workbook.save());
      const before = await partsOf(bytes);
      expect([...cleared.keys()].sort()).toEqual([...before.keys()].sort());
      const sheet = xml(cleared, 'xl/worksheets/sheet1.xml');
      expect(sheet).not.toContain('✔ Đề nghị');
      expect(sheet).toContain('cellIs');
    },
  );

  test('and in which the clerk changed the columns says what remains', async () => {
    const bytes = ownFixture('chart-and-pivot.xlsx');
    const { grids } = await open(bytes);
    const { parts } = await write(bytes, only(columnsBeside(gridNamed(grids, 'DS'))));
    const saved = makeZip(
      [...parts.values()].map(({ name, content }) => ({
        name,
        content: Buffer.from(content.toString('utf8').replace('<t>Lý do</t>', '<t>Ghi chú</t>')),
      })),
    );
    const { workbook } = await open(saved);
    const report = await workbook.clear(unwatched);
    expect(report.problems).toMatchObject([{ code: 'run.remains', sheet: 'DS' }]);
  });
});
