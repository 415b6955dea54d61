import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { HASH_DIGITS } from '../offline/bytes.ts';
import type { FileList } from '../offline/library.ts';

/** What is not kept for offline: full MNIST is kept when a run asks for it, see experiment/dataCache. */
const left = /^(sw\.js|cards\/|sitemap\.xml|robots\.txt|\.vite\/|data\/mnist\/|readme\.png|\.)/;

/** The files of a built site that are kept for reading offline: path and hash of each. */
export function fileListOf(dist: string): FileList {
  const files = readdirSync(dist, { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .map(file => ({ file, path: relative(dist, file).split(sep).join('/') }))
    .filter(({ path }) => !left.test(path))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  return Object.fromEntries(
    files.map(({ file, path }) => [path.replace(/(^|\/)index\.html$/, '$1'), hashOf(file)]),
  );
}

/** Of what is in it, where a file is packed, as offline/bytes.ts has it. */
function hashOf(file: string): string {
  const bytes = readFileSync(file);
  const content = file.endsWith('.gz') ? gunzipSync(bytes) : bytes;
  return createHash('sha256').update(content).digest('hex').slice(0, HASH_DIGITS);
}

/** Tells the built service worker what the site consists of; its own bytes change with it. */
export function writeFileList(dist: string): number {
  const script = join(dist, 'sw.js');
  const files = fileListOf(dist);
  const source = readFileSync(script, 'utf8');
  const marks = source.match(/\b__FILES__\b/g)?.length ?? 0;
  if (marks !== 1) throw new Error(`sw.js: expected one place for the list, found ${marks}`);
  writeFileSync(
    script,
    source.replace('__FILES__', () => JSON.stringify(files)),
  );
  return Object.keys(files).length;
}
