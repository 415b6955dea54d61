import type { Ask, Holdings } from '../../offline/messages.ts';
import { tellPage } from '../../../ui/pageNotices.ts';
import { siteRoot } from '../../../ui/siteRoot.ts';

/** Milliseconds on a page after which a reader counts as one, even if no figure came near. */
const STAYED = 8000;

let asked = false;

/** Keeps the book for reading offline, once the reader has met a figure or stayed for a while. */
export function keepForOffline(): void {
  setTimeout(keepNow, STAYED);
}

/** At once: what there was to fetch for the page is fetched. */
export function keepNow(): void {
  // While the book is being written, every page should be new.
  if (asked || import.meta.env.DEV || !('serviceWorker' in navigator) || savesData()) return;
  asked = true;
  void register(navigator.serviceWorker);
}

const ask = (worker: ServiceWorker, what: Ask, ...ports: MessagePort[]) =>
  worker.postMessage(what, ports);

/** Milliseconds within which the service worker says what it has. */
const PATIENCE = 5000;

/** What is kept here of the version in charge; null where nothing is, or nothing answers. */
export async function whatIsKept(): Promise<Holdings | null> {
  const container = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  const registration = await container?.getRegistration(siteRoot()).catch(() => undefined);
  const worker = registration?.active;
  if (!worker) return null;
  const { port1, port2 } = new MessageChannel();
  return new Promise(resolve => {
    setTimeout(resolve, PATIENCE, null);
    port1.onmessage = ({ data }: MessageEvent<Holdings>) => resolve(data);
    ask(worker, 'say what is kept', port2);
  });
}

function savesData(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}

async function register(container: ServiceWorkerContainer): Promise<void> {
  let registration: ServiceWorkerRegistration | undefined;
  try {
    registration = await container.register(new URL('sw.js', siteRoot()));
  } catch {
    return; // Private windows and some settings forbid it; the book works without.
  }
  if (!registration) return; // Some browsers answer so where they will not.
  const follow = (worker: ServiceWorker | null) => {
    const announce = () => {
      // The first version of all takes over by itself; there is nothing to tell.
      if (worker?.state === 'installed' && container.controller) tellOfNewVersion(worker);
    };
    announce();
    worker?.addEventListener('statechange', announce);
  };
  const found = registration;
  // What did not come, or not as it was built, when this version was fetched.
  if (found.active) ask(found.active, 'fetch what is missing');
  follow(found.waiting);
  follow(found.installing);
  found.addEventListener('updatefound', () => follow(found.installing));
}

function tellOfNewVersion(worker: ServiceWorker): void {
  tellPage({
    key: 'version',
    text: 'There is a newer version of this book. To show it, this page is loaded again; a training that is under way ends with that.',
    action: {
      label: 'Show it',
      act() {
        // Only here, where it was asked for: other open pages stay as they are.
        navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), {
          once: true,
        });
        ask(worker, 'take over');
      },
    },
  });
}
