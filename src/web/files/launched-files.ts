import { chosenHandle, type ChosenFile } from './chosen-file';
import { fileSystem } from './file-system';

/** Files that the system opens with the installed page. */
export function onLaunchedFiles(open: (files: readonly ChosenFile[]) => void): void {
  fileSystem().launchQueue?.setConsumer(({ files }) => {
    const handles = files.filter((file) => file instanceof FileSystemFileHandle);
    if (handles.length > 0) void Promise.all(handles.map(chosenHandle)).then(open);
  });
}
