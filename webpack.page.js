const { createHash } = require('node:crypto');
const path = require('node:path');
const { readFileSync } = require('node:fs');
const { transformSync } = require('@swc/core');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const { Compilation, sources } = require('webpack');

const WEB = path.resolve(__dirname, 'src/web');
const SAMPLE = path.resolve(__dirname, 'samples/119-danh-sach-de-nghi.xlsx');
/** Between the two builds: the worker's code becomes a string in a chunk of the page. */
const WORKER = path.resolve(__dirname, 'dist/page-worker/worker.js');
const SERVICE_WORKER = 'service-worker.js';

const KIB = 1024;
/** Bytes of script that the page loads before it works. */
const BUDGET = 1536 * KIB;
const VERSION_DIGITS = 16;

/**
 * Writes the service worker with the exact list of the files of this build and a version made of
 * their contents: whatever changes in any of them is a new version.
 */
class ServiceWorker {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('ServiceWorker', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: 'ServiceWorker', stage }, (assets) => {
        const script = serviceWorkerOf(assets);
        compilation.emitAsset(SERVICE_WORKER, new sources.RawSource(script));
      });
    });
  }
}

function serviceWorkerOf(assets) {
  const files = Object.keys(assets).sort();
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(assets[file].buffer());
  const version = hash.digest('hex').slice(0, VERSION_DIGITS);
  const source = readFileSync(path.join(WEB, 'offline/service-worker.ts'), 'utf8');
  const options = { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, isModule: false };
  const { code } = transformSync(source, options);
  return `const PRECACHE = ${JSON.stringify({ version, files })};\n${code}`;
}

function files() {
  return new CopyPlugin({
    patterns: [
      { from: 'assets/icon*.{png,svg}' },
      { from: 'src/taskpane/help.html', to: '[name][ext]' },
      { from: 'src/web/start.css', to: '[name][ext]' },
      { from: 'src/web/manifest.webmanifest', to: '[name][ext]' },
      // Plain script for the oldest browsers: it stays as it is written.
      { from: 'src/web/gate.js', to: '[name][ext]', info: { minimized: true } },
    ],
  });
}

function html() {
  return new HtmlPlugin({
    filename: 'index.html',
    template: 'src/web/index.html',
    // Classic scripts: modules are not loaded from a folder (file:).
    scriptLoading: 'defer',
    inject: 'head',
    minify: false,
  });
}

/** The page: one folder of static files; `transpile` is the rule for TypeScript. */
module.exports = function page(transpile) {
  return [
    {
      name: 'page-worker',
      mode: 'production',
      target: ['webworker', 'es2022'],
      devtool: false,
      entry: { worker: './src/web/worker/worker.ts' },
      // One file: a worker from a blob has no place from which to load more.
      output: {
        path: path.dirname(WORKER),
        filename: path.basename(WORKER),
        asyncChunks: false,
        publicPath: '',
      },
      resolve: { extensions: ['.ts', '.js'] },
      module: { rules: [transpile] },
      performance: { hints: false },
      stats: 'errors-warnings',
    },
    (env = {}) => ({
      name: 'page',
      dependencies: ['page-worker'],
      mode: 'production',
      target: ['web', 'es2022'],
      devtool: false,
      entry: { page: './src/web/index.tsx' },
      output: {
        path: outputOf(env),
        clean: true,
        filename: '[name].[contenthash:8].js',
        // Wherever the folder is put, the scripts find each other.
        publicPath: 'auto',
      },
      resolve: {
        extensions: ['.tsx', '.ts', '.js'],
        alias: { 'binh-xet/sample': SAMPLE, 'binh-xet/worker': WORKER },
      },
      module: {
        rules: [
          transpile,
          { test: /\.xlsx$/, type: 'asset/inline' },
          { test: WORKER, type: 'asset/source' },
        ],
      },
      plugins: [html(), files(), new ServiceWorker()],
      optimization: { minimizeOptions: { html: false } },
      performance: {
        hints: 'error',
        maxEntrypointSize: BUDGET,
        maxAssetSize: BUDGET,
        assetFilter: (file) => file.endsWith('.js'),
      },
      stats: 'errors-warnings',
    }),
  ];
};

/**
 * Where the page is built: `PAGE_OUT`, or beside the add-in, whose gate leads to `web/`, with
 * `--env beside` (`npm run build`).
 */
function outputOf({ beside = false }) {
  const { PAGE_OUT, ADDIN_OUT } = process.env;
  const out = beside ? path.join(ADDIN_OUT || 'dist/addin', 'web') : PAGE_OUT || 'dist/page';
  return path.resolve(__dirname, out);
}
