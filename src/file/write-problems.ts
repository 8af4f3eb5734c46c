import type { Problem } from '../core/problem';
import { WorkbookError } from '../workbook/workbook';
import type { PackageMap } from './package-map';

/**
 * What a write cannot keep and says before: a signature breaks, a locked structure gets sheets.
 * Throws `WorkbookError` (file.sharedWorkbook) where writing would make the file unreadable: a
 * shared workbook carries a log of changes that must match its sheets.
 */
export function writeProblems(map: PackageMap): Problem[] {
  if (map.isShared) {
    throw new WorkbookError({ severity: 'error', code: 'file.sharedWorkbook', params: {} });
  }
  const problems: Problem[] = [];
  if (map.isSigned) problems.push({ severity: 'warning', code: 'file.signed', params: {} });
  if (map.isStructureLocked) {
    problems.push({ severity: 'warning', code: 'file.structureLocked', params: {} });
  }
  return problems;
}
