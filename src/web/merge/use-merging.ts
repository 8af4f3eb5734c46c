import { useEffect, useRef, useState } from 'react';
import { Cancelled, type Phase, type Watch } from '../../core/progress';
import type { MergedFile } from '../../file/merge-files';
import type { ChosenFile } from '../files/chosen-file';
import { readChosen, type MergeFiles } from './merge-files-here';

/** How far the reading is; `share` from 0 to 1, null where it is not known. */
export interface MergeWork {
  readonly phase: Phase;
  readonly share: number | null;
}

/** What stands in the dialog: the files as they are now, and what came of reading them. */
export interface Merging {
  readonly files: readonly ChosenFile[];
  readonly work: MergeWork | null;
  /** Null while it is being made, and after a stop. */
  readonly merged: MergedFile | null;
  /** What went wrong that no problem tells. */
  readonly failure: string | null;
  readonly add: (more: readonly ChosenFile[]) => void;
  readonly remove: (file: ChosenFile) => void;
  readonly cancel: () => void;
  readonly again: () => void;
}

interface Outcome {
  readonly merged: MergedFile | null;
  readonly failure: string | null;
}

const NOTHING: Outcome = { merged: null, failure: null };

/** Reads the files anew whenever they, or the units expected, change; the last reading counts. */
export function useMerging(
  given: readonly ChosenFile[],
  expected: string,
  merge: MergeFiles,
): Merging {
  const [files, setFiles] = useState(given);
  const [run, setRun] = useState(0);
  const [work, setWork] = useState<MergeWork | null>(null);
  const [outcome, setOutcome] = useState(NOTHING);
  const stop = useRef<() => void>(() => undefined);
  useEffect(() => {
    setOutcome(NOTHING);
    setWork({ phase: 'open', share: 0 });
    const cancel = startReading({ files, expected, merge }, setWork, (result) => {
      setWork(null);
      setOutcome(result);
    });
    stop.current = () => {
      cancel();
      setWork(null);
    };
    return cancel;
  }, [files, expected, merge, run]);
  const add = (more: readonly ChosenFile[]): void => {
    if (more.length > 0) setFiles((known) => [...known, ...more]);
  };
  const remove = (file: ChosenFile): void => {
    setFiles((known) => known.filter((one) => one !== file));
  };
  const cancel = (): void => {
    stop.current();
  };
  const again = (): void => {
    setRun((runs) => runs + 1);
  };
  return { files, work, ...outcome, add, remove, cancel, again };
}

interface Reading {
  readonly files: readonly ChosenFile[];
  readonly expected: string;
  readonly merge: MergeFiles;
}

/** Starts a reading; what it yields ends it. After a cancel nothing is told any more. */
function startReading(
  { files, expected, merge }: Reading,
  onWork: (work: MergeWork) => void,
  onEnd: (outcome: Outcome) => void,
): () => void {
  let cancelled = false;
  const watch: Watch = (phase, done, total) => {
    if (cancelled) throw new Cancelled();
    onWork({ phase, share: total > 0 ? done / total : null });
  };
  readChosen(files)
    .then((read) => merge(read, expected, watch))
    .then(
      (merged): Outcome => ({ merged, failure: null }),
      (error: unknown): Outcome => ({ merged: null, failure: messageOf(error) }),
    )
    .then(
      (outcome) => {
        if (!cancelled) onEnd(outcome);
      },
      () => undefined,
    );
  return () => {
    cancelled = true;
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
