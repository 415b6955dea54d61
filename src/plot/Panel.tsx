import type { ReactNode } from 'react';
import './panel.css';

interface PanelProps {
  title: ReactNode;
  /** The line under the title: the values at the cursor, or what can be done. */
  sub?: ReactNode;
  children: ReactNode;
}

/** One plot with its heading; several stand in a row of <Panels>. */
export function Panel({ title, sub, children }: PanelProps) {
  return (
    <div className="panel">
      <div className="panel-title">{title}</div>
      <div className="panel-sub">{sub}</div>
      {children}
    </div>
  );
}

/** Panels side by side where there is room, below each other on a phone. */
export function Panels({ children, className }: { children: ReactNode; className?: string }) {
  return <div className={['panels', className].filter(Boolean).join(' ')}>{children}</div>;
}

interface KeyedValueProps {
  color?: string;
  dash?: string;
  label: ReactNode;
  value: string;
}

/** A value with a stroke of its line, so that it can be told by more than its colour. */
export function KeyedValue({ color, dash, label, value }: KeyedValueProps) {
  return (
    <span className="keyed" style={{ color }}>
      <svg width="16" height="8" aria-hidden="true">
        <line
          x1="0"
          x2="16"
          y1="4"
          y2="4"
          style={{ stroke: 'currentColor', strokeDasharray: dash }}
        />
      </svg>
      {label}
      {label !== '' && ' '}
      <b>{value}</b>
    </span>
  );
}

interface KeyedBarProps {
  color: string;
  /** An outlined bar, as in the plot. */
  open?: boolean;
  label: ReactNode;
  value?: string;
}

/** The same with a piece of a bar, filled or outlined. */
export function KeyedBar({ color, open, label, value }: KeyedBarProps) {
  return (
    <span className="keyed" style={{ color }}>
      <svg width="10" height="9" aria-hidden="true">
        {open ? (
          <rect
            className="plot-bar plot-bar-open"
            x="0.75"
            y="0.75"
            width="8.5"
            height="7.5"
            style={{ stroke: 'currentColor' }}
          />
        ) : (
          <rect className="plot-bar" width="10" height="9" style={{ fill: 'currentColor' }} />
        )}
      </svg>
      {label}
      {value !== undefined && (
        <>
          {' '}
          <b>{value}</b>
        </>
      )}
    </span>
  );
}
