import { useState, type ReactNode } from 'react';
import { offerFile } from '../file-actions';
import type { ChosenFile } from '../files/chosen-file';
import { pickFiles } from '../files/pick-files';
import { MergeDialog } from '../merge/merge-dialog';
import { usePage } from '../page-context';

/** Several files given at once become one workbook, which is opened like any other. */
export function Merging(): ReactNode {
  const { store, state, words, say, t } = usePage();
  const { memory, merge } = store.host;
  const [expected, setExpected] = useState(() => memory.expectedUnits());
  const close = () => {
    store.set({ merging: null });
  };
  const open = (merged: ChosenFile) => {
    close();
    // What was put together stands nowhere on the machine yet.
    void offerFile(store, merged).then(() => {
      if (store.state.file?.chosen === merged) store.set({ unsaved: true });
    });
  };
  return (
    <MergeDialog
      files={state.merging}
      expected={expected}
      onExpected={(lines) => {
        setExpected(lines);
        memory.expectUnits(lines);
      }}
      merge={merge}
      pickFiles={() => pickFiles(t['open.kinds']({}))}
      onMerged={open}
      onClose={close}
      words={words}
      say={say}
    />
  );
}
