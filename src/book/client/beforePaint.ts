/** What the page knows of itself before anything is painted: classes of <html>. */
export const pageClasses = {
  /** Scripts run at all. */
  scripts: 'js',
  /** The page is read from its top: what is off the screen is laid out by and by (page/layOut.ts). */
  unhurried: 'by-and-by',
  /** Set with it for three seconds: what has fields is away where it is far off. */
  away: 'fields-away',
};

export interface Known {
  classes: typeof pageClasses;
  /** Where the browser keeps each reading setting: its attribute of <html>, and its key. */
  settings: [name: string, key: string][];
  /** How keys begin, under which an answer to a question is kept, or that it was passed over. */
  questions: string[];
  /** Declarations that lift the veil from a figure (styles/veil.css). */
  lifted: string;
}

/**
 * Stands in the head of every page and runs before the first paint: what the page is to look like
 * then. The build writes it there word for word with what it has to know (build/beforePaint.ts), so
 * that it can use nothing else of this book.
 */
export function beforePaint({ classes, settings, questions, lifted }: Known): void {
  const page = document.documentElement;
  page.classList.add(classes.scripts);
  try {
    const [{ type }] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    if (type === 'navigate' && !location.hash) {
      page.classList.add(classes.unhurried, classes.away);
      // Back for a reader who gives no sign, one who reads by ear perhaps, whatever else fails.
      setTimeout(() => page.classList.remove(classes.away), 3000);
    }
  } catch {
    // Then all of the page is laid out at once.
  }
  try {
    for (const [name, key] of settings) {
      const choice: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
      if (typeof choice === 'string') page.dataset[name] = choice;
    }
    const known = Object.keys(localStorage).flatMap(key =>
      questions.filter(start => key.startsWith(start)).map(start => key.slice(start.length)),
    );
    const style = document.createElement('style');
    style.textContent = known
      .map(question => `[data-after=${JSON.stringify(question)}]{${lifted}}`)
      .join('');
    document.head.append(style);
  } catch {
    // Nothing can be kept here, so nothing is known.
  }
}
