// `npm run mnist`: fetches the four files of MNIST, or copies them, checks them and puts them
// where the runner and the build find them.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MnistFile } from '../experiment/build/mnistFiles.ts';
import {
  findMnistFile,
  mnistFiles,
  mnistFolder,
  namesOf,
  readUnpacked,
  sha256,
  unpacked,
} from '../experiment/build/mnistFiles.ts';
import type { Command } from './arguments.ts';
import { argumentsOf, helpOf } from './arguments.ts';
import { Failure, callerPath, root, runCommand, wordsOf } from './failure.ts';

const command: Command<'from'> = { script: 'mnist', options: { from: 'DIR' } };

const mirrors = [
  'https://ossci-datasets.s3.amazonaws.com/mnist/',
  'https://storage.googleapis.com/cvdf-datasets/mnist/',
  'https://raw.githubusercontent.com/fgnt/mnist/master/',
];

const PATIENCE = 60_000;

/** The bytes, if they are the file's own; else an Error that says what was found instead. */
function verified(bytes: Uint8Array, file: MnistFile, from: string): Uint8Array {
  const found = sha256(bytes);
  if (found === file.sha256) return bytes;
  throw new Error(`${from}: not the file it should be: SHA-256 ${found}, expected ${file.sha256}`);
}

function copy(file: MnistFile, folder: string): Uint8Array {
  const path = findMnistFile(folder, file);
  if (!path) {
    throw new Failure(`no ${file.what} in ${folder}: looked for ${namesOf(file).join(', ')}`);
  }
  try {
    return verified(readUnpacked(path), file, path);
  } catch (error) {
    throw new Failure(wordsOf(error));
  }
}

async function download(file: MnistFile): Promise<Uint8Array> {
  const faults: string[] = [];
  for (const mirror of mirrors) {
    const url = `${mirror}${file.name}.gz`;
    try {
      console.log(`fetching ${url}`);
      const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) });
      if (!response.ok) throw new Error(`${url}: answered ${response.status}`);
      return verified(unpacked(new Uint8Array(await response.arrayBuffer()), url), file, url);
    } catch (error) {
      const cause = error instanceof Error && error.cause ? ` (${wordsOf(error.cause)})` : '';
      faults.push(`${new URL(url).host}: ${wordsOf(error)}${cause}`);
    }
  }
  throw new Failure(
    `no mirror gave the ${file.what}: ${faults.join('; ')}. With the four files at hand: npm run mnist -- --from DIR`,
  );
}

/** Whether the file is there already, whole. */
function isInstalled(file: MnistFile): boolean {
  const path = join(mnistFolder(root), file.name);
  return existsSync(path) && sha256(readFileSync(path)) === file.sha256;
}

function install(file: MnistFile, bytes: Uint8Array): void {
  const path = join(mnistFolder(root), file.name);
  mkdirSync(mnistFolder(root), { recursive: true });
  writeFileSync(`${path}.part`, bytes);
  renameSync(`${path}.part`, path);
}

function sourceFolder(from: string): string {
  const folder = callerPath(from);
  if (!existsSync(folder)) throw new Failure(`--from: there is no folder ${folder}`);
  return folder;
}

async function gather(from: string | null): Promise<[MnistFile, Uint8Array][]> {
  const gathered: [MnistFile, Uint8Array][] = [];
  for (const file of Object.values(mnistFiles)) {
    if (!from && isInstalled(file)) console.log(`${file.what}: there already`);
    else gathered.push([file, from ? copy(file, from) : await download(file)]);
  }
  return gathered;
}

await runCommand(async () => {
  const { values, help } = argumentsOf(command, process.argv.slice(2));
  if (help) return console.log(helpOf(command));
  // All of them are checked before the first is installed.
  const gathered = await gather(values.from === undefined ? null : sourceFolder(values.from));
  for (const [file, bytes] of gathered) {
    install(file, bytes);
    console.log(`${file.what}: checked and installed`);
  }
  console.log(
    `MNIST is in ${mnistFolder(root)}. Build again to have it in the page: npm run build`,
  );
});
