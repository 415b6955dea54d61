import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import Dropout from '../Dropout.tsx';

const render = (settings: object) =>
  renderToString(<Dropout figureId="f" {...settings} />).replaceAll('<!-- -->', '');

it('says what the network on show answers', () => {
  expect(render({})).toContain('With all six hidden neurons, the outputs are 0.80 and 0.51.');
  expect(render({ dropped: [5, 3, 2, 3] })).toContain(
    'Without hidden neurons 2, 3 and 5, the outputs are 0.95 and 0.09.',
  );
  expect(render({ halve: true, average: true })).toContain(
    'With all six hidden neurons and the weights that leave hidden neurons halved, the outputs are 0.61 and 0.44. Over all 20 halves the first output is 0.11 to 0.95, on average 0.58, and the second 0.03 to 0.96, on average 0.46.',
  );
  // With everybody away only the biases speak: σ(−0.5) = 0.378.
  expect(render({ dropped: [1, 2, 3, 4, 5, 6] })).toContain(
    'With no hidden neuron left, the outputs are 0.38 and 0.38.',
  );
});

it('tells which neurons take part by more than their looks', () => {
  const html = render({ dropped: [2] });
  const pressed = [...html.matchAll(/aria-pressed="(\w+)"[^>]*aria-label="Hidden neuron (\d)/g)];
  expect(pressed.map(([, on, neuron]) => `${neuron} ${on}`)).toEqual([
    '1 true',
    '2 false',
    '3 true',
    '4 true',
    '5 true',
    '6 true',
  ]);
});

it('refuses a neuron that is not there', () => {
  expect(render({ dropped: [7] })).toContain(
    'dropped: expected a list (each: a whole number from 1 to 6), received “7”.',
  );
});
