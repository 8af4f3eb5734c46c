import { webCodec } from '../../src/file/codec-web';
import { openFile } from '../../src/file/open';
import type { Codec } from '../../src/file/codec';
import type { Problem } from '../../src/core/problem';
import type {
  CellPlace,
  HostedWorkbook,
  SheetArea,
  SheetChange,
} from '../../src/workbook/live-workbook';
import { WorkbookError } from '../../src/workbook/workbook';

/** A workbook that somebody works in, over the bytes of a file; the test is that somebody. */
export interface FakeLiveWorkbook extends HostedWorkbook {
  /** Where the pane led the person, in order. */
  readonly shown: CellPlace[];
  readonly opened: Uint8Array[];
  save(): Promise<Uint8Array>;
  /** What the person marks. */
  mark(area: SheetArea): void;
  /** The person changes cells. */
  change(change: SheetChange): void;
  /** The next call of a kind fails as Excel would. */
  failNext(call: 'read' | 'write' | 'clear' | 'select', problem: Problem): void;
}

export function fakeLiveWorkbook(
  bytes: Uint8Array,
  name: string,
  codec: Codec = webCodec,
): FakeLiveWorkbook {
  const file = openFile(bytes, name, codec);
  const listeners = new Set<(change: SheetChange) => void>();
  const failures = new Map<string, Problem>();
  let marked: SheetArea | null = null;
  const fail = (call: string): void => {
    const problem = failures.get(call);
    failures.delete(call);
    if (problem !== undefined) throw new WorkbookError(problem);
  };
  const shown: CellPlace[] = [];
  const opened: Uint8Array[] = [];
  return {
    shown,
    opened,
    async read(watch) {
      fail('read');
      return file.read(watch);
    },
    async write(plan, watch) {
      fail('write');
      return file.write(plan, watch);
    },
    async clear(watch) {
      fail('clear');
      return file.clear(watch);
    },
    save: () => file.save(),
    async select(place) {
      fail('select');
      shown.push(place);
      return Promise.resolve();
    },
    selection: () =>
      marked === null
        ? Promise.reject(new WorkbookError({ code: 'excel.gone', params: {}, severity: 'error' }))
        : Promise.resolve(marked),
    onChange(listener) {
      listeners.add(listener);
      return Promise.resolve(() => {
        listeners.delete(listener);
        return Promise.resolve();
      });
    },
    openInNewWorkbook(book) {
      opened.push(book);
      return Promise.resolve();
    },
    mark: (area) => {
      marked = area;
    },
    change: (change) => {
      for (const listener of listeners) listener(change);
    },
    failNext: (call, problem) => {
      failures.set(call, problem);
    },
  };
}
