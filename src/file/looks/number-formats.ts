import { attributeOf, childOf, childrenOf, type XmlElement } from '../xml-tree';

/**
 * Codes of the formats that files only number (ECMA-376 Part 1 §18.8.30). Excel shows those of
 * dates in the order of the reader's country; for Vietnamese readers that is day, month, year.
 */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd/mm/yyyy h:mm',
  37: '#,##0 ;(#,##0)',
  38: '#,##0 ;[Red](#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;[Red](#,##0.00)',
  41: '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};

/** Looks a format's code up by its number; undefined for General. */
export type FormatCodes = (id: number) => string | undefined;

export function formatCodes(styles: XmlElement): FormatCodes {
  const own = new Map(
    childrenOf(childOf(styles, 'numFmts'), 'numFmt').map((format) => [
      Number(attributeOf(format, 'numFmtId')),
      attributeOf(format, 'formatCode') ?? '',
    ]),
  );
  return (id) => {
    const code = own.get(id) ?? BUILT_IN[id];
    return code === undefined || code === '' || /^general$/i.test(code) ? undefined : code;
  };
}
