import type { ReactNode } from 'react';
import './segmented.css';

interface SegmentedProps<T extends string> {
  label: string;
  /** Unique on the page: radio buttons of one name exclude each other. */
  name: string;
  options: readonly { value: T; label: ReactNode; color?: string }[];
  /** null: none of these. */
  value: T | null;
  onChange(value: T): void;
  hideLabel?: boolean;
}

/** One of a few: a radio group that looks like one divided button. */
export function Segmented<T extends string>(props: SegmentedProps<T>) {
  return (
    <fieldset className="ui-segmented">
      <legend className={props.hideLabel === false ? undefined : 'visually-hidden'}>
        {props.label}
      </legend>
      <div className="ui-segments">
        {props.options.map(option => (
          <label key={option.value} style={{ color: option.color }}>
            <input
              type="radio"
              name={props.name}
              value={option.value}
              checked={option.value === props.value}
              onChange={() => props.onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
