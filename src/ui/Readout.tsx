import type { ReactNode } from 'react';
import './readout.css';

interface ReadoutProps {
  label?: ReactNode;
  /** Already formatted, by ui/format.ts. */
  value: string;
  color?: string;
}

/** A number that follows the figure, with its name. */
export function Readout({ label, value, color }: ReadoutProps) {
  return (
    <span className="ui-readout">
      {label !== undefined && <span className="ui-readout-label">{label}</span>}
      <span className="ui-readout-value" style={{ color }}>
        {value}
      </span>
    </span>
  );
}
