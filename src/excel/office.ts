import type { ExcelParts } from './batch';

/** The least that the adapter works with (OFFICE B1); more is used where it is there. */
export const LEAST_EXCEL_API = '1.9';

/** Whether this page stands in an Excel that can do the work. */
export type Surroundings = 'excel' | 'tooOld' | 'elsewhere';

/** Waits for Office to answer, which it may never do. */
export async function surroundings(): Promise<Surroundings> {
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return 'elsewhere';
  return has(LEAST_EXCEL_API) ? 'excel' : 'tooOld';
}

function has(excelApi: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', excelApi);
}

/** Microsoft's library as this page has loaded it; `waiting` as in `ExcelParts`. */
export function officeParts(waiting: () => void): ExcelParts {
  return { excel: Excel, waiting, has };
}

/** The language of Excel's own menus. */
export function officeLanguage(): string {
  return Office.context.displayLanguage;
}

/** Colour behind Excel's own panes; absent in Excel on the web (office-js#6134). */
export function officeBackground(): string | undefined {
  // The types promise a theme that Excel on the web does not have.
  const { officeTheme } = Office.context as Partial<Office.Context>;
  return officeTheme?.bodyBackgroundColor;
}

/** Keeps apart what several sites that embed Excel store in one browser; '' where none is given. */
export function storagePartition(): string {
  const { partitionKey } = Office.context as Partial<Office.Context>;
  return partitionKey ?? '';
}
