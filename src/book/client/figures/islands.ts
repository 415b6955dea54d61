import { onSend } from '../../../figure/bus.ts';
import { yieldToMain } from '../../../ui/yieldToMain.ts';

/**
 * Figures come alive when they near the screen, or when the text sends them a command; React and
 * the widget are fetched with the first of them. Until then the reader sees the first view.
 */
const nearness = '600px';

export function startIslands(onAlive?: () => void): void {
  const islands = [...document.querySelectorAll<HTMLElement>('[data-island]')];
  const wake = (island: HTMLElement) => {
    observer.unobserve(island);
    void bringAlive(island).then(onAlive);
  };
  const observer = new IntersectionObserver(
    entries => {
      for (const { isIntersecting, target } of entries) {
        if (isIntersecting && target instanceof HTMLElement) wake(target);
      }
    },
    { rootMargin: nearness },
  );
  for (const island of islands) {
    observer.observe(island);
    keepPresses(island, () => wake(island));
  }

  onSend(figureId => {
    const island = islands.find(one => one.closest('figure')?.id === figureId);
    if (island) wake(island);
  });
}

/** The button of a figure that was pressed before the figure could answer. */
const pressed = new WeakMap<HTMLElement, HTMLElement>();

/** A press on the first view wakes the figure, and is kept until it is alive. */
function keepPresses(island: HTMLElement, wake: () => void): void {
  const keep = (event: MouseEvent) => {
    const { islandState } = island.dataset;
    if (islandState && islandState !== 'loading') {
      return island.removeEventListener('click', keep, { capture: true });
    }
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (!button) return;
    event.stopImmediatePropagation();
    pressed.set(island, button);
    wake();
  };
  island.addEventListener('click', keep, { capture: true });
}

async function bringAlive(island: HTMLElement): Promise<void> {
  if (island.dataset.islandState) return;
  island.dataset.islandState = 'loading';
  try {
    const { hydrateIsland } = await import('./hydrate.tsx');
    await yieldToMain();
    await hydrateIsland(island, () => say(island, stopped));
    if (island.dataset.islandState === 'loading') island.dataset.islandState = 'live';
    pressed.get(island)?.click();
  } catch (error) {
    pressed.delete(island);
    console.warn(error);
    say(island, unreachable, () => {
      delete island.dataset.islandState;
      void bringAlive(island);
    });
  }
}

const stopped =
  'Something went wrong inside this figure, and it has stopped. Above is its first view; reloading the page may bring it back.';
const unreachable =
  'This figure could not be fetched, perhaps because the connection is gone. Above is its first view.';

function say(island: HTMLElement, sentence: string, again?: () => void): void {
  island.dataset.islandState = 'failed';
  const notice = document.createElement('p');
  notice.className = 'figure-notice';
  notice.setAttribute('role', 'status');
  notice.textContent = sentence;
  if (again) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button';
    button.textContent = 'Try again';
    button.addEventListener('click', () => {
      notice.remove();
      again();
    });
    notice.append(' ', button);
  }
  island.after(notice);
}
