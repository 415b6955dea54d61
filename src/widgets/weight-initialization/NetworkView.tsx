import { useEffect, useRef, useState } from 'react';
import { Panels } from '../../plot/Panel.tsx';
import { niceDomain } from '../../plot/scales.ts';
import { Button } from '../../ui/Button.tsx';
import { Summary } from '../../ui/Controls.tsx';
import { publishReadouts } from '../../figure/bus.ts';
import { fixed } from '../../ui/format.ts';
import { listText } from '../../figure/reading.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { useOnScreen } from '../../ui/useOnScreen.ts';
import { useSettings } from '../../figure/useSettings.ts';
import { RunFoot } from '../training/RunFoot.tsx';
import { SourceButton } from '../training/SourceButton.tsx';
import { useAvailable } from '../training/useAvailable.ts';
import { count } from '../training/words.ts';
import type { WidgetProps } from '../types.ts';
import { binsOf, Histogram } from './Histogram.tsx';
import { SchemeToggles } from './SchemeToggles.tsx';
import { saturation, schemeNames, sdText, titles } from './schemes.ts';
import { hiddenRange, networkBase, networkSchema } from './settings.ts';
import { useSpreads, type Spreads } from './useSpreads.ts';

const middle = { z: 30, output: 10 };

/** What the untrained neurons of a whole hidden layer make of real digits. */
export function NetworkView(props: WidgetProps) {
  const { figureId } = props;
  const root = useRef<HTMLDivElement>(null);
  const onScreen = useOnScreen(root);
  const { settings, problems, setProblem, change, reset } = useSettings(
    figureId,
    networkSchema,
    networkBase,
    props,
  );
  const { quantity, schemes } = settings;
  const [bin, setBin] = useState(middle[quantity]);
  const available = useAvailable(() => undefined);
  const { found, problem, busy } = useSpreads(settings, onScreen);

  useEffect(() => publishReadouts(figureId, readoutsOf(found)), [figureId, found]);
  const shown = schemeNames.filter(scheme => schemes.includes(scheme));
  const shares = shown.flatMap(scheme => binsOf(found.spreads[scheme], quantity));
  const [, top] = niceDomain(
    shares.map(({ percent }) => percent),
    { include: [0] },
  );
  const sentence = sentenceOf(found, schemes);
  return (
    <div ref={root} className="runs weight-initialization" data-figure-root>
      <Panels className={shown.length > 1 ? 'run-charts' : 'wi-wide'}>
        {shown.map(scheme => (
          <Histogram
            key={scheme}
            figureId={figureId}
            scheme={scheme}
            spread={found.spreads[scheme]}
            quantity={quantity}
            top={top}
            bin={bin}
            onBin={setBin}
          />
        ))}
      </Panels>
      <div className="run-status">
        <p className="run-sentence">{busy ? 'Drawing weights.' : sentence}</p>
        <p className="run-data">
          {`Each of ${count(found.of.hidden)} neurons on each of ${count(found.of.images)} training digits (${found.of.source === 'mnist' ? 'MNIST' : 'from MNIST’s first 10,000'}), seed ${found.of.seed}, before any training${found.origin === 'ahead' ? '; computed ahead by the same program' : ''}.`}
        </p>
      </div>
      <div className="run-controls">
        <div className="run-buttons">
          <Button kind="primary" onClick={() => change({ seed: settings.seed + 1 })}>
            Draw again
          </Button>
        </div>
        <Slider
          label="hidden neurons"
          value={settings.hidden}
          {...hiddenRange}
          log
          format={value => fixed(value, 0)}
          typed={{ ...hiddenRange, onProblem: setProblem }}
          onChange={value => change({ hidden: Math.round(value) })}
        />
        <Segmented
          label="What is counted"
          name={`${figureId}-quantity`}
          value={quantity}
          options={[
            { value: 'z', label: 'Weighted inputs' },
            { value: 'output', label: 'Outputs' },
          ]}
          onChange={value => {
            setBin(middle[value]);
            change({ quantity: value });
          }}
        />
        <SchemeToggles schemes={schemes} onSchemes={next => change({ schemes: next })} />
      </div>
      {problem && <Notice kind="problem">{problem}</Notice>}
      <RunFoot
        figureId={figureId}
        problems={problems}
        caption="Share of each bin, in per cent."
        columns={columnsOf(found, quantity)}
        state={() => ({ ...settings, schemes: listText(schemes) })}
        onReset={reset}
      >
        <SourceButton
          available={available}
          source={settings.source}
          onSource={source => change({ source })}
        />
      </RunFoot>
      <Summary text={sentence} announce={busy ? '' : sentence} />
    </div>
  );
}

function sentenceOf({ spreads }: Spreads, schemes: readonly string[]): string {
  const parts = schemeNames
    .filter(scheme => schemes.includes(scheme))
    .map(scheme => {
      const { saturated, of, rms } = spreads[scheme];
      return `${titles[scheme]}: ${saturation(saturated / of)} of the outputs saturated, z of about ${sdText(rms)} either way`;
    });
  return `${parts.join('; ').replace(/^./, first => first.toUpperCase())}.`;
}

function readoutsOf({ spreads }: Spreads) {
  return Object.fromEntries(
    schemeNames.map(scheme => {
      const { saturated, of } = spreads[scheme];
      return [`${scheme}.saturated`, saturation(saturated / of)];
    }),
  );
}

function columnsOf({ spreads }: Spreads, quantity: 'z' | 'output') {
  const bins = binsOf(spreads.large, quantity);
  return [
    { name: 'from', values: bins.map(({ from }) => from), format: (v: number) => fixed(v, 2) },
    ...schemeNames.map(scheme => ({
      name: titles[scheme],
      values: binsOf(spreads[scheme], quantity).map(({ percent }) => percent),
      format: (value: number) => fixed(value, 2),
    })),
  ];
}
