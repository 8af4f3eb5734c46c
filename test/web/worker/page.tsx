import '../../../src/web/no-eval';
import { createRoot } from 'react-dom/client';
import { App } from '../../../src/taskpane/app';
import { browserClock } from '../../../src/taskpane/browser-clock';
import { createSession, type Session } from '../../../src/taskpane/session/actions';
import { startPageWorker } from '../../../src/web/worker/page-worker';
import type { SavedFile } from '../../../src/web/page-workbook';

/** The pane over a file in a worker that is started from its code, as the page does. */
declare global {
  interface Window {
    overWorker?: {
      readonly session: Session;
      /** Draws the pane, which then opens the file: the test measures from there. */
      begin(): void;
      save(): Promise<SavedFile>;
    };
  }
}

const refused = () => Promise.reject(new Error('there is no grid here'));

async function start(): Promise<void> {
  const [source, bytes] = await Promise.all([
    fetch('/worker.js').then((response) => response.text()),
    fetch('/roster').then((response) => response.arrayBuffer()),
  ]);
  const worker = await startPageWorker(source);
  const around = {
    select: () => Promise.resolve(),
    selection: refused,
    openInNewWorkbook: refused,
  };
  const workbook = await worker.open(new Uint8Array(bytes), 'danh-sach.xlsx', around);
  const preferences = { language: 'vi', theme: 'light' } as const;
  const session = createSession({
    workbook,
    jobs: worker.jobs,
    clock: browserClock,
    version: '0.0.0-test',
    preferences: { load: () => preferences, save: () => undefined, reset: () => preferences },
  });
  const root = createRoot(document.body.appendChild(document.createElement('main')));
  window.overWorker = {
    session,
    begin: () => {
      root.render(<App session={session} />);
    },
    save: () => workbook.save(() => undefined),
  };
}

void start();
