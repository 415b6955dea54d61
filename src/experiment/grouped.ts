/**
 * A whole number with commas between its thousands: 50,000. By hand, since the first use of a
 * browser's own formats reads the whole of a language, before a figure is alive.
 */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
