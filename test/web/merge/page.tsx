import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { createSay, WORDS } from '../../../src/i18n/say';
import { chosenFile, type ChosenFile } from '../../../src/web/files/chosen-file';
import { MergeDialog } from '../../../src/web/merge/merge-dialog';
import { mergeHere, type MergeFiles } from '../../../src/web/merge/merge-files-here';

/** The dialog in a page of its own: files come by an input, what comes out is kept in the window. */
declare global {
  interface Window {
    merged?: { readonly name: string; readonly bytes: readonly number[] };
    expected?: string;
    /** Set by a test: the merge waits for it. */
    hold?: Promise<void>;
  }
}

const merge: MergeFiles = async (files, expected, watch) => {
  await window.hold;
  return mergeHere(files, expected, watch);
};

function filesOf(input: HTMLInputElement): ChosenFile[] {
  return [...(input.files ?? [])].map((file) => chosenFile(file));
}

/** The same dialog of the browser that the page falls back to. */
function pickFiles(): Promise<readonly ChosenFile[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  return new Promise((resolve) => {
    input.addEventListener('change', () => {
      resolve(filesOf(input));
    });
    input.click();
  });
}

function TestPage(): ReactNode {
  const [files, setFiles] = useState<readonly ChosenFile[]>([]);
  const [expected, setExpected] = useState('');
  const say = useMemo(() => createSay('vi'), []);
  const keep = async (file: ChosenFile) => {
    window.merged = { name: file.name, bytes: [...(await file.bytes())] };
    setFiles([]);
  };
  return (
    <FluentProvider theme={webLightTheme}>
      <h1>Bình Xét</h1>
      <label>
        Tệp
        <input
          type="file"
          multiple
          onChange={(event) => {
            setFiles(filesOf(event.currentTarget));
          }}
        />
      </label>
      <MergeDialog
        words={WORDS.vi}
        say={say}
        files={files.length === 0 ? null : files}
        expected={expected}
        onExpected={(lines) => {
          window.expected = lines;
          setExpected(lines);
        }}
        merge={merge}
        pickFiles={pickFiles}
        onMerged={(file) => void keep(file)}
        onClose={() => {
          setFiles([]);
        }}
      />
    </FluentProvider>
  );
}

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<TestPage />);
