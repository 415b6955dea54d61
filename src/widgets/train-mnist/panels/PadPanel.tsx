import { memo, useMemo } from 'react';
import { Panel } from '../../../plot/Panel.tsx';
import { Announcer } from '../../../ui/Announcer.tsx';
import { Button } from '../../../ui/Button.tsx';
import { toMnist } from '../../digits/centring.ts';
import { Digit } from '../../digits/Digit.tsx';
import { digitImage } from '../../digits/images.ts';
import type { Ink, InkAction } from '../../digits/ink.ts';
import { Outputs } from './Outputs.tsx';
import { Pad } from './Pad.tsx';
import { useLatest } from '../../training/useLatest.ts';
import { answerSentence } from '../../digits/answers.ts';

/** A stored digit that the reader shows to the network in place of a drawing. */
export interface Picked {
  pixels: Uint8Array;
  label: number;
}

interface PadPanelProps {
  ink: Ink;
  dispatch(action: InkAction): void;
  picked: Picked | null;
  /** Which network is asked; null while there is none. */
  network: string | null;
  trained: boolean;
  classify(pixels: Uint8Array): Promise<number[]>;
}

const blank = new Uint8Array(784);

export const PadPanel = memo(function PadPanel({
  ink,
  dispatch,
  picked,
  network,
  trained,
  classify,
}: PadPanelProps) {
  const drawn = useMemo(() => toMnist(ink.strokes), [ink.strokes]);
  const seen = picked?.pixels ?? drawn;
  const imageKey = useMemo(() => (seen ? digitImage(seen) : null), [seen]);
  const key = network !== null && imageKey !== null ? `${network} ${imageKey}` : null;
  const { value: outputs, problem } = useLatest(key, () => classify(seen ?? blank));

  const answer = outputs ? answerSentence(outputs) : '';
  const words =
    problem ??
    (network === null && seen
      ? 'There is no network to read it yet: press Start.'
      : outputs && !trained
        ? `${answer} But it has not been trained.`
        : answer);
  return (
    <Panel title="Draw a digit" sub="with the mouse, a finger or a pen; or arrow keys and Space">
      <div className="tm-draw">
        {picked ? (
          <div className="tm-pad-frame tm-picked">
            <Digit
              pixels={picked.pixels}
              label={`A ${picked.label} from the evaluation digits`}
              size={196}
            />
          </div>
        ) : (
          <Pad ink={ink} dispatch={dispatch} />
        )}
        <Outputs outputs={outputs} />
        <div className="tm-draw-buttons">
          <Button
            kind="quiet"
            disabled={picked !== null || ink.strokes.length === 0}
            onClick={() => dispatch({ type: 'undo' })}
          >
            Undo
          </Button>
          <Button
            kind="quiet"
            disabled={picked === null && ink.strokes.length === 0}
            onClick={() => dispatch({ type: 'clear' })}
          >
            Clear
          </Button>
        </div>
        <div className="tm-seen">
          <span aria-hidden="true">what it sees</span>
          <span className="tm-seen-image">
            <Digit
              pixels={seen ?? blank}
              label="What the network sees, 28 by 28 pixels"
              size={40}
            />
          </span>
        </div>
      </div>
      <p className="tm-words">
        {words ||
          'Whatever is drawn is centred and scaled as MNIST’s digits were; then the network reads it.'}
      </p>
      <Announcer message={words} />
    </Panel>
  );
});
