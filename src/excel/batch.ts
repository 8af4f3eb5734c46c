import { asWorkbookError, isEditingCell } from './excel-fault';

/** The part of Microsoft's library that the adapter stands on; passed in, so that tests can. */
export type ExcelLibrary = Pick<typeof Excel, 'run' | 'createWorkbook'>;

export interface ExcelParts {
  readonly excel: ExcelLibrary;
  /** Told that Excel waits for the person to finish typing in a cell. */
  readonly waiting: () => void;
  /** True where this Excel has a set, e.g. "1.13". */
  readonly has: (excelApi: string) => boolean;
}

/**
 * Runs a batch. While somebody is typing in a cell Excel refuses everything: a first small
 * question finds that out, so that the person can be told; the batch itself then waits for the
 * end of the edit, also of one that begins half-way. Errors of Excel come out as `WorkbookError`.
 */
export async function runBatch<Result>(
  parts: ExcelParts,
  work: (context: Excel.RequestContext) => Promise<Result>,
): Promise<Result> {
  try {
    await tellIfEditing(parts);
    return await parts.excel.run({ delayForCellEdit: true }, work);
  } catch (error) {
    throw asWorkbookError(error);
  }
}

async function tellIfEditing({ excel, waiting }: ExcelParts): Promise<void> {
  try {
    await excel.run(async (context) => {
      context.workbook.load('name');
      await context.sync();
    });
  } catch (error) {
    if (!isEditingCell(error)) throw error;
    waiting();
  }
}
