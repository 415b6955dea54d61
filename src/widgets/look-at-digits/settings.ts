import type { SourceName } from '../../experiment/index.ts';
import { choiceSetting, numberSetting, type Setting } from '../../figure/reading.ts';
import type { SchemaOf } from '../../figure/useSettings.ts';

export type View = 'one' | 'grid' | 'average' | 'ink';
/** One class only, or every one of them. */
export type Kept = number | 'every';

export interface Settings {
  source: SourceName;
  /** A place in the validation part, from 1. */
  example: number;
  view: View;
  digit: Kept;
}

const digit = numberSetting({ min: 0, max: 9, integer: true });

const keptSetting: Setting<Kept> = {
  read(input) {
    if (input === 'every') return { value: 'every' };
    const result = digit.read(input);
    return 'value' in result ? result : { expected: 'every, or a digit from 0 to 9' };
  },
};

export const schema: SchemaOf<Settings> = {
  source: choiceSetting<SourceName>(['mnist-10k', 'mnist']),
  example: numberSetting({ min: 1, max: 10_000, integer: true }),
  view: choiceSetting<View>(['one', 'grid', 'average', 'ink']),
  digit: keptSetting,
};

export const base: Settings = { source: 'mnist-10k', example: 1, view: 'one', digit: 'every' };

/** The embedded digits have 1,000 to validate, of MNIST's 10,000. */
export function settle(settings: Settings): Settings {
  return settings.source === 'mnist-10k'
    ? { ...settings, example: Math.min(settings.example, 1000) }
    : settings;
}
