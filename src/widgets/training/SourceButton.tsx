import { hasFullMnist, type AvailableData, type SourceName } from '../../experiment/index.ts';
import { Button } from '../../ui/Button.tsx';

interface SourceButtonProps {
  available: AvailableData | null;
  source: SourceName;
  onSource(source: SourceName): void;
}

/** Changes between the digits every copy of the book has and all of MNIST, where that is here. */
export function SourceButton({ available, source, onSource }: SourceButtonProps) {
  if (!(available?.mnist ?? hasFullMnist) && source !== 'mnist') return null;
  const other = source === 'mnist' ? 'mnist-10k' : 'mnist';
  return (
    <span className="run-source">
      <Button kind="quiet" onClick={() => onSource(other)}>
        {other === 'mnist' ? 'Use all of MNIST' : 'Use the 10,000 digits'}
      </Button>
    </span>
  );
}
