import type { CSSProperties, ReactNode } from 'react';
import { short } from './format.ts';
import { NumberField } from './NumberField.tsx';
import { sliderScale } from './sliderScale.ts';
import './slider.css';

interface SliderProps {
  /** Names the slider; `symbol` is shown in its place where space is short. */
  label: string;
  symbol?: ReactNode;
  value: number;
  onChange(value: number): void;
  min: number;
  max: number;
  step?: number;
  /** The slider moves through powers of ten; its step then counts in decades. */
  log?: boolean;
  format?(value: number): string;
  /** What a screen reader says: by default the formatted value. */
  describe?(value: number): string;
  color?: string;
  /** Lets the value be typed too, within this range (which may be wider than the slider's). */
  typed?: { min: number; max: number; onProblem?(problem: string | null): void };
  disabled?: boolean;
  /** Values worth knowing, marked under the slider. */
  marks?: readonly { value: number; label: string }[];
}

export function Slider(props: SliderProps) {
  const { label, symbol, value, onChange, format = short, color, typed } = props;
  const scale = sliderScale(props);
  const text = format(value);
  return (
    <div className="ui-slider" style={{ color }}>
      <label>
        {symbol === undefined ? (
          <span className="ui-slider-label">{label}</span>
        ) : (
          <>
            <span className="ui-slider-label" aria-hidden="true">
              {symbol}
            </span>
            <span className="visually-hidden">{label}</span>
          </>
        )}
        <span className="ui-slider-track">
          <input
            type="range"
            min={scale.min}
            max={scale.max}
            step={scale.step}
            value={scale.toPosition(value)}
            disabled={props.disabled}
            aria-valuetext={props.describe?.(value) ?? text}
            onChange={event => onChange(scale.toValue(Number(event.target.value)))}
          />
          {props.marks && (
            <span className="ui-slider-marks" aria-hidden="true">
              {props.marks.map(mark => {
                const place = scale.toPosition(mark.value) - scale.min;
                const share = place / (scale.max - scale.min);
                return (
                  <span key={mark.value} style={{ '--share': share } as CSSProperties}>
                    {mark.label}
                  </span>
                );
              })}
            </span>
          )}
        </span>
      </label>
      {typed ? (
        <NumberField
          label={`${label}, typed`}
          hideLabel
          name={label}
          value={value}
          onChange={onChange}
          min={typed.min}
          max={typed.max}
          onProblem={typed.onProblem}
          format={format}
          step={v => (props.log ? 10 ** Math.floor(Math.log10(v)) / 10 : scale.step)}
        />
      ) : (
        <output aria-hidden="true">{text}</output>
      )}
    </div>
  );
}
