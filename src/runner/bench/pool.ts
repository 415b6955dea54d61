import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * Seconds an epoch of [784, 30, 10] takes, float32, m = 10, where so many runs go at once, each in a
 * process of its own as a page's runs are in workers: the slowest of them.
 */
export async function measurePool(
  runs: number,
  effort: { seconds: number; rounds: number },
  data = '',
): Promise<number> {
  const script = fileURLToPath(new URL('./poolRun.ts', import.meta.url));
  const children = Array.from({ length: runs }, () => fork(script, [data]));
  // All are ready before the first begins.
  await Promise.all(children.map(heard));
  const answers = children.map(heard);
  for (const child of children) child.send(effort);
  return Math.max(...(await Promise.all(answers)));
}

const heard = (child: ChildProcess): Promise<number> =>
  new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', code => reject(new Error(`a run of the pool ended with code ${code}`)));
  });
