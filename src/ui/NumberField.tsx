import { useState } from 'react';
import { parseNumber, short } from './format.ts';
import './field.css';

interface NumberFieldProps {
  label: string;
  /** Where the visible label stands elsewhere, the field is named for screen readers only. */
  hideLabel?: boolean;
  /** What a refusal calls it, if not by its label. */
  name?: string;
  value: number;
  onChange(value: number): void;
  min?: number;
  max?: number;
  /** What one press of an arrow key adds; Shift ten times as much. Or a rule of the value. */
  step?: number | ((value: number) => number);
  format?(value: number): string;
  color?: string;
  /** Told when what was typed cannot be used, in words; null when it can again. */
  onProblem?(problem: string | null): void;
}

/** A number that is typed: accepted on Enter or on leaving, refused in words. */
export function NumberField(props: NumberFieldProps) {
  const { label, hideLabel, value, min = -Infinity, max = Infinity, format = short } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const [invalid, setInvalid] = useState(false);

  const report = (problem: string | null) => {
    setInvalid(problem !== null);
    props.onProblem?.(problem);
  };
  const commit = () => {
    if (draft === null) return;
    const typed = parseNumber(draft);
    if (typed !== null && typed >= min && typed <= max) {
      report(null);
      setDraft(null);
      props.onChange(typed);
    } else {
      const range = `a number from ${short(min)} to ${short(max)}`;
      report(`${props.name ?? label}: expected ${range}, received “${draft.trim() || 'nothing'}”.`);
    }
  };
  const nudge = (direction: number) => {
    const step = typeof props.step === 'function' ? props.step(value) : (props.step ?? 0.1);
    const next = Math.min(max, Math.max(min, value + direction * step));
    report(null);
    setDraft(null);
    props.onChange(Number(next.toPrecision(10)));
  };

  return (
    <label className="ui-field">
      <span className={hideLabel ? 'visually-hidden' : undefined} style={{ color: props.color }}>
        {label}
      </span>
      <input
        type="text"
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        value={draft ?? format(value)}
        aria-invalid={invalid || undefined}
        onChange={event => setDraft(event.target.value)}
        onMouseDown={event => {
          // Where the press put a caret, it would take back what the focus selects.
          if (document.activeElement === event.currentTarget) return;
          event.preventDefault();
          event.currentTarget.focus();
        }}
        onFocus={event => event.target.select()}
        onBlur={commit}
        onKeyDown={event => {
          if (event.key === 'Enter') commit();
          else if (event.key === 'Escape') {
            setDraft(null);
            report(null);
          } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
            event.preventDefault();
            nudge((event.key === 'ArrowUp' ? 1 : -1) * (event.shiftKey ? 10 : 1));
          }
        }}
      />
      <span className="ui-said" aria-hidden="true">
        {format(value)}
      </span>
    </label>
  );
}
