/**
 * `npm start`: the add-in inside Excel where there is one, else the page in the browser.
 *
 *     npm start                 whichever fits this machine
 *     npm start -- page         the page, built anew, on http://localhost:3001
 *     npm start -- serve        the page as it was built last
 *     npm start -- excel        the add-in, whatever is found
 */
const { spawn, spawnSync } = require('node:child_process');
const { createReadStream, existsSync, statSync } = require('node:fs');
const { createServer } = require('node:http');
const path = require('node:path');

const PORT = Number(process.env.PORT) || 3001;
const PAGE = path.resolve(__dirname, process.env.PAGE_OUT || 'dist/page');
const EXCEL_ON_MAC = '/Applications/Microsoft Excel.app';
const EXCEL_ON_WINDOWS = 'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\App Paths\\excel.exe';
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

/** True where the desktop Excel stands on this machine; there is none on Linux. */
function hasExcel(platform = process.platform) {
  if (platform === 'darwin') return existsSync(EXCEL_ON_MAC);
  if (platform !== 'win32') return false;
  return spawnSync('reg', ['query', EXCEL_ON_WINDOWS, '/ve']).status === 0;
}

function run(command, ...words) {
  const { status } = spawnSync(command, words, {
    cwd: __dirname,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** The file behind an address; the page itself for the folder; null for what is not there. */
function fileOf(url) {
  const { pathname } = new URL(url, 'http://localhost');
  const file = path.join(PAGE, decodeURIComponent(pathname));
  if (!file.startsWith(PAGE)) return null;
  const found =
    existsSync(file) && statSync(file).isDirectory() ? path.join(file, 'index.html') : file;
  return existsSync(found) ? found : null;
}

function serve() {
  const server = createServer((request, response) => {
    const file = fileOf(request.url ?? '/');
    if (file === null) {
      response.writeHead(404).end();
      return;
    }
    // Built anew it must show anew.
    response.setHeader('cache-control', 'no-cache');
    response.setHeader('content-type', TYPES[path.extname(file)] ?? 'application/octet-stream');
    createReadStream(file).pipe(response);
  });
  server.listen(PORT, 'localhost', () => {
    const address = `http://localhost:${PORT}/`;
    console.log(`Bình Xét: ${address}   (Ctrl+C: dừng / stop)`);
    if (process.env.BROWSER !== 'none') openBrowser(address);
  });
}

/** Where no browser can be opened the address above is enough. */
function openBrowser(address) {
  const [command, ...words] =
    process.platform === 'win32'
      ? ['cmd', '/c', 'start', '', address]
      : [process.platform === 'darwin' ? 'open' : 'xdg-open', address];
  const browser = spawn(command, words, { stdio: 'ignore', detached: true });
  browser.on('error', () => undefined);
  browser.unref();
}

const [wish = hasExcel() ? 'excel' : 'page'] = process.argv.slice(2);
if (wish === 'excel') {
  run('npm', 'run', 'start:excel');
} else {
  if (wish !== 'serve') run('npm', 'run', '--silent', 'build:page');
  serve();
}
