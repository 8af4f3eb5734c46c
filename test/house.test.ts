import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { preProcessFile } from 'typescript';

/**
 * The house of DESIGN §1, held by walking the import graph of `src`: who may know whom, no
 * cycles, names, sizes, and that sentences for people stand where they belong.
 */
const ROOT = resolve(__dirname, '..');
const SRC = join(ROOT, 'src');
const MAX_LINES = 300;

/** Which part may import which; a part may always import itself. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  core: [],
  workbook: ['core'],
  file: ['core', 'workbook'],
  excel: ['core', 'workbook'],
  i18n: ['core'],
  taskpane: ['core', 'workbook', 'i18n'],
  cli: ['core', 'workbook', 'file', 'i18n'],
  commands: ['core', 'workbook', 'excel', 'i18n'],
  web: ['core', 'workbook', 'file', 'i18n', 'taskpane'],
};

/** The pane inside Excel starts in `taskpane/index`: a composition root like the others. */
const ROOTS: Readonly<Record<string, readonly string[]>> = {
  'taskpane/index': ['core', 'workbook', 'i18n', 'excel', 'file'],
};

/** Folders of the core in their order; `core` itself may use them all. */
const CORE_ARROWS: Readonly<Record<string, readonly string[]>> = {
  text: [],
  rating: ['text'],
  roster: ['text', 'rating'],
  campaign: ['text', 'rating'],
  review: ['text', 'rating', 'roster', 'campaign'],
  merge: ['text', 'rating', 'roster', 'review'],
  nomination: ['text', 'rating', 'roster', 'campaign', 'review'],
};

/** Files at the root of the core that any of its folders may use: the shared vocabulary. */
const VOCABULARY = [
  ...['problem', 'message', 'progress', 'subject', 'settings', 'say', 'boundary', 'unfit-choice'],
];

/** Where Vietnamese may stand in the code: words that are read, plans, the form, translations. */
const VIETNAMESE = [
  'core/text/',
  'core/rating/',
  'core/roster/',
  'core/merge/',
  'core/campaign/',
  'core/nomination/',
  'core/review/',
  'i18n/',
];

interface SourceFile {
  /** Path under `src`, with slashes, without extension. */
  readonly name: string;
  readonly path: string;
  readonly text: string;
  /** Imported files of ours, as names; packages as they are written. */
  readonly imports: readonly string[];
  /** Those that are still there when the types are gone. */
  readonly needs: readonly string[];
  readonly packages: readonly string[];
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => sourceFile(join(SRC, path)));
const byName = new Map(files.map((file) => [file.name, file]));

function sourceFile(path: string): SourceFile {
  const text = readFileSync(path, 'utf8');
  const specifiers = preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
  const types = new Set(
    [...text.matchAll(/^(?:import|export) type [^;]*? from '([^']+)';/gm)].map(([, from]) => from),
  );
  const own = specifiers.filter((specifier) => specifier.startsWith('.'));
  const nameIn = (specifier: string) => nameOf(resolve(dirname(path), specifier));
  return {
    name: nameOf(path),
    path,
    text,
    imports: own.map(nameIn),
    needs: own.filter((specifier) => !types.has(specifier)).map(nameIn),
    packages: specifiers.filter((specifier) => !specifier.startsWith('.')),
  };
}

function nameOf(path: string): string {
  return relative(SRC, path)
    .split(sep)
    .join('/')
    .replace(/\.tsx?$/, '');
}

const partOf = (name: string) => name.split('/')[0] ?? '';

/** "core/roster/grid" → "roster"; a file at the root of the core → ''. */
function coreFolderOf(name: string): string {
  const [part, folder, file] = name.split('/');
  return part === 'core' && file !== undefined ? (folder ?? '') : '';
}

/** Data and the package's own version may be imported from anywhere. */
const isCode = (name: string) => !name.endsWith('.json');

function forbidden(allowed: (file: SourceFile, imported: string) => boolean): string[] {
  return files.flatMap((file) =>
    file.imports
      .filter(isCode)
      .filter((imported) => !allowed(file, imported))
      .map((imported) => `${file.name} → ${imported}`),
  );
}

describe('who may know whom', () => {
  test('the graph is there: every import leads to a file of src', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(
      forbidden((_file, imported) => byName.has(imported) || byName.has(`${imported}/index`)),
    ).toEqual([]);
  });

  test('arrows point down only', () => {
    expect(
      forbidden(({ name }, imported) => {
        const from = partOf(name);
        const allowed = ROOTS[name] ?? ARROWS[from];
        return partOf(imported) === from || (allowed?.includes(partOf(imported)) ?? false);
      }),
    ).toEqual([]);
  });

  test('the folders of the core depend on each other in their order', () => {
    expect(
      forbidden(({ name }, imported) => {
        const from = coreFolderOf(name);
        const to = coreFolderOf(imported);
        if (from === '' || from === to) return true;
        if (to !== '') return CORE_ARROWS[from]?.includes(to) ?? false;
        return VOCABULARY.includes(imported.replace('core/', ''));
      }),
    ).toEqual([]);
  });

  test('the core imports only itself and zod', () => {
    const foreign = files
      .filter(({ name }) => partOf(name) === 'core')
      .flatMap(({ name, packages }) => packages.map((used) => `${name} → ${used}`));
    expect(foreign.filter((line) => !line.endsWith('→ zod'))).toEqual([]);
  });

  test('no file needs itself, however far round', () => {
    expect(cycles()).toEqual([]);
  });
});

/** Cycles among what files need at run time. */
function cycles(): string[] {
  const state = new Map<string, 'open' | 'done'>();
  const found: string[] = [];
  const visit = (name: string, way: readonly string[]): void => {
    if (state.get(name) === 'done') return;
    if (state.get(name) === 'open') {
      found.push([...way.slice(way.indexOf(name)), name].join(' → '));
      return;
    }
    state.set(name, 'open');
    for (const imported of byName.get(name)?.needs ?? []) visit(imported, [...way, name]);
    state.set(name, 'done');
  };
  for (const { name } of files) visit(name, []);
  return found;
}

describe('names and sizes', () => {
  test('no file is called after nothing in particular', () => {
    const vague = files.filter(({ name }) => /(?:^|\/)(?:utils?|helpers?|common|misc)$/.test(name));
    expect(vague.map(({ name }) => name)).toEqual([]);
  });

  test('files are in kebab-case, React components in PascalCase', () => {
    const odd = files.filter(({ name, path }) => {
      const base = name.split('/').at(-1) ?? '';
      const shape = path.endsWith('.tsx') ? /^(?:[A-Z][A-Za-z0-9]*|[a-z0-9-]+)$/ : /^[a-z0-9-]+$/;
      return !shape.test(base.replace(/\.(?:d|worker)$/, ''));
    });
    expect(odd.map(({ name }) => name)).toEqual([]);
  });

  test('no barrels but the one of the core', () => {
    const barrels = files.filter(({ text }) => {
      const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '').trim();
      return /^(?:export\s+(?:type\s+)?(?:\*|\{[^}]*\})\s+from\s+'[^']+';\s*)+$/.test(code);
    });
    expect(barrels.map(({ name }) => name).filter((name) => name !== 'core/index')).toEqual([]);
  });

  test(`no file has more than ${String(MAX_LINES)} lines of code`, () => {
    const long = files.filter(({ text }) => linesOfCode(text) > MAX_LINES);
    expect(long.map(({ name, text }) => `${name}: ${String(linesOfCode(text))}`)).toEqual([]);
  });
});

/** As lint counts: without blank lines and comments. */
function linesOfCode(text: string): number {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  return code.split('\n').filter((line) => line.trim() !== '').length;
}

test('no test has a time limit of its own: a machine may be slow (`testTimeout` stops what hangs)', () => {
  const limited = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && path !== 'house.test.ts')
    .filter((path) => readFileSync(join(__dirname, path), 'utf8').includes('jest.setTimeout('));
  expect(limited).toEqual([]);
});

describe('sentences stand in i18n', () => {
  /** Letters that only Vietnamese uses; in a comment they are welcome anywhere. */
  const letters = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu;

  test('no Vietnamese text in code outside the places for it', () => {
    const found = files
      .filter(({ name }) => !VIETNAMESE.some((place) => name.startsWith(place)))
      .flatMap(({ name, text }) =>
        stringsOf(text)
          .filter((string) => letters.test(string))
          .map((string) => `${name}: ${string}`),
      );
    expect(found).toEqual([]);
  });

  test('all Vietnamese text is in composed Unicode', () => {
    const decomposed = files.filter(({ text }) => text.normalize('NFC') !== text);
    expect(decomposed.map(({ name }) => name)).toEqual([]);
  });
});

/** The string literals of a file, its comments passed over. */
function stringsOf(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$|\s\/\/ .*$/gm, '');
  return code.match(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g) ?? [];
}
