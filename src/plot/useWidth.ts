import { startTransition, useEffect, useState, type RefObject } from 'react';

/** The element's width in pixels; null until it can be measured. The first measure is no hurry. */
export function useWidth(ref: RefObject<Element | null>): number | null {
  const [width, setWidth] = useState<number | null>(null);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => {
      const now = Math.round(element.getBoundingClientRect().width);
      if (now > 0) setWidth(now);
    };
    startTransition(measure);
    if (!('ResizeObserver' in window)) return;
    let seen = false;
    const observer = new ResizeObserver(() => {
      if (seen) measure();
      seen = true;
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return width;
}
