import type { ReactNode } from 'react';
import './field.css';

interface ToggleProps {
  label: ReactNode;
  checked: boolean;
  onChange(checked: boolean): void;
  disabled?: boolean;
}

export function Toggle({ label, checked, onChange, disabled }: ToggleProps) {
  return (
    <label className="ui-toggle">
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={event => onChange(event.target.checked)}
      />
      <span>{label}</span>
    </label>
  );
}

interface TogglesProps {
  /** What they switch together; heard, and not seen. */
  label: string;
  children: ReactNode;
}

/** Toggles that belong together, and go to the next row together. */
export function Toggles({ label, children }: TogglesProps) {
  return (
    <div className="ui-toggles" role="group" aria-label={label}>
      {children}
    </div>
  );
}
