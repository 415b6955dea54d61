import { useEffect, useState, type RefObject } from 'react';

/** Whether any of the element can be seen, in a tab that is seen; work rests while it is not. */
export function useOnScreen(ref: RefObject<Element | null>): boolean {
  const [near, setNear] = useState(true);
  const [shown, setShown] = useState(true);
  useEffect(() => {
    const element = ref.current;
    const onVisibility = () => setShown(document.visibilityState !== 'hidden');
    onVisibility();
    document.addEventListener('visibilitychange', onVisibility);
    const observer =
      element && 'IntersectionObserver' in window
        ? new IntersectionObserver(entries => setNear(entries.some(entry => entry.isIntersecting)))
        : null;
    if (element) observer?.observe(element);
    return () => {
      document.removeEventListener('visibilitychange', onVisibility);
      observer?.disconnect();
    };
  }, [ref]);
  return near && shown;
}
