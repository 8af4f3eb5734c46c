import { grouped } from '../numbers';
import type { MergeParams, PageSentences } from '../page-words';

const n = (count: number) => grouped(count, ',');
const counted = (count: number, one: string, many = `${one}s`) =>
  `${n(count)} ${count === 1 ? one : many}`;

/** Several files put together into one list. */
export const mergeWords: Pick<PageSentences, keyof MergeParams> = {
  'merge.title': (p) => `Put ${counted(p.count, 'file')} together into one list`,
  'merge.what': () =>
    'The roster of each file becomes a sheet of one new file. The files themselves stay as they are.',
  'merge.add': () => 'Add files',
  'merge.remove': (p) => `Take ${p.file} out`,
  'merge.removeShort': () => 'Take out',
  'merge.removed': (p) => `${p.file} was taken out.`,
  'merge.files': () => 'The files and what was found in them',
  'merge.file': () => 'File',
  'merge.found': () => 'Found',
  'merge.unit': () => 'Unit',
  'merge.years': () => 'Years',
  'merge.entries': (p) =>
    [
      p.individuals > 0 || p.collectives === 0 ? counted(p.individuals, 'person', 'people') : '',
      p.collectives > 0 ? counted(p.collectives, 'collective') : '',
    ]
      .filter(Boolean)
      .join(', '),
  'merge.copy': () => 'The same as another file, left out',
  'merge.unusable': () => 'Cannot be used',
  'merge.unread': () => 'Not read yet',
  'merge.units': (p) =>
    p.units.length > 1 ? `${n(p.units.length)} units: ${p.units.join('; ')}` : p.units.join(''),
  'merge.expected': () => 'Units that have to send a list (one per line)',
  'merge.expectedHint': () =>
    'Leave it empty to compare nothing. This machine remembers the names of the units.',
  'merge.missing': (p) => `No list yet from ${counted(p.count, 'unit')}`,
  'merge.totals': (p) =>
    `${counted(p.files, 'file')}, ${counted(p.rosters, 'roster')}, ${counted(p.entries, 'entry', 'entries')}`,
  'merge.nothing': () => 'There is no roster to put together yet.',
  'merge.problems': (p) => `Please note (${n(p.count)})`,
  'merge.moreProblems': (p) =>
    `${counted(p.count, 'more note')}; those on single rows come again once it is open.`,
  'merge.stopped': () => 'Stopped; nothing was put together.',
  'merge.cancel': () => 'Stop',
  'merge.again': () => 'Read again',
  'merge.go': () => 'Put together into one list',
  'merge.close': () => 'Close',
  'merge.name': () => 'Merged list',
};
