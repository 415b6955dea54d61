import { byTouch, closeCardSoon, openCard, openCardSoon } from './card.ts';
import { symbolCard } from './symbolCard.ts';
import { startSymbolKeys } from './symbolKeys.ts';
import { markAt, nearestMark } from './symbolMarks.ts';

/** The signs of the notation explain themselves in formulas: under the pointer, at a tap, by key. */
export function startSymbols(): void {
  document.addEventListener('pointerover', ({ target, pointerType }) => {
    const mark = markAt(target);
    if (mark && pointerType === 'mouse') openCardSoon(mark, 'symbol', () => symbolCard(mark));
  });
  document.addEventListener('pointerout', ({ target, pointerType }) => {
    if (markAt(target) && pointerType === 'mouse') closeCardSoon();
  });
  document.addEventListener('click', event => {
    const mark = byTouch() ? nearestMark(event) : undefined;
    if (mark) void openCard(mark, 'symbol', () => symbolCard(mark));
  });
  startSymbolKeys();
}
