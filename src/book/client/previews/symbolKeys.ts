import { byKeyboard, closePreview, followPreview, openPreview } from './preview.ts';
import { sectionsHere } from '../page/here.ts';
import { symbolPreview, symbolSentence } from './symbolPreview.ts';
import { formula, formulasShown, marksIn } from './symbolMarks.ts';

/**
 * A displayed formula is one stop for the keyboard. The arrow keys go from sign to sign, and on
 * into the formulas in the lines that follow; Enter goes to the notation.
 */
let current: HTMLElement | undefined;

export function startSymbolKeys(): void {
  const said = document.createElement('p');
  said.className = 'visually-hidden';
  said.setAttribute('role', 'status');
  document.body.append(said);
  for (const stop of stops()) makeStop(stop, 0);

  const goTo = (mark: HTMLElement) => {
    leave();
    current = mark;
    mark.classList.add('symbol-here');
    mark.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    void openPreview(mark, 'symbol', () => symbolPreview(mark));
    void symbolSentence(mark).then(words => {
      if (current === mark) said.textContent = words;
    });
  };

  document.addEventListener('focusin', ({ target }) => {
    if (!isFormula(target) || !byKeyboard()) return;
    goTo(current && target.contains(current) ? current : marksIn(target)[0]);
  });
  document.addEventListener('focusout', ({ target }) => {
    if (!isFormula(target) || !current || !target.contains(current)) return;
    leave();
    closePreview();
  });
  document.addEventListener('keydown', event => {
    const { target, key } = event;
    if (!isFormula(target) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (key === 'Enter' && current) followPreview();
    const next = nextMark(target, key);
    if (!next) return;
    event.preventDefault();
    const home = next.closest<HTMLElement>(formula);
    if (!home || home === target) return goTo(next);
    if (!isFormula(home)) makeStop(home, -1);
    leave();
    current = next;
    home.focus({ preventScroll: true });
  });
}

function leave(): void {
  current?.classList.remove('symbol-here');
  current = undefined;
}

/** One that the keyboard reaches, as makeStop marked it. */
function isFormula(target: EventTarget | null): target is HTMLElement {
  return target instanceof HTMLElement && target.matches('[data-signs]');
}

function nextMark(here: HTMLElement, key: string): HTMLElement | undefined {
  const marks = marksIn(here);
  if (key === 'Home') return marks[0];
  if (key === 'End') return marks.at(-1);
  const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
  if (!step) return undefined;
  const next = marks[marks.findIndex(mark => mark === current) + step];
  if (next) return next;
  const formulas = formulasShown();
  const beyond = formulas[formulas.indexOf(here) + step];
  return beyond && marksIn(beyond).at(step === 1 ? 0 : -1);
}

/** Every displayed formula, and the first in the line of a section that displays none. */
function stops(): HTMLElement[] {
  const displayed = document.querySelectorAll<HTMLElement>('main .equation-formula');
  const inLine = sectionsHere().flatMap(({ blocks }) => {
    if (blocks.some(block => block.querySelector('.equation-formula'))) return [];
    const first = 'p > .math:has([data-symbol])';
    return (
      blocks.find(block => block.querySelector(first))?.querySelector<HTMLElement>(first) ?? []
    );
  });
  return [...displayed, ...inLine].filter(one => one.querySelector('[data-symbol]'));
}

function makeStop(element: HTMLElement, tabIndex: number): void {
  const number = element.parentElement?.id.replace(/^eq-/, '');
  const name = element.matches('.equation-formula') && number ? `Equation ${number}` : 'Formula';
  element.tabIndex = tabIndex;
  element.dataset.signs = '';
  element.setAttribute('role', 'group');
  element.setAttribute('aria-label', `${name}; the arrow keys explain its signs`);
}
