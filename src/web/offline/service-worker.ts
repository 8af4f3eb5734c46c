/**
 * Keeps the built page for times without a network. The build puts the exact list of its files
 * before this (webpack.page.js): nothing else is kept, nothing else is answered.
 */
declare const PRECACHE: { readonly version: string; readonly files: readonly string[] };

/** What a service worker has that the types of a page do not tell. */
interface WorkerScope {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listen: (event: LifeEvent) => void): void;
  addEventListener(type: 'fetch', listen: (event: AskEvent) => void): void;
  addEventListener(type: 'message', listen: (event: MessageEvent<unknown>) => void): void;
}

interface LifeEvent {
  waitUntil(work: Promise<unknown>): void;
}

interface AskEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

const worker = self as unknown as WorkerScope;
const { scope } = worker.registration;
/** Pages of several folders on one server share the storage: each keeps to its own names. */
const ours = `binh-xet ${scope} `;
const cacheName = ours + PRECACHE.version;
const kept = new Set(PRECACHE.files.map((file) => new URL(file, scope).href));

worker.addEventListener('install', (event) => {
  const requests = PRECACHE.files.map((file) => new Request(file, { cache: 'reload' }));
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(requests)));
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(dropOld().then(() => worker.clients.claim()));
});

async function dropOld(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(ours) && name !== cacheName);
  await Promise.all(old.map((name) => caches.delete(name)));
}

worker.addEventListener('message', ({ data }) => {
  if (data === 'use') void worker.skipWaiting();
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = addressIn(request.url);
  if (request.method === 'GET' && kept.has(address)) event.respondWith(answer(request, address));
});

/** The page by its folder is the page by its name; what follows "?" or "#" changes nothing. */
function addressIn(url: string): string {
  const bare = url.replace(/[?#].*$/, '');
  return bare === scope ? `${scope}index.html` : bare;
}

async function answer(request: Request, address: string): Promise<Response> {
  const cache = await caches.open(cacheName);
  return (await cache.match(address)) ?? fetch(request);
}
