import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import { checkSpec } from '../../../experiment/index.ts';
import { defaultsOf, readGiven } from '../../../figure/state.ts';
import Distortion from '../Distortion.tsx';
import packed from '../first-result.json';
import { settings, specsOf } from './settings.ts';

const chapterSettings = defaultsOf(settings);

it('differs in the distortions alone', () => {
  const { plain, expanded } = specsOf(chapterSettings);
  const { augmentation, ...training } = expanded.training;
  expect({ ...expanded, training }).toEqual(plain);
  expect(augmentation).toEqual({ shift: 1, rotation: 15, elastic: { alpha: 34, sigma: 4 } });
  expect(specsOf({ ...chapterSettings, alpha: 0 }).expanded.training.augmentation).toEqual({
    shift: 1,
    rotation: 15,
  });
});

it('makes specs that can be run at the ends of its ranges', () => {
  for (const end of ['min', 'max'] as const) {
    const given = Object.fromEntries(
      Object.entries(settings).flatMap(([name, { control }]) =>
        control?.kind === 'number' ? [[name, control[end]]] : [],
      ),
    );
    const source = end === 'max' ? 'mnist' : 'mnist-10k'; // 50,000 digits are on the former only
    const { values, problems } = readGiven(settings, { ...given, source }, 'link');
    const atEnd = { ...chapterSettings, ...values };
    expect(problems).toEqual([]);
    for (const spec of Object.values(specsOf(atEnd)))
      expect(checkSpec(spec)).toHaveProperty('spec');
  }
});

it('shows a result made from the figure’s own settings', () => {
  expect(packed.runs.plain.spec).toEqual(specsOf(chapterSettings).plain);
  expect(packed.runs.expanded.spec).toEqual(specsOf(chapterSettings).expanded);
  const html = renderToString(<Distortion figureId="f" view="runs" />).replaceAll('<!-- -->', '');
  expect(html).toContain('After 100 epochs: digits as they are 85.4 % of the test digits right');
  expect(html).not.toMatch(/NaN|Infinity|undefined/);
});
