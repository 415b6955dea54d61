import type { Declaration, SettingsOf } from './declare.ts';
import type { UrlValues } from './link.ts';
import { readSettings } from './reading.ts';

/** The settings where nobody has said anything. */
export function defaultsOf<D extends Declaration>(declared: D): SettingsOf<D> {
  const entries = Object.entries(declared).map(([name, setting]) => [name, setting.default]);
  return Object.fromEntries(entries) as SettingsOf<D>;
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
