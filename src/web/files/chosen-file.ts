import { MAX_FILE_BYTES } from '../../file/limits';
import { tooLarge, namingFaults } from '../../file/fault';

/** A file that a person gave to the page, not read yet. */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: () => Promise<Uint8Array>;
  /** Where it stands on the machine, so that the result can be offered beside it. */
  readonly handle?: FileSystemFileHandle;
}

export function chosenFile(file: File, handle?: FileSystemFileHandle): ChosenFile {
  return {
    name: file.name,
    // A file too large to be used is not even taken into memory.
    bytes: () =>
      namingFaults(file.name, async () => {
        if (file.size > MAX_FILE_BYTES) throw tooLarge('fileBytes', MAX_FILE_BYTES);
        return new Uint8Array(await file.arrayBuffer());
      }),
    ...(handle === undefined ? {} : { handle }),
  };
}

export async function chosenHandle(handle: FileSystemFileHandle): Promise<ChosenFile> {
  return chosenFile(await handle.getFile(), handle);
}
