import { startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { yieldToMain } from '../../../ui/yieldToMain.ts';
import { widgets } from '../../../widgets/index.ts';
import type { WidgetProps } from '../../../widgets/types.ts';
import { IslandRoot } from './IslandRoot.tsx';

/** Fetches the widget of an island and takes over its prerendered first view; done once it answers. */
export async function hydrateIsland(island: HTMLElement, onFailure: () => void): Promise<void> {
  const name = island.dataset.island ?? '';
  const definition = widgets[name];
  if (!definition) throw new Error(`There is no widget called "${name}".`);
  const { default: Widget } = await definition.load();
  await yieldToMain();
  const props: WidgetProps = JSON.parse(island.dataset.props ?? '{}');
  const firstView = island.innerHTML;
  // A transition: React gives way to the reader every few milliseconds while it takes over.
  await new Promise<void>(onReady => {
    const handed = { Widget, props, firstView, onFailure, onReady };
    startTransition(() => {
      hydrateRoot(island, <IslandRoot {...handed} />, { identifierPrefix: `${props.figureId}-` });
    });
  });
}
