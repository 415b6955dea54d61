import { useEffect, useMemo, useState } from 'react';
import { distorted, type SourceName } from '../../../experiment/index.ts';
import { DataTable } from '../../../plot/DataTable.tsx';
import { Panel } from '../../../plot/Panel.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Problems, Summary } from '../../../ui/Controls.tsx';
import { CopyLink } from '../../../figure/CopyLink.tsx';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { publishReadouts } from '../../../figure/bus.ts';
import { fixed } from '../../../ui/format.ts';
import { flagSetting, readSettings } from '../../../figure/reading.ts';
import { useFigureState } from '../../../figure/useFigureState.ts';
import { SourceButton } from '../../training/SourceButton.tsx';
import { useAvailable } from '../../training/useAvailable.ts';
import type { WidgetProps } from '../../types.ts';
import { ChangeControls } from './ChangeControls.tsx';
import { sampleAt, side } from './digits.ts';
import { NearestPanel } from './NearestPanel.tsx';
import { PixelImage } from './PixelImage.tsx';
import { changeLayers, differenceOf, inkLayers } from './pixels.ts';
import { changed, changeSchema, naturalChange, noChange } from './settings.ts';
import { useNearest } from './useNearest.ts';
import { differenceSentence, isUnchanged, movedText, pixelText } from './words.ts';

const schema = {
  ...changeSchema,
  /** Show the digit as it was, and the pixels that changed, beside the copy. */
  compare: flagSetting,
  nearest: flagSetting,
  reset: flagSetting,
};
const places = Array.from({ length: side * side }, (_, index) => index);

/** A real digit, and what shifting, turning, shearing, thickening and wobbling make of it. */
export function ImageView(props: WidgetProps) {
  const { figureId } = props;
  const [given] = useState(() => readSettings(schema, props));
  const compare = given.values.compare ?? false;
  const initial = {
    image: given.values.image ?? 0,
    change: changed(noChange, given.values),
    nearest: given.values.nearest ?? false,
  };
  const [image, setImage] = useState(initial.image);
  const [change, setChange] = useState(initial.change);
  const [looking, setLooking] = useState(initial.nearest);
  const [source, setSource] = useState<SourceName>('mnist-10k');
  const [cursor, setCursor] = useState<{ value: number; hover: number | null }>({
    value: 14 * side + 14,
    hover: null,
  });
  const [problems, setProblems] = useState<readonly string[]>(given.problems);
  const available = useAvailable(() => undefined);

  const reset = () => {
    setImage(initial.image);
    setChange(initial.change);
    setLooking(initial.nearest);
    setProblems([]);
  };
  useFigureState(figureId, settings => {
    const { values, problems: found } = readSettings(schema, settings);
    if (values.reset) reset();
    if (values.image !== undefined) setImage(values.image);
    if (values.nearest !== undefined) setLooking(values.nearest);
    setChange(changed(values.reset ? initial.change : change, values));
    setProblems(found);
  });

  const { digit, pixels } = sampleAt(image);
  const copy = useMemo(() => {
    const { right, down, alpha, sigma, seed, ...rest } = change;
    const elastic = { alpha, sigma };
    return distorted(pixels, { ...rest, shiftX: right, shiftY: down, elastic }, seed);
  }, [pixels, change]);
  const difference = useMemo(() => differenceOf(pixels, copy), [pixels, copy]);
  const layers = useMemo(() => {
    const { gained, lost } = changeLayers(pixels, copy);
    return {
      before: [{ layers: inkLayers(pixels), color: 'var(--ink)' }],
      after: [{ layers: inkLayers(copy), color: 'var(--ink)' }],
      changes: [
        { layers: gained, color: 'var(--evaluation)' },
        { layers: lost, color: 'var(--training)' },
      ],
    };
  }, [pixels, copy]);
  const readouts = useMemo(
    () => ({
      changed: String(difference.changed),
      much: String(difference.much),
      distance: fixed(difference.distance, 2),
      rotation: `${change.rotation}°`,
      moved: movedText(change),
    }),
    [difference, change],
  );
  useEffect(() => publishReadouts(figureId, readouts), [figureId, readouts]);
  const nearest = useNearest(looking ? `${source} ${image} ${JSON.stringify(change)}` : null, {
    source,
    digit: pixels,
    copy,
    distance: difference.distance,
    most: 8,
  });

  const unchanged = isUnchanged(change);
  const sentence = differenceSentence(difference, change);
  const summary = `A ${digit}. ${sentence}`;
  const view = {
    cursor,
    onCursor: setCursor,
    describe: (index: number) => pixelText(pixels, copy, index),
  };
  return (
    <div className="distortion" data-figure-root>
      <div className={compare ? 'distortion-three' : 'distortion-one'}>
        {compare && (
          <Panel title={`The ${digit}`} sub="as it was written">
            <PixelImage label={`The ${digit} as it was`} layers={layers.before} {...view} />
          </Panel>
        )}
        <Panel
          title={compare ? 'Its copy' : `A ${digit}`}
          sub={unchanged ? 'as it is' : `at a distance of ${readouts.distance}`}
        >
          <PixelImage label={`The ${digit} now`} layers={layers.after} {...view} />
        </Panel>
        {compare && (
          <Panel title="What changed" sub={<ChangeKey />}>
            <PixelImage label="What changed" layers={layers.changes} {...view} />
          </Panel>
        )}
        <div className="distortion-side">
          <ChangeControls
            image={image}
            onImage={setImage}
            change={change}
            onChange={to => setChange({ ...change, ...to })}
          />
        </div>
      </div>
      <p className="distortion-words">
        {sentence} <span>{pixelText(pixels, copy, cursor.hover ?? cursor.value)}.</span>
      </p>
      <div className="distortion-buttons">
        <Button kind="primary" onClick={() => setChange(naturalChange(Math.random))}>
          As another hand
        </Button>
        <Button
          disabled={change.alpha === 0}
          onClick={() => setChange({ ...change, seed: change.seed + 1 })}
        >
          Another wobble
        </Button>
        <Button disabled={unchanged} onClick={() => setChange(noChange)}>
          As it was
        </Button>
      </div>
      <div className="distortion-more">
        <Disclosure summary="The training digits most like it" open={looking} onToggle={setLooking}>
          {looking && (
            <>
              <NearestPanel
                digit={digit}
                unchanged={unchanged}
                found={nearest.value}
                problem={nearest.problem}
              />
              <SourceButton available={available} source={source} onSource={setSource} />
            </>
          )}
        </Disclosure>
        <DataTable
          caption="The 784 pixels, row by row, before and now."
          fileName={`${figureId}-pixels`}
          columns={[
            { name: 'row', values: places.map(k => Math.floor(k / side) + 1), format: String },
            { name: 'column', values: places.map(k => (k % side) + 1), format: String },
            { name: 'before', values: places.map(k => pixels[k] / 256) },
            { name: 'now', values: places.map(k => copy[k] / 256) },
          ]}
        />
        <CopyLink figureId={figureId} state={() => ({ image, ...change, nearest: looking })} />
        <Button kind="quiet" onClick={reset}>
          Reset
        </Button>
      </div>
      <Problems problems={problems} />
      <Summary text={summary} />
    </div>
  );
}

function ChangeKey() {
  return (
    <>
      <span style={{ color: 'var(--evaluation)' }}>■ ink came</span>
      <span style={{ color: 'var(--training)' }}>▪ ink went</span>
    </>
  );
}
