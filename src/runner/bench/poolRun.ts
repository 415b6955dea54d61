// One run of several: says that it is ready, waits, measures, and answers with its seconds an epoch.
import { loadData } from '../loadData.ts';
import { measureEpoch } from './measure.ts';

const { training, validation } = loadData('mnist', process.argv[2] || undefined);
process.send?.(0);
process.once('message', async (effort: { seconds: number; rounds: number }) => {
  const wanted = { kernel: 'wasm', precision: 'float32', hidden: 30, miniBatchSize: 10 } as const;
  const { seconds } = await measureEpoch(wanted, training, validation, effort);
  process.send?.(seconds, () => process.exit(0));
});
