import type { ComponentType } from 'react';

export type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

/**
 * Every widget takes its figure's id (its address for readouts, commands, storage and links) and
 * settings of its own, all JSON; each widget reads its own and refuses the rest in words.
 */
export type WidgetProps = { figureId: string } & { [setting: string]: Json };

export interface WidgetDefinition {
  title: string;
  /** Plain text, for the gallery and for embedding; chapters write their own. */
  caption: string;
  load(): Promise<{ default: ComponentType<WidgetProps> }>;
  /** False for what belongs to one page of the book: neither in the gallery nor to be embedded. */
  exhibited?: boolean;
  /** The settings to show, one figure each: the first in the gallery, all on a page of the widget's own. */
  gallery?: Record<string, Json>[];
}
