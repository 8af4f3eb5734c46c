import packageJson from '../../package.json';
import { officeLanguage, officeParts, storagePartition } from '../excel/office';
import { openExcel } from '../excel/open';
import { preferencesKey, screenLanguage } from '../i18n/kept-language';
import { localMinute } from '../workbook/run-time';
import { showNotice } from './notice';
import { COMMANDS, type Press, type Told } from './ribbon';

/** The ribbon's buttons inside Excel: names of the manifest → what they do. */
function associate(name: keyof typeof COMMANDS): void {
  const command: (press: Press) => Promise<Told> = COMMANDS[name];
  Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
    void carryOut(command, event);
  });
}

async function carryOut(
  command: (press: Press) => Promise<Told>,
  event: Office.AddinCommands.Event,
): Promise<void> {
  try {
    const told = await command(pressNow());
    if (told !== null) await showNotice(told);
  } finally {
    event.completed();
  }
}

function pressNow(): Press {
  return {
    // A command has no face to say that Excel waits; the edit's end lets it go on.
    workbook: openExcel(officeParts(() => undefined)),
    language: screenLanguage(keptPreferences(), officeLanguage()),
    version: packageJson.version,
    time: localMinute(new Date()),
  };
}

function keptPreferences(): string | null {
  try {
    return localStorage.getItem(preferencesKey(storagePartition()));
  } catch {
    return null;
  }
}

void Office.onReady(() => {
  associate('highlight');
  associate('clearHighlight');
  associate('makeList');
});
