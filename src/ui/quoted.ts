/**
 * A value that came from outside, as a sentence can quote it: one line of JSON, at most `most`
 * characters of it. Never throws, whatever the value is.
 */
export function quoted(value: unknown, most = 60): string {
  let text: string | undefined;
  try {
    text = JSON.stringify(value);
  } catch {
    text = 'something nested without end';
  }
  const line = text ?? `a ${typeof value}`;
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}
