/**
 * A figure's settings as part of a link: ?slow-start=w:2,b:2,cost:both#slow-start
 * Colons and commas are left as they are, so that a reader can see and change what a link says.
 */
export type UrlValues = Record<string, string | number | boolean>;

export function encodeState(values: UrlValues): string {
  return Object.entries(values)
    .map(([name, value]) => `${escape(name)}:${escape(String(value))}`)
    .join(',');
}

export function decodeState(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  for (const pair of text.split(',')) {
    const colon = pair.indexOf(':');
    if (colon > 0) values[unescape(pair.slice(0, colon))] = unescape(pair.slice(colon + 1));
  }
  return values;
}

/** The link to a figure in this state; other figures' states in the address are kept. */
export function stateUrl(address: string, figureId: string, values: UrlValues): string {
  const url = new URL(address);
  url.searchParams.set(figureId, encodeState(values));
  url.search = url.search.replaceAll('%3A', ':').replaceAll('%2C', ',');
  url.hash = figureId;
  return url.href;
}

export function stateFromUrl(address: string, figureId: string): Record<string, string> | null {
  const text = new URL(address).searchParams.get(figureId);
  return text === null ? null : decodeState(text);
}

function escape(text: string): string {
  return text.replace(/[%,:]/g, character => `%${character.charCodeAt(0).toString(16)}`);
}

function unescape(text: string): string {
  return text.replace(/%(25|2c|3a)/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
