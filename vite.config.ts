import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { book } from './src/book/build/plugin.ts';
import { digits } from './src/experiment/build/digitsPlugin.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  plugins: [book(root), digits(root), react()],
  worker: { format: 'es' },
});
