import { format } from 'd3-format';

/** What stands on the page where a number does not exist. */
export const missing = '–';

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A fixed number of decimals, with a true minus sign; never "−0.00", NaN or Infinity. */
export function fixed(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return missing;
  const text = format(`,.${decimals}f`)(value);
  return /[1-9]/.test(text) ? text : text.replace('−', '');
}

/** Significant digits without trailing zeros; powers of ten for the very large and very small. */
export function short(value: number, digits = 3): string {
  if (!Number.isFinite(value)) return missing;
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e6 || size < 1e-4)) return powerOfTen(value, Math.min(digits, 2));
  return format(`,.${digits}~r`)(value);
}

/** For example −1.7 × 10⁷, which no line's end parts. */
export function powerOfTen(value: number, digits = 2): string {
  if (!Number.isFinite(value)) return missing;
  const [mantissa, exponent] = value.toExponential(digits - 1).split('e');
  const power = exponent
    .replace('+', '')
    .replace('-', '⁻')
    .replace(/\d/g, digit => superscripts[Number(digit)]);
  return `${mantissa.replace('-', '−').replace(/\.0+$/, '')}\u00a0×\u00a010${power}`;
}

/**
 * A share between 0 and 1: as many decimals as it takes (up to `most`) to tell it from 0 and
 * from 1, which a sigmoid never reaches.
 */
export function share(value: number, decimals = 2, most = 5): string {
  if (!Number.isFinite(value)) return missing;
  for (let d = decimals; d <= most; d++) {
    const rounded = Number(value.toFixed(d));
    if (rounded !== 0 && rounded !== 1) return fixed(value, d);
  }
  return fixed(value, decimals);
}

/** A small quantity such as a slope: fixed decimals, or significant digits where those say 0. */
export function small(value: number, decimals = 3): string {
  if (!Number.isFinite(value)) return missing;
  if (value !== 0 && Math.abs(value) < 0.5 * 10 ** -decimals) return short(value, 2);
  return fixed(value, decimals);
}

export function percent(value: number, decimals = 1): string {
  return Number.isFinite(value) ? `${fixed(100 * value, decimals)} %` : missing;
}

/**
 * In words that may break anywhere, a number keeps its sign of per cent beside it; also one that
 * stands in an element of its own before `text`.
 */
export const unbroken = (text: string): string => text.replace(/(\d|^) %/g, '$1\u00a0%');

/** "a", "a and b", "a, b and c". */
export function list(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`;
}

/** Reads what a person types: 0.15, 1e-3, −2, "2,5" (one comma, as a decimal sign). */
export function parseNumber(text: string): number | null {
  const plain = text
    .trim()
    .replace(/[−–]/g, '-')
    .replace(/^([-+]?\d*),(\d+)$/, '$1.$2');
  if (plain === '') return null;
  const value = Number(plain);
  return Number.isNaN(value) ? null : value;
}
