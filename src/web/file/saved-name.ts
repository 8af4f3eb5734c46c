import type { WorkbookEnding } from '../../file/file-ending';
import type { FileNameParams } from '../../i18n/page-words';
import type { Sentences } from '../../core/message';

export type FileNames = Sentences<FileNameParams>;

/** What was done to a file, for its new name. */
export type Done = 'result' | 'edited' | 'list';

/** "119 Đảng ủy Khối.xls" → "119 Đảng ủy Khối – Bình Xét.xlsx"; a name is not marked twice. */
export function savedName(
  opened: string,
  done: Done,
  ending: WorkbookEnding,
  names: FileNames,
): string {
  const name = opened.replace(/\.[^.]*$/, '') || opened;
  const mark = names[`name.${done}`]({ name: '' });
  return `${name.endsWith(mark) ? name : names[`name.${done}`]({ name })}${ending}`;
}
