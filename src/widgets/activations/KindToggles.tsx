import { Segmented } from '../../ui/Segmented.tsx';
import { Toggle, Toggles } from '../../ui/Toggle.tsx';
import { kinds, kindTitles, type Kind } from './kinds.ts';

interface KindTogglesProps {
  shown: readonly Kind[];
  onShown(shown: readonly Kind[]): void;
}

/** Which activation functions are shown; one always is. */
export function KindToggles({ shown, onShown }: KindTogglesProps) {
  return (
    <Toggles label="Neurons shown">
      {kinds.map(kind => (
        <Toggle
          key={kind}
          label={kindTitles[kind]}
          checked={shown.includes(kind)}
          disabled={shown.length === 1 && shown.includes(kind)}
          onChange={checked =>
            onShown(kinds.filter(one => (one === kind ? checked : shown.includes(one))))
          }
        />
      ))}
    </Toggles>
  );
}

interface KindChoiceProps {
  figureId: string;
  label: string;
  value: Kind;
  onChange(kind: Kind): void;
}

export function KindChoice({ figureId, label, value, onChange }: KindChoiceProps) {
  return (
    <Segmented
      label={label}
      name={`${figureId}-kind`}
      value={value}
      options={kinds.map(kind => ({ value: kind, label: kindTitles[kind] }))}
      onChange={onChange}
    />
  );
}
