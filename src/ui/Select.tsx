import './field.css';

interface SelectProps<T extends string> {
  label: string;
  options: readonly { value: T; label: string }[];
  value: T;
  onChange(value: T): void;
}

export function Select<T extends string>({ label, options, value, onChange }: SelectProps<T>) {
  return (
    <label className="ui-field">
      <span>{label}</span>
      <select
        value={value}
        onChange={event => {
          const chosen = options.find(option => option.value === event.target.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <span className="ui-said" aria-hidden="true">
        {options.find(option => option.value === value)?.label}
      </span>
    </label>
  );
}
