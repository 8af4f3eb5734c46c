import { chooseLanguage, readCommandLine } from '../../src/cli/command-line';
import { UsageError, type UsageFault } from '../../src/cli/faults';

function faultOf(...argv: readonly string[]): UsageFault | null {
  try {
    readCommandLine(argv);
    return null;
  } catch (error) {
    if (error instanceof UsageError) return error.fault;
    throw error;
  }
}

test('nominate takes everything of review, and where to write', () => {
  const line = 'nominate a.xlsx --campaign 119-KH-DUK-2019 --phase II -o b.xlsx --highlight=colour';
  expect(readCommandLine(line.split(' '))).toEqual({
    name: 'nominate',
    file: 'a.xlsx',
    campaign: '119-KH-DUK-2019',
    phase: 'II',
    settings: null,
    json: false,
    out: 'b.xlsx',
    highlight: 'colour',
    dryRun: false,
  });
});

test.each([
  ['highlight is columns unless said otherwise', ['nominate', 'a.xlsx', '-o', 'b.xlsx']],
  ['options may stand before the file', ['nominate', '-o', 'b.xlsx', 'a.xlsx']],
  ['--out is -o', ['nominate', 'a.xlsx', '--out=b.xlsx']],
])('%s', (_what, argv) => {
  expect(readCommandLine(argv)).toMatchObject({
    file: 'a.xlsx',
    out: 'b.xlsx',
    highlight: 'columns',
  });
});

test('a dry run needs no place to write to', () => {
  expect(readCommandLine(['nominate', 'a.xlsx', '--dry-run'])).toMatchObject({
    out: null,
    dryRun: true,
  });
});

test('after -- a file may begin with a hyphen', () => {
  expect(readCommandLine(['review', '--', '-danh-sach.xlsx'])).toMatchObject({
    file: '-danh-sach.xlsx',
  });
});

test.each([
  [[], 'command.missing'],
  [['xet'], 'command.unknown'],
  [['review'], 'argument.missing'],
  [['review', 'a.xlsx', 'b.xlsx'], 'argument.extra'],
  [['review', 'a.xlsx', '--foo'], 'option.unknown'],
  [['review', 'a.xlsx', '-x'], 'option.unknown'],
  [['review', 'a.xlsx', '--campaign'], 'option.noValue'],
  [['review', 'a.xlsx', '--campaign', '--json'], 'option.noValue'],
  [['review', 'a.xlsx', '--campaign='], 'option.noValue'],
  [['review', 'a.xlsx', '--json=yes'], 'option.badValue'],
  [['review', 'a.xlsx', '-o', 'b.xlsx'], 'option.notHere'],
  [['clear', 'a.xlsx', '-o', 'b.xlsx', '--phase', 'I'], 'option.notHere'],
  [['clear', 'a.xlsx'], 'out.missing'],
  [['nominate', 'a.xlsx'], 'out.missing'],
  [['nominate', 'a.xlsx', '-o', 'b.xlsx', '--highlight', 'red'], 'option.badValue'],
  [['schema'], 'format.unknown'],
  [['schema', 'review'], 'format.unknown'],
  [['campaigns', 'a.xlsx'], 'argument.extra'],
] as const)('%j is wrong usage: %s', (argv, code) => {
  expect(faultOf(...argv)?.code).toBe(code);
});

test.each([
  [[], {}, 'vi'],
  [[], { LANG: 'en_US.UTF-8' }, 'en'],
  [[], { LANG: 'vi_VN.UTF-8' }, 'vi'],
  [[], { LANG: 'C.UTF-8' }, 'vi'],
  [[], { LANG: 'vi_VN', LC_ALL: 'en_GB.UTF-8' }, 'en'],
  [['--lang', 'en'], { LANG: 'vi_VN' }, 'en'],
  [['--lang=vi'], { LANG: 'en_US' }, 'vi'],
] as const)('with %j and %j messages are in %s', (argv, env, language) => {
  expect(chooseLanguage(argv, env)).toEqual({ language, unknown: null });
});
