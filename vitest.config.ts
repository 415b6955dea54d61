import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { coreSource } from './src/book/build/coreSource.ts';
import { sandbox } from './src/experiment/build/sandboxPlugin.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  plugins: [coreSource(root), sandbox(root)],
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    testTimeout: 120_000,
    // One module graph a thread: a file that stubs or spies puts back what was there.
    pool: 'threads',
    isolate: false,
  },
});
