import type { AvailableData, SourceName } from '../../experiment/index.ts';
import { SeedsButton } from './SeedsButton.tsx';
import { SourceButton } from './SourceButton.tsx';
import type { Specs } from './useRuns.ts';
import type { Besides, Seeds, SeedsRunner } from './useSeeds.ts';

const manySeeds = 5;

interface SeedsAndSourceProps<S> {
  seeds: Seeds;
  many: Pick<SeedsRunner, 'start' | 'stop'>;
  settings: S;
  specsOf(settings: S): Specs;
  /** What each seed's runs are asked once they have ended. */
  besides?: Besides;
  available: AvailableData | null;
  onSource(source: SourceName): void;
}

/** What a figure of runs can do besides: run them from more seeds, and on other digits. */
export function SeedsAndSource<S extends { seed: number; source: SourceName }>(
  props: SeedsAndSourceProps<S>,
) {
  const { seeds, many, settings, specsOf, available, onSource } = props;
  return (
    <>
      <SeedsButton
        seeds={seeds}
        howMany={manySeeds}
        onStart={() =>
          void many.start(
            seed => specsOf({ ...settings, seed }),
            settings.seed,
            manySeeds,
            props.besides,
          )
        }
        onStop={many.stop}
      />
      <SourceButton available={available} source={settings.source} onSource={onSource} />
    </>
  );
}
