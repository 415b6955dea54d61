import type { Formula, Trial } from '../../experiment/sandbox/index.ts';
import { choiceSetting, numberSetting, textSetting } from '../../figure/reading.ts';
import type { SchemaOf } from '../../figure/useSettings.ts';
import { exampleNames, examples, originalOf, type ExampleName } from './examples.ts';

export interface CodeSettings {
  /** The program the reader began with. */
  begin: ExampleName;
  /** The program as the reader has it; '' while it is the one they began with. */
  code: string;
  learningRate: number;
}

export const rateRange = { min: 0.0001, max: 100 };

export const schema: SchemaOf<CodeSettings> = {
  begin: choiceSetting(exampleNames),
  code: textSetting,
  learningRate: numberSetting(rateRange),
};

/** A figure that is told no learning rate takes the one that goes with its program. */
export const baseOf = (begin: unknown): CodeSettings => {
  const name = exampleNames.find(one => one === begin) ?? 'cross-entropy';
  return { begin: name, code: '', learningRate: examples[name].learningRate };
};

/** Another program to begin with: what the reader wrote is gone. */
export const beginWith = (begin: ExampleName): CodeSettings => baseOf(begin);

export const codeOf = ({ begin, code }: CodeSettings): string => code || examples[begin].code;

/** Whether the program is, letter by letter, what runs in the core. */
export const isOriginal = (settings: CodeSettings): boolean =>
  codeOf(settings) === examples[examples[settings.begin].of].code;

export const formulaOf = (settings: CodeSettings): Formula => ({
  kind: originalOf(settings.begin).kind,
  code: codeOf(settings),
});

export const trialOf = ({ begin, learningRate }: CodeSettings): Trial => ({
  ...originalOf(begin).trial,
  learningRate,
});
