import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import ExcelJS from 'exceljs';
import { describeWith, program } from '../support/needs';
import { run, tempFolder } from './run';

const SOFFICE = program('soffice', 'libreoffice');
const TEXT_OF_PDF = program('pdftotext');
const PAGES_OF_PDF = program('pdfinfo');
/** A4 on its side, in points. */
const A4_LANDSCAPE = /^Page +\d+ size: +84[12](\.\d+)? x 595(\.\d+)? pts/;
const HEADER = ['TT', 'Chức vụ, đơn vị', 'Ghi chú'];
const UNITS = 15;

const person = (unit: number, place: number): string =>
  unit === 0 && place === 0 ? '=1+1' : `Lò Văn ${'ABCDEFGHIKLMNOP'.charAt(unit)}${String(place)}`;

/** Two people of each of many đảng bộ, with long offices and achievements. */
async function longRoster(path: string): Promise<string[]> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('DS');
  sheet.addRow(['TT', 'Họ và tên', 'Chức vụ', 'Đơn vị', 2016, 2017, 2018, 2019, 'Thành tích']);
  const names: string[] = [];
  for (let at = 0; at < UNITS * 2; at++) {
    const [unit, place] = [Math.floor(at / 2), at % 2];
    names.push(person(unit, place));
    sheet.addRow([
      at + 1,
      names.at(-1),
      'Phó Trưởng phòng Tổ chức, Hành chính và Quản trị',
      `Đảng bộ Sở thứ ${String(unit + 1)} của tỉnh`,
      ...['HTXSNV', 'HTXSNV', 'HTTNV', 'HTXSNV'],
      `Hoàn thành vượt mức nghị quyết đại hội; 02 sáng kiến được công nhận, số hiệu SK${String(at)}E`,
    ]);
  }
  await workbook.xlsx.writeFile(path);
  return names;
}

/** The pages of a printed workbook that are its nomination list, as text. */
function listPages(pdf: string): { texts: string[]; sizes: string[] } {
  const read = (file: string | null, parameters: readonly string[]): string =>
    execFileSync(file ?? '', parameters, { encoding: 'utf8' });
  const texts = read(TEXT_OF_PDF, ['-layout', pdf, '-']).split('\f');
  const first = texts.findLastIndex((text) => text.includes('ĐẢNG CỘNG SẢN VIỆT NAM'));
  const last = texts.findIndex((text) => text.includes('Lập bằng Bình Xét'));
  const info = read(PAGES_OF_PDF, ['-f', '1', '-l', String(texts.length), pdf]);
  const sizes = info.split('\n').filter((line) => /^Page +\d+ size/.test(line));
  return { texts: texts.slice(first, last + 1), sizes: sizes.slice(first, last + 1) };
}

describeWith(
  'LibreOffice, pdftotext, pdfinfo',
  SOFFICE !== null && TEXT_OF_PDF !== null && PAGES_OF_PDF !== null,
  'the nomination list on paper',
  () => {
    const folder = tempFolder();
    let names: string[] = [];
    const printed = (file: string) => listPages(join(folder, file.replace('.xlsx', '.pdf')));
    const FILES = [
      ['long.xlsx', '119-KH-DUK-2019'],
      ['01-dang-vien-vien-chuc.xlsx', '01-KH-DU-2023'],
      ['40-dien-hinh-tien-tien.xlsx', '40-KH-BNCTW-2014'],
    ] as const;

    beforeAll(async () => {
      const roster = join(folder, 'roster.xlsx');
      names = await longRoster(roster);
      for (const [file, campaign] of FILES) {
        const from = file === 'long.xlsx' ? roster : join(__dirname, '../../samples', file);
        const out = join(folder, file);
        const { exitCode } = await run(['nominate', from, '--campaign', campaign, '-o', out]);
        expect(exitCode).toBe(0);
      }
      const home = `-env:UserInstallation=file://${join(folder, 'office')}`;
      const files = FILES.map(([file]) => join(folder, file));
      const convert = ['--headless', home, '--convert-to', 'pdf', '--outdir', folder, ...files];
      execFileSync(SOFFICE ?? '', convert, { stdio: 'ignore' });
    });

    afterAll(() => {
      rmSync(folder, { recursive: true, force: true });
    });

    test.each(FILES.map(([file]) => [basename(file, '.xlsx'), file]))(
      '%s: A4 landscape, the header on every page',
      (_, file) => {
        const { texts, sizes } = printed(file);
        expect(sizes.length).toBeGreaterThan(0);
        expect(sizes.filter((size) => !A4_LANDSCAPE.test(size))).toEqual([]);
        for (const text of texts) for (const word of HEADER) expect(text).toContain(word);
      },
    );

    test('a long list is on several pages and loses nothing', () => {
      const { texts } = printed('long.xlsx');
      const paper = texts.join('\n');
      expect(texts.length).toBeGreaterThan(2);
      expect(texts.length).toBeLessThan(14);
      expect(names.filter((name) => !paper.includes(name))).toEqual([]);
      const ends = names.map((__, at) => `SK${String(at)}E`);
      expect(ends.filter((end) => !paper.includes(end))).toEqual([]);
      expect(paper).toContain('Danh sách này có 30 cá nhân./.');
    });
  },
);
