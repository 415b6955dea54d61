// `npm start`: installs what is missing, builds the book, serves it and prints the address.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureDependencies, requireNode, run } from './setup.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
requireNode();
ensureDependencies(root);
if (!existsSync(`${root}/data/mnist/train-images-idx3-ubyte`)) {
  console.log(
    'Training on 10,000 digits. For all 70,000 of MNIST: npm run mnist, then start again.',
  );
}
if (run('npm', ['run', '--silent', 'build'], root) !== 0) process.exit(1);
process.exit(run('npx', ['vite', 'preview', ...process.argv.slice(2)], root));
