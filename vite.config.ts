import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { coreSource } from './src/book/build/coreSource.ts';
import { book } from './src/book/build/plugin.ts';
import { digits } from './src/experiment/build/digitsPlugin.ts';
import { sandbox } from './src/experiment/build/sandboxPlugin.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  plugins: [book(root), coreSource(root), sandbox(root), digits(root), react()],
  worker: { format: 'es' },
});
