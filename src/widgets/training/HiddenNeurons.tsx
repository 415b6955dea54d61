import { Segmented } from '../../ui/Segmented.tsx';

interface HiddenNeuronsProps {
  figureId: string;
  /** The sizes to choose from; 0: inputs joined to outputs. Those of 2014 unless others are said. */
  sizes?: readonly number[];
  /** Any size: a link may say one that is not offered. */
  value: number;
  onChange(hidden: number): void;
}

const published = [30, 100];

/** How many hidden neurons a network has. */
export function HiddenNeurons(props: HiddenNeuronsProps) {
  const { figureId, sizes = published, value, onChange } = props;
  return (
    <Segmented
      label="Hidden neurons"
      hideLabel={false}
      name={`${figureId}-hidden`}
      value={sizes.includes(value) ? String(value) : null}
      options={sizes.map(size => ({
        value: String(size),
        label: size === 0 ? 'none' : String(size),
      }))}
      onChange={size => onChange(Number(size))}
    />
  );
}
