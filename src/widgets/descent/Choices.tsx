import { Segmented } from '../../ui/Segmented.tsx';
import { strokes } from './look.ts';
import { methodNames, methods, type MethodName } from './methods.ts';
import { surfaceNames, surfaces, type SurfaceName } from './surfaces.ts';

interface ChoicesProps {
  figureId: string;
  surface: SurfaceName;
  methods: readonly MethodName[];
  onSurface(surface: SurfaceName): void;
  onMethods(methods: readonly MethodName[]): void;
}

/** Which ground, and who walks on it: the switches are the key to the lines as well. */
export function Choices(props: ChoicesProps) {
  const { figureId, surface, methods: chosen, onSurface, onMethods } = props;
  return (
    <div className="descent-choices">
      <Segmented
        label="Surface"
        name={`${figureId}-surface`}
        value={surface}
        options={surfaceNames.map(value => ({ value, label: surfaces[value].title }))}
        onChange={onSurface}
      />
      <fieldset className="descent-methods">
        <legend className="visually-hidden">Methods</legend>
        {methodNames.map(name => {
          const on = chosen.includes(name);
          return (
            <label key={name} style={{ color: on ? strokes[name].color : undefined }}>
              <input
                type="checkbox"
                checked={on}
                onChange={() => {
                  const others = chosen.filter(other => other !== name);
                  // One has to be left.
                  if (!on) onMethods([...chosen, name]);
                  else if (others.length > 0) onMethods(others);
                }}
              />
              <svg width="22" height="8" aria-hidden="true">
                <line
                  x2="22"
                  y1="4"
                  y2="4"
                  style={{ stroke: 'currentColor', strokeDasharray: strokes[name].dash }}
                />
              </svg>
              {methods[name].title}
            </label>
          );
        })}
      </fieldset>
    </div>
  );
}
