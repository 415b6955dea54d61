import type { ChoiceControl, Control, Named, NumberControl } from './control.ts';
import {
  choiceSetting,
  flagSetting,
  listSetting,
  listText,
  numberSetting,
  textSetting,
  type Setting,
} from './reading.ts';

type InLink = string | number | boolean | null;

/** One of a figure's settings: all that is to be known of it. */
export interface Declared<T> extends Setting<T> {
  /** Where neither the chapter, a link nor the reader says otherwise. */
  readonly default: T;
  /** As a link has it; null: not at all. */
  text(value: T): InLink;
  readonly control?: Control;
  readonly from?: 'chapter';
  readonly link?: 'changed' | false;
}

interface Common {
  /** Only the chapter may give it: it is in no link, and no command changes it. */
  from?: 'chapter';
  /** Default: in every link. 'changed': not where it is as it began, by default; false: in none. */
  link?: 'changed' | false;
}

export type Declaration = Readonly<Record<string, Declared<unknown>>>;
export type SettingsOf<D extends Declaration> = {
  readonly [name in keyof D]: D[name]['default'];
};

/** A figure's settings, by name, in the order in which a link has them. */
export function declare<D extends Declaration>(settings: D): D {
  return settings;
}

type NumberOptions = Common & NumberControl;

/**
 * A number of a range. With null as its default it may be missing, and no link has it then; without
 * a default it is one of a list.
 */
export function number(options: NumberControl & { default?: undefined }): Setting<number>;
export function number(options: NumberOptions & { default: number }): Declared<number>;
export function number(options: NumberOptions & { default: null }): Declared<number | null>;
export function number(options: NumberOptions & { default?: number | null }): Declared<never> {
  const { from, link, default: value = null, ...control } = options;
  const { read } = numberSetting(options);
  const drawn: Control = { kind: 'number', ...control };
  return setting(read, value, { from, link, control: drawn });
}

type ChoiceOptions = Common & Omit<ChoiceControl, 'options'>;
type Choices<T extends string> =
  readonly T[] | Readonly<Record<T, string | { label: string; color?: string }>>;

/**
 * One of a few: by name, with the words (and the colour) that each is offered under. With null as
 * its default it may be none of them; without a default it is one of a list.
 */
export function choice<const T extends string>(choices: Choices<T>): Setting<T>;
export function choice<const T extends string>(
  choices: Choices<T>,
  options: ChoiceOptions & { default: NoInfer<T> },
): Declared<T>;
export function choice<const T extends string>(
  choices: Choices<T>,
  options: ChoiceOptions & { default: null },
): Declared<T | null>;
export function choice<const T extends string>(
  choices: Choices<T>,
  options: ChoiceOptions & { default?: T | null } = {},
): Declared<never> {
  const { from, link, default: value = null, ...named } = options;
  const entries: readonly (readonly [string, string | { label: string; color?: string }])[] =
    isList(choices) ? choices.map(name => [name, name] as const) : Object.entries(choices);
  const offered = entries.map(([name, words]) =>
    typeof words === 'string' ? { value: name, label: words } : { value: name, ...words },
  );
  const { read } = choiceSetting(entries.map(([name]) => name as T));
  const control: Control = { kind: 'choice', ...named, options: offered };
  return setting(read, value, { from, link, control });
}

export function flag(options: Common & Named & { default?: boolean } = {}): Declared<boolean> {
  const { from, link, default: value = false, ...named } = options;
  const { read } = flagSetting;
  return { read, default: value, text: asIs, from, link, control: { kind: 'flag', ...named } };
}

/** Any text; without a default it is one of a list. */
export function words(): Setting<string>;
export function words(options: Common & { default: string }): Declared<string>;
export function words(options: Common & { default?: string } = {}): Declared<string> {
  return { default: '', ...options, read: textSetting.read, text: asIs };
}

interface ListOptions<T> extends Common {
  default: readonly NoInfer<T>[];
  /** The most it may have, and the fewest: 100 and 0, unless it is said. */
  most?: number;
  least?: number;
}

/** Several of a kind. */
export function list<T extends string | number>(
  part: Setting<T>,
  { most, least, ...options }: ListOptions<T>,
): Declared<readonly T[]> {
  return { ...options, read: listSetting(part, most, least).read, text: listText };
}

type Custom<T> = Setting<T> & Common & { default: T; control?: Control };

/** A setting that is read in a way of its own, and where it is no plain value so written in links. */
export function custom<T>(
  options: Custom<T> &
    ([T] extends [InLink] ? { text?(value: T): InLink } : { text(value: T): InLink }),
): Declared<T> {
  return { text: value => value as InLink, ...options };
}

/** The overloads say of which type it is. */
function setting(read: unknown, value: unknown, rest: Common & { control: Control }) {
  return { read, default: value, text: asIs, ...rest } as unknown as Declared<never>;
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const asIs = (value: InLink): InLink => value;
