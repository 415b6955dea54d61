import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import type { FromSandbox, Job } from '../sandbox/protocol.ts';
import { originals } from '../sandbox/originals.ts';
import { bundled } from './sandboxPlugin.ts';

it('makes one text that needs nothing else, and takes from its world what reaches out', async () => {
  const input = fileURLToPath(new URL('../sandbox/worker.ts', import.meta.url));
  const { code, files } = await bundled(input);
  expect(files.some(file => file.endsWith('core/trainer.ts'))).toBe(true);
  const told: FromSandbox[] = [];
  // A world of a worker's kind, with something that must not be there for the reader's code.
  const world: Record<string, unknown> = { performance, fetch: () => 'reached', postMessage() {} };
  world.self = world;
  runInNewContext(code, world);
  const { trial } = originals.quadratic;
  const job: Job = {
    type: 'check',
    formula: { kind: 'cost', code: 'const cost = fetch();' },
    surroundings: trial,
  };
  const port = { postMessage: (message: FromSandbox) => told.push(message) };
  (world.onmessage as (event: object) => void)({ data: job, ports: [port] });
  expect(told.map(({ type }) => type)).toEqual(['alive', 'refused']);
  expect(told[1]).toMatchObject({ message: 'The code stopped: fetch is not defined' });
});
