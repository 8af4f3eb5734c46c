import type { CellStyle, PageSetup } from './sheet-model';

/** Fonts and sizes of a Party document (DOMAIN D.1): text 13, tables 12 points. */
export const FONT = 'Times New Roman';
const TEXT = 13;
const TABLE = 12;
const TITLE = 14;
/** "HTXSNV" must fit a narrow column. */
const RATING = 11;
const SMALL = 9;

const table: CellStyle = { size: TABLE, border: true, wrap: true, vertical: 'center' };
const line: CellStyle = { size: TEXT, wrap: true, vertical: 'top', align: 'left' };
const centred: CellStyle = { size: TEXT, wrap: true, vertical: 'top', align: 'center' };

export const FORM_STYLES = {
  superior: centred,
  agency: { ...centred, bold: true },
  party: { ...centred, bold: true, underline: true },
  placeDate: { ...centred, italic: true },
  title: { ...centred, size: TITLE, bold: true },
  subject: { ...centred, bold: true },
  attached: { ...centred, italic: true },
  rule: centred,
  basis: { ...line, italic: true },
  columnHead: { ...table, bold: true, align: 'center' },
  legend: { ...line, size: RATING, italic: true },
  section: { ...table, bold: true, align: 'left' },
  category: { ...table, bold: true, italic: true, align: 'left' },
  none: { ...table, italic: true, align: 'left' },
  number: { ...table, align: 'center' },
  text: { ...table, align: 'left' },
  rating: { ...table, size: RATING, align: 'center' },
  closing: line,
  signAuthority: { ...centred, bold: true },
  signTitle: centred,
  signName: { ...centred, bold: true },
  recipientsHead: { ...line, size: TABLE, bold: true, italic: true, underline: true },
  recipients: { ...line, size: RATING },
  confirmTitle: { ...centred, size: TITLE, bold: true },
  confirmHead: { ...line, bold: true },
  confirmLine: line,
  stamp: { ...line, size: SMALL, italic: true },
} as const satisfies Readonly<Record<string, CellStyle>>;

export type FormStyle = keyof typeof FORM_STYLES;

/** DOMAIN D.1: top 20, bottom 20, left 30, right 15 mm; page number top centre, from page 2. */
export const FORM_PAGE = {
  orientation: 'landscape',
  marginsMm: { top: 20, bottom: 20, left: 30, right: 15 },
  header: '&C&P',
  footer: '',
  firstPagePlain: true,
  fitToWidth: true,
} as const satisfies Omit<PageSetup, 'repeatRows'>;
