/**
 * The frame that a reader's code runs in. `sandbox` without allow-same-origin gives it an origin of
 * its own: no storage, no cookies, no way to the page. Its policy, which its worker inherits, allows
 * no address to be fetched. It starts workers, ends them, and does nothing else.
 */
export const frameDocument = `<!doctype html><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval' blob:; worker-src blob:">
<title>Sandbox</title>
<script>
let worker = null;
let url = '';
addEventListener('message', event => {
  if (event.source !== parent) return;
  if (worker) worker.terminate();
  worker = null;
  const { source, job } = event.data;
  if (!source) return;
  url ||= URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  worker = new Worker(url);
  worker.onerror = error => parent.postMessage({ failed: error.message || 'it did not start' }, '*');
  worker.postMessage(job, event.ports);
});
parent.postMessage({ ready: true }, '*');
</script>`;

export interface Frame {
  /** Ends what runs, and starts the job in a new worker; its messages come through the port. */
  start(source: string, job: unknown, port: MessagePort): void;
  /** Ends what runs. */
  end(): void;
  remove(): void;
}

/** Puts the frame on the page, unseen. `failed` hears why a worker could not be started. */
export function openFrame(failed: (why: string) => void): Promise<Frame> {
  const element = document.createElement('iframe');
  element.setAttribute('sandbox', 'allow-scripts');
  element.srcdoc = frameDocument;
  element.title = 'Sandbox for the code of a figure';
  element.tabIndex = -1;
  element.hidden = true;

  return new Promise(resolve => {
    const heard = ({ source, data }: MessageEvent<unknown>) => {
      if (source !== element.contentWindow || typeof data !== 'object' || data === null) return;
      if ('failed' in data) failed(String(data.failed));
      if ('ready' in data) resolve(frame);
    };
    const send = (message: object, ports: Transferable[] = []) =>
      element.contentWindow?.postMessage(message, '*', ports);
    const frame: Frame = {
      start: (source, job, port) => send({ source, job }, [port]),
      end: () => send({}),
      remove() {
        window.removeEventListener('message', heard);
        element.remove();
      },
    };
    window.addEventListener('message', heard);
    document.body.append(element);
  });
}
