import { byTouch, closePreviewSoon, openPreview, openPreviewSoon } from './preview.ts';
import { symbolPreview } from './symbolPreview.ts';
import { startSymbolKeys } from './symbolKeys.ts';
import { markAt, nearestMark } from './symbolMarks.ts';

/** The signs of the notation explain themselves in formulas: under the pointer, at a tap, by key. */
export function startSymbols(): void {
  document.addEventListener('pointerover', ({ target, pointerType }) => {
    const mark = markAt(target);
    if (mark && pointerType === 'mouse') openPreviewSoon(mark, 'symbol', () => symbolPreview(mark));
  });
  document.addEventListener('pointerout', ({ target, pointerType }) => {
    if (markAt(target) && pointerType === 'mouse') closePreviewSoon();
  });
  document.addEventListener('click', event => {
    const mark = byTouch() ? nearestMark(event) : undefined;
    if (mark) void openPreview(mark, 'symbol', () => symbolPreview(mark));
  });
  startSymbolKeys();
}
