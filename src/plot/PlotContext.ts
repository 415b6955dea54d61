import { createContext, useContext } from 'react';
import type { Box } from './boxes.ts';
import type { Scale } from './scales.ts';

/** What a mark needs to know of the plot it is drawn in. */
export interface PlotFrame {
  /** Unique on the page; ids inside the SVG begin with it. */
  id: string;
  x: Scale;
  y: Scale;
  /** The rectangle between the axes. */
  area: Box;
  width: number;
  height: number;
  /** What stands above the y axis. */
  yTitle?: string;
  /** From a pointer on the page to pixels of the plot. */
  locate(event: { clientX: number; clientY: number }): { x: number; y: number };
}

export const PlotContext = createContext<PlotFrame | null>(null);

export function usePlot(): PlotFrame {
  const frame = useContext(PlotContext);
  if (!frame) throw new Error('A mark was drawn outside a <Plot>.');
  return frame;
}
