import { useState } from 'react';
import { Field } from '../../figure/Fields.tsx';
import { Figure } from '../../figure/Figure.tsx';
import { useFigure } from '../../figure/useFigure.ts';
import { Panels } from '../../plot/Panel.tsx';
import { niceDomain } from '../../plot/scales.ts';
import { Button } from '../../ui/Button.tsx';
import { fixed } from '../../ui/format.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useOnScreen } from '../../ui/useOnScreen.ts';
import { SourceButton } from '../training/SourceButton.tsx';
import { useAvailable } from '../training/useAvailable.ts';
import { count } from '../training/words.ts';
import type { WidgetProps } from '../types.ts';
import { binsOf, Histogram } from './Histogram.tsx';
import { SchemeToggles } from './SchemeToggles.tsx';
import { saturation, schemeNames, sdText, titles } from './schemes.ts';
import { networkSettings } from './settings.ts';
import { useSpreads, type Spreads } from './useSpreads.ts';

const middle = { z: 30, output: 10 };

/** What the untrained neurons of a whole hidden layer make of real digits. */
export function NetworkView(props: WidgetProps) {
  const figure = useFigure(props, networkSettings);
  const { id: figureId, settings, change } = figure;
  const onScreen = useOnScreen(figure.root);
  const { quantity, schemes } = settings;
  const [bin, setBin] = useState(middle[quantity]);
  const available = useAvailable(() => undefined);
  const { found, problem, busy } = useSpreads(settings, onScreen);

  const shown = schemeNames.filter(scheme => schemes.includes(scheme));
  const shares = shown.flatMap(scheme => binsOf(found.spreads[scheme], quantity));
  const [, top] = niceDomain(
    shares.map(({ percent }) => percent),
    { include: [0] },
  );
  const sentence = sentenceOf(found, schemes);
  return (
    <Figure
      of={figure}
      className="runs weight-initialization"
      readouts={readoutsOf(found)}
      table={{ caption: 'Share of each bin, in per cent.', columns: columnsOf(found, quantity) }}
      before={
        <SourceButton
          available={available}
          source={settings.source}
          onSource={source => change({ source })}
        />
      }
      summary={sentence}
      announce={busy ? '' : sentence}
    >
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
        <Field of={figure} name="hidden" />
        <Field
          of={figure}
          name="quantity"
          onChange={value => {
            setBin(middle[value]);
            change({ quantity: value });
          }}
        />
        <SchemeToggles schemes={schemes} onSchemes={next => change({ schemes: next })} />
      </div>
      {problem && <Notice kind="problem">{problem}</Notice>}
    </Figure>
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
