import type { PageSetup, SheetModel } from '../core/nomination/sheet-model';
import { pointsOfMillimetres } from './limits';

/** Between the edge of the paper and header or footer, as the file adapter has it. */
const HEADER_MARGIN_MM = 8;

/** Paper, margins, header and footer, repeated rows, frozen rows. */
export function setPage(sheet: Excel.Worksheet, { page, frozenRows }: SheetModel): void {
  const layout = sheet.pageLayout;
  layout.orientation = page.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  layout.paperSize = 'A4';
  layout.centerHorizontally = true;
  setMargins(layout, page);
  // office-js#1860: without both the fit is not applied; no number of pages is asked for.
  if (page.fitToWidth !== false) layout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  setHeaders(layout.headersFooters, page);
  if (page.repeatRows !== null) {
    layout.setPrintTitleRows(`$${page.repeatRows.first}:$${page.repeatRows.last}`);
  }
  if (frozenRows > 0) sheet.freezePanes.freezeRows(frozenRows);
}

function setMargins(layout: Excel.PageLayout, { marginsMm }: PageSetup): void {
  layout.topMargin = pointsOfMillimetres(marginsMm.top);
  layout.bottomMargin = pointsOfMillimetres(marginsMm.bottom);
  layout.leftMargin = pointsOfMillimetres(marginsMm.left);
  layout.rightMargin = pointsOfMillimetres(marginsMm.right);
  layout.headerMargin = pointsOfMillimetres(HEADER_MARGIN_MM);
  layout.footerMargin = pointsOfMillimetres(HEADER_MARGIN_MM);
}

function setHeaders(group: Excel.HeaderFooterGroup, page: PageSetup): void {
  if (page.firstPagePlain === true) group.state = 'FirstAndDefault';
  const all = group.defaultForAllPages;
  const header = sectionsOf(page.header);
  const footer = sectionsOf(page.footer);
  if (header.left !== '') all.leftHeader = header.left;
  if (header.center !== '') all.centerHeader = header.center;
  if (header.right !== '') all.rightHeader = header.right;
  if (footer.left !== '') all.leftFooter = footer.left;
  if (footer.center !== '') all.centerFooter = footer.center;
  if (footer.right !== '') all.rightFooter = footer.right;
}

/** "&LLeft&CCentre&RRight", as a file holds it; text before any of the signs is the centre's. */
function sectionsOf(text: string): Record<'left' | 'center' | 'right', string> {
  const sections = { left: '', center: '', right: '' };
  let section: keyof typeof sections = 'center';
  for (const piece of text.split(/(&[LCR])/)) {
    if (piece === '&L') section = 'left';
    else if (piece === '&C') section = 'center';
    else if (piece === '&R') section = 'right';
    else sections[section] += piece;
  }
  return sections;
}
