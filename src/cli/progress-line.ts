import type { Watch } from '../core/progress';
import type { Words } from '../i18n/words';
import type { Io } from './io';

/** Nothing is shown of a job that is over before. */
const SHOWN_AFTER_MS = 1000;
const EVERY_MS = 100;
const ERASE_LINE = '\r\u001b[K';

export interface ProgressLine {
  readonly watch: Watch;
  /** Takes the line away, before anything else is printed. */
  readonly end: () => void;
}

/** One line on a terminal that says which stage the job is in and how far. */
export function progressLine(io: Io, words: Words): ProgressLine {
  if (!io.stderr.isTTY) return { watch: () => undefined, end: () => undefined };
  const started = io.now().getTime();
  let last = started + SHOWN_AFTER_MS - EVERY_MS;
  let shown = false;
  return {
    watch(phase, done, total) {
      const now = io.now().getTime();
      if (now - last < EVERY_MS) return;
      last = now;
      shown = true;
      const share = total > 0 ? ` ${String(Math.min(100, Math.floor((done * 100) / total)))}%` : '';
      void io.stderr.write(`${ERASE_LINE}${words.progress[phase]}${share} …`);
    },
    end: () => {
      if (shown) void io.stderr.write(ERASE_LINE);
      shown = false;
    },
  };
}
