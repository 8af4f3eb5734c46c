const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');

/** Where `npm start` serves; the manifest in the repository names it. */
const DEV_URL = 'https://localhost:3000';
const MICROSOFT_CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const OFFICE_JS = path.dirname(require.resolve('@microsoft/office-js/dist/office.js'));

/**
 * What office.js loads beside itself: the file of each Excel, its strings, and its telemetry,
 * which is asked for where Excel allows it and then talks to Excel only.
 */
const OFFICE_JS_FILES = [
  'office.js',
  'o15apptofilemappingtable.js',
  'excel-web-16.00.js',
  'excel-win32-16.00.js',
  'excel-win32-16.01.js',
  'excel-winrt-16.00.js',
  'excel-mac-16.00.js',
  'excel-ios-16.00.js',
  'vi-vn/office_strings.js',
  'en-us/office_strings.js',
  'telemetry/oteljs_agave.js',
];

const KIB = 1024;
/** Bytes of what a page loads before it works: what a slow pane is made of (OFFICE C). */
const BUDGETS = { taskpane: 1280 * KIB, commands: 512 * KIB };

/** Settings of a build, all from the environment (CONTRIBUTING.md has them as a table). */
function settings({ WEBPACK_SERVE: isServed = false } = {}) {
  const { ADDIN_URL, OFFICE_JS_URL, PAGE_URL, ADDIN_OUT } = process.env;
  const address = isServed ? DEV_URL : (ADDIN_URL ?? '').replace(/\/+$/, '');
  const officeJs = OFFICE_JS_URL || MICROSOFT_CDN;
  return {
    address,
    isServed,
    isSelfHosted: officeJs === 'self',
    officeJs: officeJs === 'self' ? 'office-js/office.js' : officeJs,
    pageUrl: PAGE_URL || 'web/',
    out: path.resolve(__dirname, ADDIN_OUT || 'dist/addin'),
  };
}

/** Stops a build that would bring a manifest with the wrong address into the world. */
class NeedsAddress {
  constructor(address) {
    this.address = address;
  }
  apply() {
    if (/^https:\/\/[^/\s]+/.test(this.address)) return;
    throw new Error(
      `ADDIN_URL is ${this.address === '' ? 'missing' : `"${this.address}"`}: set it to the https address that the add-in will be served from, e.g. ADDIN_URL=https://intranet.example/binh-xet npm run build`,
    );
  }
}

function page(name, template, { officeJs, pageUrl }) {
  return new HtmlPlugin({
    filename: `${name}.html`,
    template,
    chunks: [name],
    // Modules: a browser too old for the bundle does not even read it.
    scriptLoading: 'module',
    inject: 'body',
    minify: false,
    templateParameters: { officeJs, pageUrl },
  });
}

function config(name, entry, template, plugins, chosen, transpile) {
  const isFirst = name === 'taskpane';
  return {
    name,
    // One after the other: the first empties the folder that both fill.
    dependencies: isFirst ? [] : ['taskpane'],
    mode: chosen.isServed ? 'development' : 'production',
    target: ['web', 'es2022'],
    devtool: chosen.isServed ? 'source-map' : false,
    entry: { [name]: entry },
    output: {
      path: chosen.out,
      // The page is built into a folder of its own (webpack.page.js, `beside`).
      clean: isFirst && { keep: /^web\// },
      filename: '[name].[contenthash:8].js',
      chunkFilename: `${name}.[name].[contenthash:8].js`,
    },
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: { rules: [transpile] },
    plugins: [new NeedsAddress(chosen.address), page(name, template, chosen), ...plugins],
    // The gate in the page stays as it is written: plain script for the oldest browsers.
    optimization: { minimizeOptions: { html: false } },
    performance: {
      hints: chosen.isServed ? false : 'error',
      maxEntrypointSize: BUDGETS[name],
      maxAssetSize: BUDGETS[name],
      assetFilter: (file) => /\.js$/.test(file) && !file.startsWith('office-js/'),
    },
    stats: 'errors-warnings',
  };
}

function files({ address, isSelfHosted }) {
  const patterns = [
    { from: 'assets/*.png' },
    { from: 'src/taskpane/help.html' },
    { from: 'src/commands/notice.html' },
    {
      from: 'manifest.xml',
      transform: (content) => content.toString().replaceAll(DEV_URL, address),
    },
  ].map((pattern) => ({ to: pattern.from.includes('*') ? undefined : '[name][ext]', ...pattern }));
  const own = OFFICE_JS_FILES.map((file) => ({
    from: path.join(OFFICE_JS, file),
    to: `office-js/${file}`,
    // Unmodified, as its licence asks.
    info: { minimized: true },
  }));
  return new CopyPlugin({ patterns: isSelfHosted ? [...patterns, ...own] : patterns });
}

/** The office.js that `npm start` serves stands on localhost with a certificate of its own. */
async function devServer() {
  const { getHttpsServerOptions } = require('office-addin-dev-certs');
  return {
    port: Number(new URL(DEV_URL).port),
    server: { type: 'https', options: await getHttpsServerOptions() },
    headers: { 'Access-Control-Allow-Origin': '*' },
    hot: false,
    client: { overlay: false },
  };
}

/** The two bundles of the add-in; `transpile` is the rule for TypeScript. */
module.exports = function addin(transpile) {
  return [
    async (env) => {
      const chosen = settings(env);
      const entry = './src/taskpane/index.tsx';
      const template = './src/taskpane/taskpane.html';
      const made = config('taskpane', entry, template, [files(chosen)], chosen, transpile);
      return chosen.isServed ? { ...made, devServer: await devServer() } : made;
    },
    (env) => {
      const chosen = settings(env);
      const entry = './src/commands/index.ts';
      return config('commands', entry, './src/commands/commands.html', [], chosen, transpile);
    },
  ];
};
