import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import type { DataManifest, ManifestFile } from '../data/manifest.ts';
import { packedMnist10k } from './mnist10k.ts';
import { findMnistFile, mnistFiles, mnistFolder, readUnpacked, sha256 } from './mnistFiles.ts';

/** What the page fetches from /data/: paths below it, gzipped bytes, and the manifest of both. */
interface PackedData {
  manifest: DataManifest;
  files: Map<string, () => Uint8Array>;
}

/**
 * Puts the data under /data/, in development and in the build: the 10,000 digits always, all of
 * MNIST where its four files are installed. A manifest says what is there, so that the page never
 * asks for what is not.
 */
export function digits(root: string): Plugin {
  let packed: PackedData | null = null;
  const data = () => (packed ??= packData(root));
  return {
    name: 'unsaturated:digits',
    config: () => ({ define: { 'import.meta.env.VITE_FULL_MNIST': String(isInstalled(root)) } }),
    configureServer(server) {
      server.middlewares.use('/data/', (request, response, next) => {
        const path = (request.url ?? '').replace(/^\//, '').replace(/\?.*$/, '');
        if (path === 'manifest.json') {
          response.setHeader('Content-Type', 'application/json');
          response.end(JSON.stringify(data().manifest));
          return;
        }
        const bytes = data().files.get(path);
        if (!bytes) return next();
        response.setHeader('Content-Type', 'application/gzip');
        response.end(bytes());
      });
    },
    generateBundle() {
      if (this.environment.name !== 'client') return;
      const { manifest, files } = data();
      for (const [path, bytes] of files) {
        this.emitFile({ type: 'asset', fileName: `data/${path}`, source: bytes() });
      }
      const source = JSON.stringify(manifest);
      this.emitFile({ type: 'asset', fileName: 'data/manifest.json', source });
      const full = 'full MNIST is in data/mnist and goes into the page';
      const ten = 'no full MNIST in data/mnist (npm run mnist): the page has 10,000 digits';
      this.info(manifest.mnist ? full : ten);
    },
  };
}

function packData(root: string): PackedData {
  const digits = packedMnist10k(root);
  const files = new Map([['mnist-10k.bin.gz', () => digits as Uint8Array]]);
  const unpacked = gunzipSync(digits);
  const described: ManifestFile = {
    path: 'mnist-10k.bin.gz',
    packed: digits.length,
    unpacked: unpacked.length,
    sha256: sha256(unpacked),
  };
  const mnist = packMnist(root);
  for (const { file, bytes } of mnist ?? []) files.set(file.path, bytes);
  const manifest = {
    'mnist-10k': [described],
    mnist: mnist?.map(({ file }) => file) ?? null,
  };
  return { manifest, files };
}

function isInstalled(root: string): boolean {
  return Object.values(mnistFiles).every(file => findMnistFile(mnistFolder(root), file));
}

/** The four files gzipped, in the order the page expects; null unless all are there and whole. */
function packMnist(root: string): { file: ManifestFile; bytes: () => Uint8Array }[] | null {
  const found = Object.values(mnistFiles).map(file => ({
    ...file,
    installed: findMnistFile(mnistFolder(root), file),
  }));
  const cache = join(root, 'data', 'cache');
  const packed = [];
  for (const { name, sha256: expected, installed } of found) {
    if (!installed) return null;
    const unpacked = readUnpacked(installed);
    if (sha256(unpacked) !== expected) {
      console.warn(`${installed} is not the file of MNIST: left out (npm run mnist puts it right)`);
      return null;
    }
    const gz = join(cache, `${name}.gz`);
    if (!existsSync(gz)) {
      mkdirSync(cache, { recursive: true });
      writeFileSync(`${gz}.${process.pid}`, gzipSync(unpacked, { level: 7 }));
      renameSync(`${gz}.${process.pid}`, gz);
    }
    const file = {
      path: `mnist/${name}.gz`,
      packed: statSync(gz).size,
      unpacked: unpacked.length,
      sha256: expected,
    };
    packed.push({ file, bytes: () => readFileSync(gz) });
  }
  return packed;
}
