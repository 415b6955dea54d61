import { isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Something the caller can put right: one clear line, exit code 2. */
export class Failure extends Error {}

/** The project's own folder. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** A path as the caller meant it: npm runs scripts in the project's folder, wherever it was called. */
export function callerPath(path: string): string {
  const { INIT_CWD, npm_lifecycle_event } = process.env;
  const folder = npm_lifecycle_event && INIT_CWD ? INIT_CWD : process.cwd();
  return isAbsolute(path) ? path : resolve(folder, path);
}

export const wordsOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/** Runs a command and sets the exit code: 0, 2 with one line for a Failure, 1 for anything else. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    const text = error instanceof Failure ? oneLine(error.message) : (error as Error).stack;
    process.stderr.write(`${text}\n`);
    process.exitCode = error instanceof Failure ? 2 : 1;
  }
}

const oneLine = (text: string) => text.replace(/\s*\n\s*/g, ' ');
