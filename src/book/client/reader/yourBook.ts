import { download } from '../../../ui/download.ts';
import { sendCommand } from '../../../figure/bus.ts';
import {
  allStored,
  canStore,
  forgetAllStored,
  notKept,
  onOtherTab,
  writeStored,
} from '../../../ui/storage.ts';
import { asExerciseMark, exerciseKey, markNames } from '../../content/reader/marks.ts';
import { asSections, readKey } from '../../content/reader/reading.ts';
import { broughtBack, fromFile, toFile, type Kept } from '../../content/reader/readersFile.ts';
import { startOfflineCopy } from './offlineCopy.ts';
import { showSettings } from './settings.ts';

/** The page of what the reader made: shown, saved, brought back, forgotten. */
export function startYourBook(page: HTMLElement): void {
  const show = () => showKept(page, allStored());
  show();
  say(page, '[data-note]', canStore() ? '' : notKept());
  onOtherTab(show);
  const copy = page.querySelector<HTMLElement>('[data-offline-copy]');
  if (copy) startOfflineCopy(copy);
  startSaving(page);
  startBringing(page, show);
  startForgetting(page, show);
}

function showKept(page: HTMLElement, kept: Kept): void {
  for (const row of page.querySelectorAll<HTMLElement>('[data-chapter-row]')) {
    const chapter = row.dataset.chapterRow ?? '';
    const listed = (name: string) => JSON.parse(row.dataset[name] ?? '[]') as string[];
    const read = asSections(kept[readKey(chapter)]);
    const has: Record<string, (id: string) => boolean> = {
      sections: id => read.includes(id),
      predictions: id => `predict/${chapter}/${id}` in kept,
      exercises: n => asExerciseMark(kept[exerciseKey(n)]).mark === 'done',
    };
    for (const cell of row.querySelectorAll<HTMLElement>('[data-count]')) {
      const name = cell.dataset.count ?? '';
      const all = listed(name);
      const some = all.filter(id => has[name](id)).length;
      cell.textContent = all.length === 0 ? '–' : `${some} of ${all.length}`;
      cell.classList.toggle('is-none', some === 0);
      cell.classList.toggle('is-all', some > 0 && some === all.length);
    }
  }
  const sketches = Object.keys(kept).filter(key => key.startsWith('sketch/')).length;
  const curves = sketches === 1 ? 'One curve' : `${sketches} curves`;
  say(page, '[data-sketches]', sketches > 0 ? `${curves} drawn before a run.` : '');
  showExercises(page, kept);
}

function showExercises(page: HTMLElement, kept: Kept): void {
  let marked = 0;
  for (const row of page.querySelectorAll<HTMLElement>('[data-exercise-row]')) {
    const { mark, note } = asExerciseMark(kept[exerciseKey(row.dataset.exerciseRow ?? '')]);
    row.hidden = mark === null && note.trim() === '';
    if (!row.hidden) marked++;
    row.dataset.mark = mark ?? '';
    say(row, '[data-mark-name]', mark ? markNames[mark] : '');
    say(row, '[data-own-note]', note.trim());
  }
  const none = page.querySelector<HTMLElement>('[data-unmarked]');
  if (none) none.hidden = marked > 0;
}

function startSaving(page: HTMLElement): void {
  page.querySelector('[data-save]')?.addEventListener('click', () => {
    const now = new Date();
    const name = `unsaturated-${now.toISOString().slice(0, 10)}.json`;
    download(name, 'application/json', toFile(allStored(), now));
    say(page, '[data-file-note]', `Saved as ${name}, among your downloads.`);
  });
}

function startBringing(page: HTMLElement, show: () => void): void {
  const input = page.querySelector<HTMLInputElement>('[data-file]');
  page.querySelector('[data-bring]')?.addEventListener('click', () => input?.click());
  input?.addEventListener('change', async () => {
    const [file] = input.files ?? [];
    input.value = '';
    if (file) say(page, '[data-file-note]', await bringBack(file));
    show();
  });
}

/** Brings back what a file holds; what became of it, in words. */
async function bringBack(file: File): Promise<string> {
  const text = await file.text().catch(() => null);
  if (text === null) return `${file.name}: the browser cannot read this file, or no longer.`;
  const result = fromFile(text, file.name);
  if ('problem' in result) return result.problem;
  const changes = Object.entries(broughtBack(allStored(), result.kept));
  const stays = changes.map(([key, value]) => writeStored(key, value)).every(Boolean);
  showSettings();
  const things = changes.length === 1 ? 'One thing' : `${changes.length} things`;
  const words =
    changes.length === 0
      ? `All that ${file.name} holds is here already.`
      : `${things} brought back from ${file.name}.`;
  return stays ? words : `${words} ${notKept()}`;
}

function startForgetting(page: HTMLElement, show: () => void): void {
  const dialog = page.querySelector<HTMLDialogElement>('[data-forget-dialog]');
  page.querySelector('[data-forget]')?.addEventListener('click', () => {
    say(page, '[data-forget-note]', '');
    say(page, '[data-forget-what]', lossOf(allStored()));
    dialog?.showModal();
  });
  dialog?.addEventListener('close', () => {
    if (dialog.returnValue !== 'forget') return;
    forgetAllStored();
    sendCommand('kept-digits', { forget: true });
    showSettings();
    show();
    say(page, '[data-forget-note]', 'Everything is forgotten.');
  });
}

/** What forgetting would take away, by number. */
function lossOf(kept: Kept): string {
  const keys = Object.keys(kept);
  const ofKind = (kind: string) => keys.filter(key => key.startsWith(`${kind}/`));
  const sections = ofKind('read').flatMap(key => asSections(kept[key])).length;
  const parts = [
    [sections, 'section read', 'sections read'],
    [ofKind('predict').length, 'prediction', 'predictions'],
    [ofKind('sketch').length, 'curve drawn', 'curves drawn'],
    [ofKind('exercise').length, 'exercise marked', 'exercises marked'],
    [ofKind('run').length, 'run left under way', 'runs left under way'],
  ] as const;
  const named = parts
    .filter(([n]) => n > 0)
    .map(([n, one, many]) => `${n} ${n === 1 ? one : many}`);
  const lost = named.length > 0 ? `${named.join(', ')}. ` : '';
  return `${lost}It cannot be had again, unless you saved it as a file.`;
}

function say(within: HTMLElement, selector: string, words: string): void {
  const element = within.querySelector(selector);
  if (element && element.textContent !== words) element.textContent = words;
}
