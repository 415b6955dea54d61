import { readFileSync } from 'node:fs';
import { keyOf } from '../../ui/storage.ts';
import { beforePaint, pageClasses, type Known } from '../client/beforePaint.ts';
import { answerKey, passedKey } from '../content/reader/questions.ts';
import { readingSettings } from '../content/reader/settings.ts';

/** The script in the head of every page, with what it has to know from elsewhere. */
export function beforePaintScript(root: string): string {
  const known: Known = {
    classes: pageClasses,
    settings: readingSettings.map(({ name }) => [name, keyOf(name)]),
    questions: [answerKey(''), passedKey('')].map(keyOf),
    lifted: liftedIn(readFileSync(`${root}/src/book/client/styles/veil.css`, 'utf8')),
  };
  return `(${beforePaint.toString()})(${JSON.stringify(known)})`;
}

/** All that the style sheet sets for a figure that waits, taken back. */
export function liftedIn(css: string): string {
  const waiting = /\[data-after\]\)\s*\{([^}]*)\}/.exec(css)?.[1] ?? '';
  const properties = waiting.match(/--[\w-]+(?=:)/g);
  if (!properties) throw new Error('styles/veil.css: expected what is set for a figure that waits');
  return properties.map(property => `${property}:initial`).join(';');
}
