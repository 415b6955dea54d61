import { useEffect, type RefObject } from 'react';

/**
 * Keeps a finger that takes hold of this element from scrolling the page. The style `touch-action`
 * would say the same, but browsers do not heed it inside a drawing.
 */
export function useHeldByTouch(ref: RefObject<Element | null>): void {
  useEffect(() => {
    const element = ref.current;
    const hold = (event: Event) => event.preventDefault();
    element?.addEventListener('touchstart', hold, { passive: false });
    return () => element?.removeEventListener('touchstart', hold);
  }, [ref]);
}
