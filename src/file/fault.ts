import type { FileLimit, LooksLike, Problem, UnsafeContent } from '../core/problem';
import { WorkbookError } from '../workbook/workbook';

/** Why a file cannot be read, without the name of the file, which inner layers do not know. */
export type FaultDetail =
  | { readonly code: 'file.empty' | 'file.password' }
  | { readonly code: 'file.notAWorkbook'; readonly looksLike: LooksLike }
  | { readonly code: 'file.damaged'; readonly part: string }
  | { readonly code: 'file.unsafe'; readonly what: UnsafeContent }
  | { readonly code: 'file.tooLarge'; readonly what: FileLimit; readonly limit: number };

/** Thrown by the layers under `openFile`, which gives it the name of the file. */
export class FileFault extends Error {
  override readonly name = 'FileFault';
  constructor(readonly detail: FaultDetail) {
    super(detail.code);
  }
}

/** `part` is the name of the package's part, or '' for the package itself. */
export function damaged(part: string): FileFault {
  return new FileFault({ code: 'file.damaged', part });
}

export function unsafe(what: UnsafeContent): FileFault {
  return new FileFault({ code: 'file.unsafe', what });
}

export function tooLarge(what: FileLimit, limit: number): FileFault {
  return new FileFault({ code: 'file.tooLarge', what, limit });
}

export function notAWorkbook(looksLike: LooksLike): FileFault {
  return new FileFault({ code: 'file.notAWorkbook', looksLike });
}

/** Runs `read` and turns a fault into the port's error, with the name of the file. */
export async function namingFaults<T>(name: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw error instanceof FileFault ? new WorkbookError(problemOf(error.detail, name)) : error;
  }
}

function problemOf(detail: FaultDetail, name: string): Problem {
  const severity = 'error';
  switch (detail.code) {
    case 'file.empty':
    case 'file.password':
      return { severity, code: detail.code, params: { name } };
    case 'file.notAWorkbook':
      return { severity, code: detail.code, params: { name, looksLike: detail.looksLike } };
    case 'file.damaged':
      return { severity, code: detail.code, params: { name, part: detail.part || name } };
    case 'file.unsafe':
      return { severity, code: detail.code, params: { name, what: detail.what } };
    case 'file.tooLarge':
      return {
        severity,
        code: detail.code,
        params: { name, what: detail.what, limit: String(detail.limit) },
      };
  }
}
