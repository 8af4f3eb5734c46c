import { chosenFile, type ChosenFile } from './chosen-file';

/** What Chromium adds to a dropped item: where the file stands. */
interface ItemWithHandle {
  readonly getAsFileSystemHandle?: () => Promise<FileSystemHandle | null>;
}

/** The files that were dropped; asked for at once, because the event forgets them. */
export function droppedFiles(transfer: DataTransfer): Promise<readonly ChosenFile[]> {
  const items = [...transfer.items].filter(({ kind }) => kind === 'file');
  return Promise.all(
    items.flatMap((item) => {
      const file = item.getAsFile();
      const { getAsFileSystemHandle } = item as ItemWithHandle;
      const handle = getAsFileSystemHandle?.call(item).catch(() => null) ?? null;
      return file === null ? [] : [withHandle(file, handle)];
    }),
  );
}

async function withHandle(file: File, asked: Promise<FileSystemHandle | null> | null) {
  const handle = await asked;
  return handle instanceof FileSystemFileHandle ? chosenFile(file, handle) : chosenFile(file);
}

export function bringsFiles(transfer: DataTransfer | null): boolean {
  return transfer?.types.includes('Files') ?? false;
}
