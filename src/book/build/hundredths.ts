const geometry = / (?:[xyr]|[xy][12]|[cr][xy]|d[xy]|width|height|transform)="[^"]*\.\d{3}[^"]*"/g;

/**
 * First views with their places in a drawing to a hundredth of a pixel, where they have fifteen
 * digits: the figure that takes one over keeps it as it stands.
 */
export function hundredths(html: string): string {
  return html.replace(geometry, attribute =>
    attribute.replace(/-?\d+\.\d{3,}/g, number => String(Number(Number(number).toFixed(2)))),
  );
}
