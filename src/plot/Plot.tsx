import { useMemo, useRef, type ReactNode } from 'react';
import { Axes } from './Axes.tsx';
import { FocusKeeper } from './FocusKeeper.ts';
import { textWidth } from './labels.ts';
import { PlotContext, type PlotFrame } from './PlotContext.ts';
import { equalled, makeScale, ticksOf, type AxisSpec } from './scales.ts';
import { useStanding } from './useStanding.ts';
import { useWidth } from './useWidth.ts';
import './plot.css';

export interface PlotProps {
  /** Unique on the page, usually the figure's id and a word. */
  id: string;
  /** Names the plot for those who do not see it. */
  label: string;
  x: AxisSpec;
  y: AxisSpec;
  height?: number;
  /** The width that the page is prerendered for; measured as soon as the figure is alive. */
  width?: number;
  /** Room at the right, for labels at the ends of lines. */
  right?: number;
  /** Where the x axis is drawn: at the bottom, or at this height (a curve that crosses zero). */
  xAxisAt?: number;
  xGrid?: boolean;
  /** A few words under the axis, at the left: what can be done here. */
  hint?: string;
  /** One unit is as long on x as on y: whichever axis has room to spare shows more. Needs `left`. */
  equal?: boolean;
  /** Fixed room for the y labels, so that plots above each other share their x axis. */
  left?: number;
  children: ReactNode;
}

const tickSize = 11.5;
/** The width a phone gives a plot. */
const narrow = 350;
/** Markup that React leaves alone when it takes a page over. */
const asItIs = { __html: '' };

/**
 * A plot as wide as it can be, with text of one size. The prerendered page cannot know its width:
 * for a wide plot it holds two drawings, of which the style sheet shows the one that fits.
 */
export function Plot(props: PlotProps) {
  const { height = 210, width = 320 } = props;
  const ref = useRef<HTMLDivElement>(null);
  const stood = useStanding();
  const measured = useWidth(ref, stood);
  const standing = stood && measured === null;
  const twice = measured === null && width > narrow;
  const frame = { ref, className: twice ? 'plot plot-twice' : 'plot', style: { height } };
  return (
    <>
      <FocusKeeper within={ref} standing={standing} />
      {standing ? (
        <div {...frame} suppressHydrationWarning dangerouslySetInnerHTML={asItIs} />
      ) : (
        <div {...frame}>
          <Drawing {...props} height={height} width={measured ?? width} />
          {twice && <Drawing {...props} id={`${props.id}-narrow`} height={height} width={narrow} />}
        </div>
      )}
    </>
  );
}

function Drawing(props: PlotProps & { height: number; width: number }) {
  const { id, label, height, width, right = 14, equal = false } = props;
  const svg = useRef<SVGSVGElement>(null);

  const top = props.y.title ? 28 : 10;
  const bottom = height - (props.x.title ? 40 : props.x.ticks?.length === 0 ? 8 : 24);
  const fixedWidth = width - (props.left ?? 0) - right;
  const { x, y } = useMemo(
    () =>
      equal ? equalled(props.x, props.y, fixedWidth, bottom - top) : { x: props.x, y: props.y },
    [equal, props.x, props.y, fixedWidth, bottom, top],
  );
  const yTicks = ticksOf(y, makeScale(y, [bottom, top]), Math.max(2, Math.round(height / 75)));
  const widest = Math.max(...yTicks.map(tick => textWidth(tick.label, tickSize)), 8);
  const left = props.left ?? Math.ceil(widest) + 11;

  const frame = useMemo<PlotFrame>(() => {
    const area = { left, top, right: Math.max(left + 20, width - right), bottom };
    return {
      id,
      x: makeScale(x, [area.left, area.right]),
      y: makeScale(y, [area.bottom, area.top]),
      area,
      width,
      height,
      yTitle: y.title,
      locate(event) {
        const box = svg.current?.getBoundingClientRect();
        if (!box || box.width === 0) return { x: 0, y: 0 };
        return {
          x: ((event.clientX - box.left) * width) / box.width,
          y: ((event.clientY - box.top) * height) / box.height,
        };
      },
    };
  }, [id, x, y, left, top, right, bottom, width, height]);

  const xTicks = ticksOf(x, frame.x, Math.max(2, Math.round((frame.area.right - left) / 75)));
  return (
    <svg
      ref={svg}
      role="group"
      aria-label={label}
      width="100%"
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="xMinYMin meet"
    >
      <defs>
        <clipPath id={`${id}-clip`}>
          <rect
            x={frame.area.left - 1}
            y={frame.area.top - 2}
            width={frame.area.right - frame.area.left + 2}
            height={frame.area.bottom - frame.area.top + 4}
          />
        </clipPath>
      </defs>
      <PlotContext value={frame}>
        <Axes
          xTicks={xTicks}
          yTicks={yTicks}
          xTitle={x.title}
          yTitle={y.title}
          xAxisAt={props.xAxisAt}
          xGrid={props.xGrid}
          hint={props.hint}
        />
        {props.children}
      </PlotContext>
    </svg>
  );
}
