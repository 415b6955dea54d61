import type { ComponentType } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import ActivationPlot from './activation-plot/ActivationPlot.tsx';
import CostShape from './cost-shape/CostShape.tsx';
import LogLikelihood from './log-likelihood/LogLikelihood.tsx';
import Descent from './descent/Descent.tsx';
import Polynomial from './polynomial/Polynomial.tsx';
import Softmax from './softmax/Softmax.tsx';
import SingleNeuron from './single-neuron/SingleNeuron.tsx';
import type { Json, WidgetProps } from './types.ts';
import WeightDecay from './weight-decay/WeightDecay.tsx';

/** Each widget at its plainest, as the text uses it, and at the ends of its ranges. */
const views: readonly [string, ComponentType<WidgetProps>, Record<string, Json>][] = [
  ['single-neuron', SingleNeuron, {}],
  ['single-neuron', SingleNeuron, { w: 2, b: 2, cost: 'both', epoch: 120, views: 'all' }],
  ['single-neuron', SingleNeuron, { w: 2, b: 2, cost: 'quadratic', sketch: true }],
  ['single-neuron', SingleNeuron, { w: 10, b: 10, cost: 'both', eta: 1e12, epoch: 300 }],
  ['single-neuron', SingleNeuron, { w: -10, b: -10, cost: 'both', epoch: 300 }],
  ['activation-plot', ActivationPlot, { activation: 'sigmoid', z: 4 }],
  ['activation-plot', ActivationPlot, { activation: 'relu', z: 0, choose: true }],
  ['activation-plot', ActivationPlot, { activation: 'tanh', z: -6 }],
  ['cost-shape', CostShape, { y: 0, a: 1 }],
  ['cost-shape', CostShape, { y: 1, a: 0, against: 'z' }],
  ['cost-shape', CostShape, { y: 0.3 }],
  ['polynomial', Polynomial, { degree: 9, xMax: 7, x: 7, line: true }],
  ['polynomial', Polynomial, { degree: 9, penalty: 1e-8, x: 0, heights: '0;0;0;0;0;0;0;0;0;0' }],
  ['softmax', Softmax, { z: [2.5, -1, 3.2, 0.5], layer: 'both', chooseC: true, chooseLayer: true }],
  ['softmax', Softmax, { z: [5, -5], c: 20 }],
  ['descent', Descent, {}],
  ['descent', Descent, { surface: 'bowl', methods: ['gradient'], eta: 100, steps: 400, step: 400 }],
  ['descent', Descent, { surface: 'saddle', methods: ['newton', 'conjugate'], start: [0, 0] }],
  [
    'descent',
    Descent,
    { surface: 'rosenbrock', methods: ['bfgs', 'newton'], noise: 10, steps: 50 },
  ],
  ['weight-decay', WeightDecay, { view: 'one-weight', w: 1.03, kinds: ['l1', 'l2'], wanted: 2 }],
  ['weight-decay', WeightDecay, { view: 'one-weight', w: -10, lambda: 1e6, eta: 100, n: 10 }],
  ['weight-decay', WeightDecay, { view: 'one-weight', w: 0, lambda: 0, epochs: 1 }],
  ['weight-decay', WeightDecay, { view: 'shrinkage', weights: [-3, 0], rate: 1, w: 0 }],
  ['log-likelihood', LogLikelihood, { label: 7, against: 'cross-entropy' }],
  [
    'log-likelihood',
    LogLikelihood,
    { z: [-5, 5, -5, -5, -5, -5, -5, -5, -5, -5], label: 0, against: 'quadratic' },
  ],
];

describe.each(views)('%s, prerendered', (name, Widget, settings) => {
  const html = renderToString(<Widget figureId={name} {...settings} />);

  it(`shows numbers only, with ${JSON.stringify(settings)}`, () => {
    expect(html).not.toMatch(/NaN|Infinity|undefined|\[object/);
  });

  it('is the same each time, for a page that wakes up in a browser', () => {
    expect(renderToString(<Widget figureId={name} {...settings} />)).toBe(html);
  });

  it('says its result in words and names its controls', () => {
    expect(html).toMatch(/<p[^>]*data-summary[^>]*>[^<]{20,}/);
    const drawn = html.match(/<g[^>]*role="slider"[^>]*>/g) ?? [];
    for (const slider of drawn) expect(slider).toMatch(/aria-label="[^"]+"/);
    // A native slider is named by the label around it.
    const native = html.match(/<input[^>]*type="range"[^>]*>/g) ?? [];
    expect(html.match(/<label>.{0,400}?<input[^>]*type="range"/g) ?? []).toHaveLength(
      native.length,
    );
    const sliders = [...drawn, ...native];
    expect(sliders.length).toBeGreaterThan(0);
    for (const slider of sliders) expect(slider).toMatch(/aria-valuetext="[^"]+"/);
  });

  it('has no id twice', () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(match => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

it('refuses a setting it cannot use in the reader’s words', () => {
  const html = renderToString(<SingleNeuron figureId="f" w={99} cost="cubic" />);
  expect(html).toContain('w: expected a number from −10 to 10, received “99”.');
  expect(html).toContain('cost: expected quadratic, cross-entropy, both, received “cubic”.');
});

it('shows the whole run in the page as prerendered, even where a guess will be asked for', () => {
  const html = renderToString(<SingleNeuron figureId="f" w={2} b={2} sketch />);
  expect(html).toContain('After 300 epochs the output is 0.20');
});
