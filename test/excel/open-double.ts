import { openExcel } from '../../src/excel/open';
import type { HostedWorkbook } from '../../src/workbook/live-workbook';
import { bootOffice } from '../host/boot-node';
import { ExcelHost } from '../host/excel-host';
import type { Book } from '../host/model/book';
import { isWithin } from '../host/requirement-sets';

export interface OpenDouble {
  readonly workbook: HostedWorkbook;
  readonly host: ExcelHost;
  /** How often the person was told that Excel waits for a cell edit. */
  readonly told: { waiting: number };
}

/** The Excel adapter over the real office.js over a workbook in memory. */
export function openDouble(book: Book, excelApi = '1.21'): OpenDouble {
  const host = new ExcelHost(book, { excelApi });
  const { Excel } = bootOffice(host);
  const told = { waiting: 0 };
  const workbook = openExcel({
    excel: Excel,
    has: (needed) => isWithin(needed, excelApi),
    waiting: () => {
      told.waiting += 1;
    },
  });
  return { workbook, host, told };
}
