import { createRoot } from 'react-dom/client';
import packageJson from '../../package.json';
import type { Plan } from '../core/plan';
import {
  officeBackground,
  officeLanguage,
  officeParts,
  storagePartition,
  surroundings,
  type Surroundings,
} from '../excel/office';
import { openExcel } from '../excel/open';
import { App } from './app';
import { browserClock } from './browser-clock';
import { jobsBeside } from './jobs/jobs-beside';
import { writingWhole } from './jobs/whole-plans';
import { localPreferences } from './local-preferences';
import { createSession, type Session } from './session/actions';

/** The pane inside Excel: chooses the adapter, and says which page of `taskpane.html` shows. */
const GATES: Readonly<Record<Surroundings, string>> = {
  excel: 'open',
  tooOld: 'excel',
  elsewhere: 'outside',
};

async function start(): Promise<void> {
  const where = await surroundings();
  document.documentElement.dataset['gate'] = GATES[where];
  const element = document.getElementById('pane');
  if (where !== 'excel' || element === null) return;
  createRoot(element).render(
    <App session={sessionInExcel()} officeBackground={officeBackground} />,
  );
}

function sessionInExcel(): Session {
  const workbook = openExcel(
    officeParts(() => {
      tellWaiting(session);
    }),
  );
  const jobs = jobsBeside(startJobs, browserClock);
  const session: Session = createSession({
    workbook: writingWhole(workbook, jobs),
    jobs,
    clock: browserClock,
    preferences: localPreferences(officeLanguage(), storagePartition()),
    version: packageJson.version,
    helpUrl: 'help.html',
    openList: async (plan) => {
      await workbook.openInNewWorkbook(await listFile(await jobs.whole(plan)));
      return 'opened';
    },
  });
  return session;
}

const startJobs = () =>
  new Worker(/* webpackChunkName: "jobs" */ new URL('./jobs/worker.ts', import.meta.url));

/** Excel waits for the end of a cell edit, and so does whoever pressed a button. */
function tellWaiting({ store }: Session): void {
  const problem = { code: 'excel.editingCell', severity: 'info', params: {} } as const;
  store.dispatch({ type: 'notice', notice: { kind: 'problem', problem, retry: null } });
}

/** What a plan writes as a file of its own; the writer of files is loaded when it is needed. */
async function listFile(plan: Plan): Promise<Uint8Array> {
  const [{ fileOfSheets }, { webCodec }] = await Promise.all([
    import('../file/sheets-only'),
    import('../file/codec-web'),
  ]);
  return fileOfSheets(plan, webCodec);
}

void start();
