const js = require('@eslint/js');
const tseslint = require('typescript-eslint');
const prettier = require('eslint-config-prettier');
const { importX } = require('eslint-plugin-import-x');
const officeAddins = require('eslint-plugin-office-addins');
const reactHooks = require('eslint-plugin-react-hooks');

/** Which folder may import which (DESIGN §1). A folder may always import itself. */
const HOUSE = {
  'src/core/text': [],
  'src/core/rating': ['src/core/text'],
  'src/core/roster': ['src/core/text', 'src/core/rating'],
  'src/core/campaign': ['src/core/text', 'src/core/rating'],
  'src/core/review': ['src/core/text', 'src/core/rating', 'src/core/roster', 'src/core/campaign'],
  'src/core/merge': ['src/core/text', 'src/core/rating', 'src/core/roster', 'src/core/review'],
  'src/core/nomination': [
    'src/core/text',
    'src/core/rating',
    'src/core/roster',
    'src/core/campaign',
    'src/core/review',
    'src/core/say.ts',
  ],
  'src/workbook': ['src/core'],
  'src/file': ['src/core', 'src/workbook'],
  'src/excel': ['src/core', 'src/workbook'],
  'src/i18n': ['src/core'],
  'src/taskpane': ['src/core', 'src/workbook', 'src/i18n'],
  'src/cli': ['src/core', 'src/workbook', 'src/file', 'src/i18n'],
  'src/commands': ['src/core', 'src/workbook', 'src/excel', 'src/i18n'],
  'src/web': ['src/core', 'src/workbook', 'src/file', 'src/i18n', 'src/taskpane'],
};

/** Files at the root of core that any core folder may use: the shared vocabulary. */
const VOCABULARY = [
  'problem.ts',
  'message.ts',
  'progress.ts',
  'subject.ts',
  'settings.ts',
  'boundary.ts',
  'unfit-choice.ts',
];

/** The pane inside Excel starts here: a composition root, which chooses its adapters. */
const PANE_ROOT = {
  file: 'src/taskpane/index.tsx',
  allowed: ['src/core', 'src/workbook', 'src/i18n', 'src/taskpane', 'src/excel', 'src/file'],
};
const PANE_BUT_ROOT = ['./src/taskpane/*/**/*', './src/taskpane/!(index).*'];

/** Every rule of Microsoft's plugin, those that it only warns of included. */
const OFFICE_RULES = Object.fromEntries(
  Object.keys(officeAddins.rules).map((name) => [`office-addins/${name}`, 'error']),
);

const zones = [...Object.entries(HOUSE), [PANE_ROOT.file, PANE_ROOT.allowed]].map(
  ([target, allowed]) => ({
    target: target === 'src/taskpane' ? PANE_BUT_ROOT : `./${target}`,
    from: './src',
    except: [target, ...allowed]
      .map((folder) => `./${folder.replace(/^src\//, '')}`)
      .concat(target.startsWith('src/core/') ? VOCABULARY.map((file) => `./core/${file}`) : []),
    message: 'DESIGN §1: arrows point down only.',
  }),
);

module.exports = tseslint.config(
  { ignores: ['dist/', 'out/', 'coverage/', 'test/fixtures/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    plugins: { 'import-x': importX },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: __dirname } },
    settings: { 'import-x/resolver': { node: { extensions: ['.ts', '.tsx', '.json'] } } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'import-x/no-cycle': 'error',
      'import-x/no-default-export': 'error',
      'import-x/no-restricted-paths': ['error', { zones }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', 'TSEnumDeclaration'],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^(?!\\.|zod$)', message: 'core imports only itself and zod.' }] },
      ],
      'no-restricted-globals': ['error', 'window', 'document', 'process', 'Date', 'Intl', 'fetch'],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random' }],
    },
  },
  {
    files: ['src/excel/**', 'src/taskpane/**', 'src/commands/**'],
    plugins: { 'office-addins': officeAddins },
    rules: OFFICE_RULES,
  },
  {
    files: ['**/*.tsx'],
    ...reactHooks.configs.flat.recommended,
  },
  {
    files: ['test/**', 'samples/**', 'assets/**'],
    rules: {
      'max-lines-per-function': 'off',
      'no-console': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['*.js'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      globals: {
        require: 'readonly',
        module: 'writable',
        process: 'readonly',
        URL: 'readonly',
        console: 'readonly',
        __dirname: 'readonly',
      },
    },
  },
  prettier,
);
