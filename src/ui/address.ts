/**
 * What an address says, decoded. An address is typed, cut short and mangled on its way by others:
 * nothing here throws, and what is not well formed stays as it is written.
 */
export function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The name of the place that an address or a link leads to, by its hash: '#eq-57' → 'eq-57'. */
export const placeIn = (hash: string): string => safeDecode(hash.replace(/^#/, ''));
