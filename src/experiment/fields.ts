/** Checks that turn something unknown into a value of a known shape, or refuse it in words. */

/** Says what a value had to be and was not. Its message is meant for the reader. */
export class Refusal extends Error {}

/** Returns `value` as T, or throws a Refusal that names `path`. */
export type Check<T> = (value: unknown, path: string) => T;

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value as it is told to the reader: JSON, not too long. */
export function described(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'number') return String(value);
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

export function refuse(path: string, expected: string, received: unknown): never {
  const place = path === '' ? '' : `${path}: `;
  throw new Refusal(`${place}expected ${expected}, received ${described(received)}`);
}

export const number =
  (allowed: (x: number) => boolean, expected: string): Check<number> =>
  (value, path) =>
    typeof value === 'number' && Number.isFinite(value) && allowed(value)
      ? value
      : refuse(path, expected, value);

export const whole = (least: number, most: number): Check<number> =>
  number(
    x => Number.isInteger(x) && x >= least && x <= most,
    `a whole number from ${least} to ${most}`,
  );

export const boolean: Check<boolean> = (value, path) =>
  typeof value === 'boolean' ? value : refuse(path, 'true or false', value);

export const text =
  (longest: number): Check<string> =>
  (value, path) =>
    typeof value === 'string' && value.length <= longest
      ? value
      : refuse(path, `a text of at most ${longest} characters`, value);

export const oneOf =
  <T extends string | number>(...choices: T[]): Check<T> =>
  (value, path) =>
    choices.find(choice => choice === value) ??
    refuse(
      path,
      `${choices.length > 1 ? 'one of ' : ''}${choices.map(described).join(', ')}`,
      value,
    );

export const list =
  <T>(item: Check<T>, expected: string): Check<T[]> =>
  (value, path) =>
    Array.isArray(value)
      ? value.map((each, i) => item(each, `${path}[${i}]`))
      : refuse(path, expected, value);

type Checks = Record<string, Check<unknown>>;
type Values<C extends Checks> = { [K in keyof C]: ReturnType<C[K]> };

/** An object with all of the required fields, any of the optional ones, and nothing else. */
export const object =
  <R extends Checks, O extends Checks>(
    required: R,
    optional: O,
  ): Check<Values<R> & Partial<Values<O>>> =>
  (value, path) => {
    if (!isRecord(value)) return refuse(path, 'an object', value);
    const checks: Checks = { ...required, ...optional };
    const inside = (name: string) => (path === '' ? name : `${path}.${name}`);
    for (const [name, field] of Object.entries(value)) {
      if (!Object.hasOwn(checks, name)) {
        const known = Object.keys(checks).join(', ');
        throw new Refusal(
          `${inside(name)}: unknown field, expected only ${known}; received ${described(field)}`,
        );
      }
    }
    const checked: Record<string, unknown> = {};
    for (const [name, check] of Object.entries(checks)) {
      // A field that is there but undefined is no field: that is what JSON makes of it.
      if (value[name] !== undefined || Object.hasOwn(required, name)) {
        checked[name] = check(value[name], inside(name));
      }
    }
    return checked as Values<R> & Partial<Values<O>>;
  };
