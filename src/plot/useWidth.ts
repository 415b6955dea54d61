import { useEffect, useState, type RefObject } from 'react';

/** The element's width in pixels; until it can be measured, the one the page was prerendered for. */
export function useWidth(ref: RefObject<Element | null>, whenUnknown: number): number {
  const [width, setWidth] = useState(whenUnknown);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => {
      const now = Math.round(element.getBoundingClientRect().width);
      if (now > 0) setWidth(now);
    };
    measure();
    if (!('ResizeObserver' in window)) return;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return width;
}
