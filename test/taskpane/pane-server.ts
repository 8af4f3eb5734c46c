import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join, resolve } from 'node:path';
import { bundleForBrowser } from '../support/bundle';

const ROOT = resolve(__dirname, '../..');
const PAGE = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Bình Xét</title>
<link rel="icon" href="data:,"><meta name="viewport" content="width=device-width">
<style>html,body,#root{height:100%;margin:0}</style></head>
<body><div id="root"></div><script src="/page.js"></script></body></html>`;

export interface Served {
  readonly server: Server;
  readonly address: string;
}

/** Serves the pane over a fake workbook: /?file=<sample>&language=vi&theme=light */
export const servePane = (): Promise<Served> => serveScript(join(ROOT, 'test/taskpane/page.tsx'));

/** Serves an empty page in which the script runs, and the samples beside it. */
export async function serveScript(entry: string): Promise<Served> {
  const script = await readFile(await bundleForBrowser(entry));
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/page.js') {
      response.setHeader('content-type', 'text/javascript; charset=utf-8');
      response.end(script);
    } else if (pathname.startsWith('/samples/')) {
      const name = basename(decodeURIComponent(pathname));
      readFile(join(ROOT, 'samples', name)).then(
        (bytes) => response.end(bytes),
        () => response.writeHead(404).end(),
      );
    } else {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(PAGE);
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { server, address: `http://127.0.0.1:${port}` };
}
