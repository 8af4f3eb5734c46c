import { chosenFile, chosenHandle, type ChosenFile } from './chosen-file';
import { fileSystem, isDismissed, ROSTER_TYPES } from './file-system';

/** The dialog that opens files; empty where the person closed it. `description` names the kinds. */
export async function pickFiles(description: string): Promise<readonly ChosenFile[]> {
  const { showOpenFilePicker } = fileSystem();
  if (showOpenFilePicker === undefined) return pickByInput();
  try {
    const types = [{ description, accept: ROSTER_TYPES }];
    const handles = await showOpenFilePicker.call(window, { multiple: true, types });
    return await Promise.all(handles.map(chosenHandle));
  } catch (error) {
    if (isDismissed(error)) return [];
    throw error;
  }
}

function pickByInput(): Promise<readonly ChosenFile[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.accept = Object.values(ROSTER_TYPES).flat().join();
  return new Promise((resolve) => {
    input.addEventListener('change', () => {
      resolve([...(input.files ?? [])].map((file) => chosenFile(file)));
    });
    input.addEventListener('cancel', () => {
      resolve([]);
    });
    input.click();
  });
}
