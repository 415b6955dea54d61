import { startTransition, useEffect, useState, type RefObject } from 'react';

/**
 * The element's width in pixels; null until it can be measured. The first measure is no hurry where
 * something stands there already.
 */
export function useWidth(ref: RefObject<Element | null>, standing: boolean): number | null {
  const [width, setWidth] = useState<number | null>(null);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => {
      const now = Math.round(element.getBoundingClientRect().width);
      if (now > 0) setWidth(now);
    };
    if (standing) startTransition(measure);
    else measure();
    if (!('ResizeObserver' in window)) return;
    let seen = false;
    const observer = new ResizeObserver(() => {
      if (seen) measure();
      seen = true;
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref, standing]);
  return width;
}
