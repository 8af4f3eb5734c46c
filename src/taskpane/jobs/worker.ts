import { answerOver } from './answerer';
import { jobAnswers } from './job-answers';
import { Kept } from './kept';
import { ownPort, tellReady } from './own-port';

/** The worker of the add-in: recognises, reviews and plans beside the pane; knows no file. */
const kept = new Kept();
answerOver(ownPort, jobAnswers(kept), (handle) => {
  kept.release(handle);
});
tellReady();
