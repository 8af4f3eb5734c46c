import { takeAway } from '../../src/web/files/take-away';

/** How a file leaves the page: by the dialog of the browser, else as a download. */
const NAME = 'Danh sách – Bình Xét.xlsx';
const FILE = { name: NAME, bytes: Uint8Array.of(80, 75, 3, 4) };

let happened: string[];
const make = () => {
  happened.push('made');
  return Promise.resolve(FILE);
};

/** The place that a person chose in the dialog. */
function place(name: string): FileSystemFileHandle {
  const stream = {
    write: () => Promise.resolve(void happened.push('written')),
    close: () => Promise.resolve(),
  };
  const handle = {
    name,
    isSameEntry: (other: unknown) => Promise.resolve(other === handle),
    createWritable: () => Promise.resolve(stream),
  };
  return handle as unknown as FileSystemFileHandle;
}

/** A browser whose dialog gives `answer`; without one it has no such dialog. */
function browser(answer?: () => Promise<FileSystemFileHandle>): void {
  const showSaveFilePicker = ({ suggestedName }: { readonly suggestedName: string }) => {
    happened.push(`asked for ${suggestedName}`);
    return answer?.();
  };
  const link = { click: () => void happened.push('downloaded') };
  Object.assign(globalThis, {
    window: answer === undefined ? {} : { showSaveFilePicker },
    document: { createElement: () => link },
  });
}

beforeEach(() => {
  happened = [];
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
  for (const name of ['window', 'document']) Reflect.deleteProperty(globalThis, name);
});

test('the dialog comes before the file is made: browsers open it only shortly after a press', async () => {
  browser(() => Promise.resolve(place('kết quả.xlsx')));
  expect(await takeAway(NAME, make)).toEqual({ kind: 'saved', name: 'kết quả.xlsx' });
  expect(happened).toEqual([`asked for ${NAME}`, 'made', 'written']);
});

test('who closes the dialog gets nothing, and nothing is made', async () => {
  browser(() => Promise.reject(new DOMException('closed', 'AbortError')));
  expect(await takeAway(NAME, make)).toEqual({ kind: 'dismissed' });
  expect(happened).toEqual([`asked for ${NAME}`]);
});

test('the opened file is never written over, not even where the person points at it', async () => {
  const opened = place('danh sách.xlsx');
  browser(() => Promise.resolve(opened));
  expect(await takeAway(NAME, make, opened)).toEqual({ kind: 'downloaded', name: NAME });
  expect(happened).toEqual([`asked for ${NAME}`, 'made', 'downloaded']);
});

test('without a dialog, or where a policy forbids it, the file is downloaded', async () => {
  browser();
  expect(await takeAway(NAME, make)).toEqual({ kind: 'downloaded', name: NAME });
  expect(happened).toEqual(['made', 'downloaded']);
  browser(() => Promise.reject(new DOMException('policy', 'SecurityError')));
  expect(await takeAway(NAME, make)).toEqual({ kind: 'downloaded', name: NAME });
});
