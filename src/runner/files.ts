import { accessSync, constants, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { jsonOf, textOf } from '../experiment/jsonText.ts';
import { Failure, wordsOf } from './failure.ts';

/** A JSON file, or standard input for "-". */
export async function readJson(path: string): Promise<unknown> {
  const what = path === '-' ? 'standard input' : path;
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path === '-' ? 0 : path);
  } catch (error) {
    throw new Failure(`${what}: cannot be read: ${wordsOf(error)}`);
  }
  try {
    return await jsonOf(textOf(bytes));
  } catch (error) {
    throw new Failure(`${what}: ${wordsOf(error)}`);
  }
}

/** Asked before a long training, not after: whether a file can be written at all. */
export function requireWritable(path: string): void {
  try {
    if (existsSync(path) && statSync(path).isDirectory()) throw new Error('it is a folder');
    accessSync(existsSync(path) ? path : dirname(path), constants.W_OK);
  } catch (error) {
    throw new Failure(`${path}: cannot be written: ${wordsOf(error)}`);
  }
}

/** Writes JSON, which has no word for NaN and its like: a number that is one is a fault here. */
export function writeJson(
  value: unknown,
  path?: string,
  print: (text: string) => void = text => process.stdout.write(text),
): void {
  const text = `${JSON.stringify(value, requireFinite)}\n`;
  if (path === undefined) return print(text);
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new Failure(`${path}: cannot be written: ${wordsOf(error)}`);
  }
}

function requireFinite(key: string, value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new RangeError(`${key} came out as ${value}`);
  }
  return value;
}
