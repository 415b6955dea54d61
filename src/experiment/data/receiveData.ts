import type { DataSplit } from '../../core/dataset.ts';

/** Milliseconds after which data that has not come is not waited for any more. */
const LATE = 30_000;

/** The set that comes through a port once this end says it listens. Rejects in the reader's words. */
export async function receiveData(port: MessagePort): Promise<DataSplit> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    const split = await new Promise<DataSplit | null>((resolve, reject) => {
      const fail = (why: string) => reject(new Error(`The digits did not arrive: ${why}.`));
      port.onmessage = ({ data }: MessageEvent<DataSplit | null>) => resolve(data);
      port.onmessageerror = () => fail('the browser could not read what was sent');
      timer = setTimeout(() => fail(`nothing came for ${LATE / 1000} seconds`), LATE);
      port.postMessage('ready');
    });
    if (!split) throw new Error('The digits were replaced while they were read.');
    return split;
  } finally {
    clearTimeout(timer);
    port.close();
  }
}
