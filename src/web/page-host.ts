import type { Grid } from '../core/roster/grid';
import type { Clock, Jobs, Preferences, PreferenceStore } from '../taskpane/session/host';
import type { CellPlace, SheetArea } from '../workbook/live-workbook';
import type { ChosenFile } from './files/chosen-file';
import type { MakeFile, Taken } from './files/take-away';
import type { Memory } from './keep/memory';
import type { MergeFiles } from './merge/merge-files-here';
import type { Updates } from './offline/updates';
import type { PageWorkbook } from './page-workbook';

/** A file with everything that works on it; where that runs is the composition root's choice. */
export interface Workshop {
  readonly workbook: PageWorkbook;
  readonly jobs: Jobs;
  /** The grid says what the person has marked in it. */
  readonly mark: (area: SheetArea) => void;
}

/** The grid, as a file knows it. */
export interface Screen {
  readonly show: (place: CellPlace) => void;
  readonly sheets: () => readonly Grid[];
}

/** Everything the page asks of the browser around it. */
export interface PageHost {
  readonly openWorkbook: (bytes: Uint8Array, name: string, screen: Screen) => Promise<Workshop>;
  readonly merge: MergeFiles;
  readonly clock: Clock;
  readonly preferences: PreferenceStore;
  readonly memory: Memory;
  readonly version: string;
  readonly helpUrl: string;
  readonly updates: Updates;
  readonly sample: () => Promise<ChosenFile>;
  readonly takeAway: (
    name: string,
    make: MakeFile,
    opened?: FileSystemFileHandle,
  ) => Promise<Taken>;
}

/** Preferences that tell somebody of every change, and whose reset forgets everything. */
export function watchedPreferences(
  { preferences, memory }: Pick<PageHost, 'preferences' | 'memory'>,
  changed: (preferences: Preferences) => void,
): PreferenceStore {
  return {
    load: () => preferences.load(),
    save: (chosen) => {
      preferences.save(chosen);
      changed(chosen);
    },
    reset: () => {
      memory.forget();
      const first = preferences.reset();
      changed(first);
      return first;
    },
  };
}
