import type { SavedFile } from '../page-workbook';
import { fileSystem, isDismissed, XLSX_TYPE, type FileKind } from './file-system';

/** How a file left the page; under which name, only a dialog tells. */
export type Taken =
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'downloaded'; readonly name: string }
  | { readonly kind: 'dismissed' };

const FREED_AFTER_MS = 60_000;

/** Makes the file to take away; asked once the person has said where to. */
export type MakeFile = () => Promise<SavedFile>;

/**
 * Gives a file to the person: by a dialog that starts beside the opened file where the browser has
 * one, else as a download. The dialog comes first, because browsers allow it only shortly after a
 * press, however long the making takes. The file that was opened is never written to.
 */
export async function takeAway(
  name: string,
  make: MakeFile,
  opened?: FileSystemFileHandle,
): Promise<Taken> {
  const target = await targetFor(name, opened);
  if (target === 'dismissed') return { kind: 'dismissed' };
  const file = await make();
  if (target === null || (await opened?.isSameEntry(target)) === true) return download(file);
  try {
    const stream = await target.createWritable();
    await stream.write(blobOf(file));
    await stream.close();
    return { kind: 'saved', name: target.name };
  } catch {
    // The place refuses it: the ordinary way remains.
    return download(file);
  }
}

/** Where the person wants the file; null where no dialog can be had. */
async function targetFor(
  name: string,
  opened?: FileSystemFileHandle,
): Promise<FileSystemFileHandle | 'dismissed' | null> {
  const { showSaveFilePicker } = fileSystem();
  const startIn = opened === undefined ? {} : { startIn: opened };
  const options = { suggestedName: name, types: [kindOf(name)], ...startIn };
  try {
    return (await showSaveFilePicker?.call(window, options)) ?? null;
  } catch (error) {
    // Else a policy forbids the dialog, or the press was too long ago.
    return isDismissed(error) ? 'dismissed' : null;
  }
}

function download(file: SavedFile): Taken {
  const link = document.createElement('a');
  const address = URL.createObjectURL(blobOf(file));
  link.href = address;
  link.download = file.name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, FREED_AFTER_MS);
  return { kind: 'downloaded', name: file.name };
}

function blobOf({ bytes, name }: SavedFile): Blob {
  return new Blob([bytes.slice().buffer], { type: typeOf(name) });
}

function kindOf(name: string): FileKind {
  return { description: '', accept: { [typeOf(name)]: [endingOf(name)] } };
}

function typeOf(name: string): string {
  const isMacro = endingOf(name) === '.xlsm';
  return isMacro ? 'application/vnd.ms-excel.sheet.macroEnabled.12' : XLSX_TYPE;
}

function endingOf(name: string): string {
  return name.slice(name.lastIndexOf('.')).toLowerCase();
}
