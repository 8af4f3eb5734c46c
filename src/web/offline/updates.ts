/** Newer versions of the page that the service worker has brought. */
export interface Updates {
  readonly subscribe: (listener: () => void) => () => void;
  readonly isWaiting: () => boolean;
  /** Puts the newer version in place and loads it. */
  readonly use: () => void;
}

/**
 * Lets the service worker keep the page for times without a network. From a folder (file:) there
 * is none, and none is needed.
 */
export function startOffline(): Updates {
  const listeners = new Set<() => void>();
  let waiting: ServiceWorker | null = null;
  const found = (worker: ServiceWorker | null) => {
    // The first version of all is no newer one.
    if (worker === null || navigator.serviceWorker.controller === null) return;
    waiting = worker;
    for (const listener of listeners) listener();
  };
  if (location.protocol.startsWith('http') && 'serviceWorker' in navigator) {
    void register(found).catch(() => undefined);
  }
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    isWaiting: () => waiting !== null,
    use: () => {
      navigator.serviceWorker.addEventListener('controllerchange', () => {
        location.reload();
      });
      waiting?.postMessage('use');
    },
  };
}

async function register(found: (worker: ServiceWorker | null) => void): Promise<void> {
  const registration = await navigator.serviceWorker.register('service-worker.js');
  found(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed') found(installing);
    });
  });
}
