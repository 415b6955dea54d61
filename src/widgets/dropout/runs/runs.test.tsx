import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import { checkSpec } from '../../../experiment/index.ts';
import { defaultsOf, readGiven } from '../../../figure/state.ts';
import Dropout from '../Dropout.tsx';
import packed from '../first-result.json';
import { settings, specsOf, votersOf } from './settings.ts';

const chapterSettings = defaultsOf(settings);

it('differs in dropout alone, and the networks to be asked together in their seeds', () => {
  const { plain, dropout } = specsOf(chapterSettings);
  expect(dropout).toEqual({ ...plain, training: { ...plain.training, dropout: 0.5 } });
  const voters = Object.values(votersOf(chapterSettings));
  expect(voters.map(({ seed }) => seed)).toEqual([1001, 2001, 3001, 4001]);
  for (const voter of voters) expect({ ...voter, seed: 1 }).toEqual(plain);
});

it('makes specs that can be run at the ends of its ranges', () => {
  for (const given of [
    { hidden: 1, dropout: 0, trainingSize: 10, epochs: 1 },
    { hidden: 1000, dropout: 0.9, seed: 2 ** 32 - 1 },
  ]) {
    const { values, problems } = readGiven(settings, given, 'link');
    const atEnd = { ...chapterSettings, ...values };
    expect(problems).toEqual([]);
    for (const spec of Object.values({ ...specsOf(atEnd), ...votersOf(atEnd) })) {
      expect(checkSpec(spec)).toHaveProperty('spec');
    }
  }
  expect(readGiven(settings, { dropout: 1 }, 'link').problems).toEqual([
    'dropout: expected a number from 0 to 0.9, received “1”.',
  ]);
});

it('shows a result made from the figure’s own settings', () => {
  expect(packed.runs.plain.spec).toEqual(specsOf(chapterSettings).plain);
  expect(packed.runs.dropout.spec).toEqual(specsOf(chapterSettings).dropout);
  const html = renderToString(<Dropout figureId="f" view="runs" />)
    .replaceAll('<!-- -->', '')
    .replaceAll('\u00a0', ' ');
  expect(html).toContain(
    'After 100 epochs: without dropout 87.5 % of the test digits right, 100.0 % of the training digits; with dropout 90.7 % of the test digits right, 100.0 % of the training digits; five without, together 90.1 % of the test digits.',
  );
  expect(html).toContain(
    'without dropout 85.6 % to 87.9 %, on average 87.1 %; with dropout 89.7 % to 90.7 %, on average 90.2 %',
  );
  expect(html).not.toMatch(/NaN|Infinity|undefined/);
});
