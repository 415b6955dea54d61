import { short } from '../ui/format.ts';

/**
 * The settings of a figure: one schema reads them from a chapter's attributes, from a link, and
 * from a command in the text. What cannot be read is refused in words and leaves the rest alone.
 */
export interface Setting<T> {
  read(input: unknown): Reading<T>;
}
/** The value, or what was expected instead. */
export type Reading<T> = { value: T } | { expected: string };
export type Schema = Record<string, Setting<unknown>>;
export type Values<S extends Schema> = {
  [name in keyof S]?: S[name] extends Setting<infer T> ? T : never;
};

export function numberSetting(range: {
  min: number;
  max: number;
  integer?: boolean;
}): Setting<number> {
  const kind = range.integer ? 'a whole number' : 'a number';
  const expected = `${kind} from ${short(range.min)} to ${short(range.max)}`;
  return {
    read(input) {
      const given = typeof input === 'string' && input.trim() !== '' ? Number(input) : input;
      if (typeof given !== 'number' || !(given >= range.min && given <= range.max)) {
        return { expected };
      }
      return range.integer && !Number.isInteger(given) ? { expected } : { value: given };
    },
  };
}

export function choiceSetting<T extends string>(choices: readonly T[]): Setting<T> {
  return {
    read(input) {
      const choice = choices.find(one => one === input);
      return choice === undefined ? { expected: choices.join(', ') } : { value: choice };
    },
  };
}

/**
 * Several settings of a kind: a list, or in a link its parts with underscores between them, "2_3_5".
 * Nothing at all is the empty list; the rows of a matrix are laid end to end.
 */
export function listSetting<T>(part: Setting<T>, most = 100, least = 0): Setting<readonly T[]> {
  return {
    read(input) {
      const parts: unknown[] | null = Array.isArray(input)
        ? input.flat()
        : typeof input === 'string'
          ? input.split('_').filter(text => text !== '')
          : typeof input === 'number'
            ? [input]
            : null;
      if (!parts) return { expected: 'a list' };
      if (parts.length > most) return { expected: `a list of at most ${most}` };
      if (parts.length < least) return { expected: `a list of at least ${least}` };
      const value: T[] = [];
      for (const one of parts) {
        const result = part.read(one);
        if ('expected' in result) return { expected: `a list (each: ${result.expected})` };
        value.push(result.value);
      }
      return { value };
    },
  };
}

/** A list as a link has it. */
export const listText = (parts: readonly (string | number)[]): string => parts.join('_');

export const textSetting: Setting<string> = {
  read: input => (typeof input === 'string' ? { value: input } : { expected: 'words' }),
};

export const flagSetting: Setting<boolean> = {
  read(input) {
    if (input === true || input === 'true' || input === '1' || input === 1) return { value: true };
    if (input === false || input === 'false' || input === '0' || input === 0) {
      return { value: false };
    }
    return { expected: 'true or false' };
  },
};

export function readSettings<S extends Schema>(
  schema: S,
  input: Record<string, unknown>,
): { values: Values<S>; problems: string[] } {
  const values: Record<string, unknown> = {};
  const problems: string[] = [];
  for (const [name, setting] of Object.entries(schema)) {
    const given = input[name];
    if (given === undefined || given === null) continue;
    const result = setting.read(given);
    if ('value' in result) values[name] = result.value;
    else problems.push(`${name}: expected ${result.expected}, received “${String(given)}”.`);
  }
  return { values: values as Values<S>, problems };
}
