import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { LANGUAGES } from '../../src/i18n/language';
import { App } from '../../src/taskpane/app';
import { createSession, type Session } from '../../src/taskpane/session/actions';
import { jobsHere, THEMES, type Clock, type PaneHost } from '../../src/taskpane/session/host';
import { fakeLiveWorkbook, type FakeLiveWorkbook } from './fake-live-workbook';

/** The pane in a page of its own over a workbook that only this test holds. */
declare global {
  interface Window {
    pane?: { readonly session: Session; readonly workbook: FakeLiveWorkbook };
  }
}

const clock: Clock = {
  now: () => performance.now(),
  time: () => '2026-11-20T12:05',
  sleep: (ms) => new Promise((done) => setTimeout(done, ms)),
};

const choices = z.object({
  file: z.string(),
  language: z.enum(LANGUAGES).default('vi'),
  theme: z.enum(THEMES).default('light'),
});

async function start(): Promise<void> {
  const query = new URLSearchParams(location.search);
  const { file, language, theme } = choices.parse(Object.fromEntries(query));
  const bytes = new Uint8Array(await (await fetch(`/samples/${file}`)).arrayBuffer());
  const workbook = fakeLiveWorkbook(bytes, file);
  let preferences = { language, theme };
  const host: PaneHost = {
    workbook,
    jobs: jobsHere(clock),
    clock,
    version: '0.0.0-test',
    preferences: {
      load: () => preferences,
      save: (chosen) => {
        preferences = chosen;
      },
      reset: () => ({ language, theme }),
    },
    openList: async () => {
      await workbook.openInNewWorkbook(await workbook.save());
      return 'opened';
    },
  };
  const session = createSession(host);
  window.pane = { session, workbook };
  const root = document.getElementById('root');
  if (root !== null) createRoot(root).render(<App session={session} />);
}

void start();
