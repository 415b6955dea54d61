import type { ReactNode } from 'react';
import type { UrlValues } from './link.ts';
import {
  choiceSetting,
  flagSetting,
  listSetting,
  listText,
  numberSetting,
  readSettings,
  textSetting,
  type Setting,
} from './reading.ts';

/** How a setting is named beside its control. */
interface Named {
  /** By default the setting's own name. */
  label?: string;
  /** What a refusal calls it, if not by its label. */
  calls?: string;
  /** Shown in place of the label where space is short. */
  symbol?: ReactNode;
  color?: string;
}

/** How a number is set: on a slider, by one of a few choices, or else typed into a field. */
export interface NumberControl extends Named {
  min: number;
  max: number;
  integer?: boolean;
  /** What an arrow key adds: 1 to a whole number and 0.1 to any other, unless it is said. */
  step?: number | ((value: number) => number);
  format?(value: number): string;
  /** Decimals that are kept of what a control gives. */
  decimals?: number;
  /** The slider and its part of the range; `typed`: others can be typed beside it, down to this. */
  slider?: {
    min?: number;
    max?: number;
    step?: number;
    log?: boolean;
    typed?: number | true;
    marks?: readonly { value: number; label: string }[];
  };
  choices?: readonly (number | { value: number; label: string })[];
}

export interface ChoiceControl extends Named {
  options: readonly { value: string; label: string; color?: string }[];
  /** Many or long choices open under one line. */
  select?: boolean;
  /** The label of a row of choices is heard only, unless it is to be seen. */
  showLabel?: boolean;
}

export type Control =
  | ({ kind: 'number' } & NumberControl)
  | ({ kind: 'choice' } & ChoiceControl)
  | ({ kind: 'flag' } & Named);

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

/** What `given` says of the settings, and what of it cannot be used, in words. */
export function readGiven<D extends Declaration>(
  declared: D,
  given: Readonly<Record<string, unknown>>,
  from: 'chapter' | 'link' | 'command',
): { values: Partial<SettingsOf<D>>; problems: string[] } {
  const open = Object.entries(declared).filter(
    ([, setting]) => from === 'chapter' || setting.from !== 'chapter',
  );
  const { values, problems } = readSettings(Object.fromEntries(open), given);
  return { values: values as Partial<SettingsOf<D>>, problems };
}

/** The settings as a link has them, in a figure that starts with these. */
export function linkOf<D extends Declaration>(
  declared: D,
  settings: SettingsOf<D>,
  start: SettingsOf<D>,
): UrlValues {
  const values: UrlValues = {};
  for (const [name, setting] of Object.entries(declared)) {
    const text = setting.text(settings[name]);
    if (text === null || setting.from === 'chapter' || setting.link === false) continue;
    const isAs = (other: unknown) => text === setting.text(other);
    if (setting.link === 'changed' && isAs(setting.default) && isAs(start[name])) continue;
    values[name] = text;
  }
  return values;
}

/** The overloads say of which type it is. */
function setting(read: unknown, value: unknown, rest: Common & { control: Control }) {
  return { read, default: value, text: asIs, ...rest } as unknown as Declared<never>;
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const asIs = (value: InLink): InLink => value;
