import type { SavedFile } from '../page-workbook';
import { fileSystem, isDismissed, XLSX_TYPE, type FileKind } from './file-system';

/** How a file left the page; under which name, only a dialog tells. */
export type Taken =
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'downloaded'; readonly name: string }
  | { readonly kind: 'dismissed' };

const FREED_AFTER_MS = 60_000;

/**
 * Gives a file to the person: by a dialog that starts beside the opened file where the browser has
 * one, else as a download. The file that was opened is never written to.
 */
export async function takeAway(file: SavedFile, opened?: FileSystemFileHandle): Promise<Taken> {
  const { showSaveFilePicker } = fileSystem();
  if (showSaveFilePicker === undefined) return download(file);
  try {
    const startIn = opened === undefined ? {} : { startIn: opened };
    const types = [kindOf(file)];
    const options = { suggestedName: file.name, types, ...startIn };
    const target = await showSaveFilePicker.call(window, options);
    if ((await opened?.isSameEntry(target)) === true) return download(file);
    const stream = await target.createWritable();
    await stream.write(blobOf(file));
    await stream.close();
    return { kind: 'saved', name: target.name };
  } catch (error) {
    if (isDismissed(error)) return { kind: 'dismissed' };
    // A policy forbids the dialog, or the press was too long ago: the ordinary way remains.
    return download(file);
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

function kindOf({ name }: SavedFile): FileKind {
  return { description: '', accept: { [typeOf(name)]: [endingOf(name)] } };
}

function typeOf(name: string): string {
  const isMacro = endingOf(name) === '.xlsm';
  return isMacro ? 'application/vnd.ms-excel.sheet.macroEnabled.12' : XLSX_TYPE;
}

function endingOf(name: string): string {
  return name.slice(name.lastIndexOf('.')).toLowerCase();
}
