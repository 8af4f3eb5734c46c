import type { SheetLooks } from '../workbook/sheet-looks';
import { escapeXml } from './xml-text';

/** Numbers below are those of formats that every Excel knows. */
const FIRST_OWN_FORMAT = 164;
const FONT = '<sz val="11"/><name val="Calibri"/>';

/** The styles part of a new package: a cell format for each number format, plain and bold. */
export class NewStyles {
  private readonly codes: string[] = [];
  /** Number format and bold of each cell format; the first is the default. */
  private readonly formats: string[] = [
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  ];
  private readonly bySheet: readonly (readonly number[])[];

  constructor(sheets: readonly SheetLooks[]) {
    this.bySheet = sheets.map(({ looks }) =>
      looks.map(({ format, bold }) => this.format(format, bold === true)),
    );
  }

  get isNeeded(): boolean {
    return this.formats.length > 1;
  }

  /** The cell format of each look of a sheet. */
  formatsOf(sheet: number): readonly number[] {
    return this.bySheet[sheet] ?? [];
  }

  xml(namespace: string): string {
    const { codes, formats } = this;
    const own = codes.map(
      (code, i) => `<numFmt numFmtId="${FIRST_OWN_FORMAT + i}" formatCode="${escapeXml(code)}"/>`,
    );
    return (
      `<styleSheet xmlns="${namespace}">` +
      (own.length === 0 ? '' : `<numFmts count="${own.length}">${own.join('')}</numFmts>`) +
      `<fonts count="2"><font>${FONT}</font><font><b/>${FONT}</font></fonts>` +
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
      '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      `<cellXfs count="${formats.length}">${formats.join('')}</cellXfs></styleSheet>`
    );
  }

  private format(code: string | undefined, isBold: boolean): number {
    if (code === undefined && !isBold) return 0;
    const number = code === undefined ? 0 : this.numberOf(code);
    const applied = `${number > 0 ? ' applyNumberFormat="1"' : ''}${isBold ? ' applyFont="1"' : ''}`;
    const font = isBold ? 1 : 0;
    const xml = `<xf numFmtId="${number}" fontId="${font}" fillId="0" borderId="0" xfId="0"${applied}/>`;
    const known = this.formats.indexOf(xml);
    return known >= 0 ? known : this.formats.push(xml) - 1;
  }

  private numberOf(code: string): number {
    const known = this.codes.indexOf(code);
    return FIRST_OWN_FORMAT + (known >= 0 ? known : this.codes.push(code) - 1);
  }
}
