import '../no-eval';
import { webCodec } from '../../file/codec-web';
import { WORDS } from '../../i18n/say';
import { answerOver } from '../../taskpane/jobs/answerer';
import { ownPort, tellReady } from '../../taskpane/jobs/own-port';
import { openPageFile } from '../page-file';
import { givingWay, Pauses } from './giving-way';
import { KeptFiles, pageAnswers } from './page-answers';

/** The worker of the page: holds the opened file, and works on it beside the screen. */
const kept = new KeptFiles();
const pauses = new Pauses();
const codec = givingWay(webCodec, pauses);
// Names of files are Vietnamese in every language of the screen, as the list in them is.
const open = (bytes: Uint8Array, name: string) => openPageFile(bytes, name, codec, WORDS.vi.page);
answerOver(ownPort, pageAnswers(kept, open, pauses), (handle) => {
  kept.release(handle);
});
tellReady();
