import './no-eval';
import { createRoot } from 'react-dom/client';
import packageJson from '../../package.json';
import { browserClock } from '../taskpane/browser-clock';
import { localPreferences } from '../taskpane/local-preferences';
import { offerFiles } from './file-actions';
import { onLaunchedFiles } from './files/launched-files';
import { takeAway } from './files/take-away';
import { localMemory } from './keep/memory';
import { startOffline } from './offline/updates';
import { Page } from './page';
import { PageStore } from './page-store';
import { sampleFile } from './sample';
import { workshopOf } from './workshop';

/** The pane as a page over a file: chooses where files are worked on and what is remembered. */
function start(element: HTMLElement): void {
  const store = new PageStore({
    ...workshopOf(browserClock),
    clock: browserClock,
    preferences: localPreferences(navigator.language),
    memory: localMemory,
    version: packageJson.version,
    helpUrl: 'help.html',
    updates: startOffline(),
    sample: sampleFile,
    takeAway,
  });
  onLaunchedFiles((files) => void offerFiles(store, files));
  createRoot(element).render(<Page store={store} />);
  document.documentElement.dataset['gate'] = 'open';
}

const element = document.getElementById('page');
if (element !== null && document.documentElement.dataset['gate'] === undefined) start(element);
