import { Toggle, Toggles } from '../../ui/Toggle.tsx';
import { schemeNames, titles, type Scheme } from './schemes.ts';

interface SchemeTogglesProps {
  schemes: readonly Scheme[];
  onSchemes(schemes: readonly Scheme[]): void;
}

/** Which starts are shown; one of them always is. */
export function SchemeToggles({ schemes, onSchemes }: SchemeTogglesProps) {
  return (
    <Toggles label="Starts shown">
      {schemeNames.map(scheme => (
        <Toggle
          key={scheme}
          label={titles[scheme]}
          checked={schemes.includes(scheme)}
          disabled={schemes.length === 1 && schemes.includes(scheme)}
          onChange={checked =>
            onSchemes(
              schemeNames.filter(name => (name === scheme ? checked : schemes.includes(name))),
            )
          }
        />
      ))}
    </Toggles>
  );
}
