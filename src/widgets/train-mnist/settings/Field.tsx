import { useId, type ReactNode } from 'react';

interface FieldProps {
  label: ReactNode;
  value: string;
  onChange(text: string): void;
  /** What is wrong with the value, in words; under the field. */
  fault?: string | null;
  /** Choices make it a select; without them it is typed. */
  choices?: readonly (readonly [value: string, label: string])[];
  placeholder?: string;
  numeric?: boolean;
  disabled?: boolean;
}

/** A labelled native field with its message under it. */
export function Field(props: FieldProps) {
  const { label, value, onChange, fault, choices, placeholder, numeric = true, disabled } = props;
  const id = useId();
  const shared = {
    id,
    value,
    disabled,
    'aria-invalid': fault ? true : undefined,
    'aria-describedby': fault ? `${id}-fault` : undefined,
  };
  return (
    <div className="tm-field">
      <label htmlFor={id}>{label}</label>
      {choices ? (
        <select {...shared} onChange={event => onChange(event.target.value)}>
          {choices.map(([choice, name]) => (
            <option key={choice} value={choice}>
              {name}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...shared}
          type="text"
          inputMode={numeric ? 'decimal' : 'text'}
          autoComplete="off"
          spellCheck={false}
          placeholder={placeholder}
          onChange={event => onChange(event.target.value)}
        />
      )}
      {fault && (
        <p id={`${id}-fault`} className="tm-fault" role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}
