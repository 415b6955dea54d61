/**
 * A formula or table wider than its line fades where more of it is to come, and can be scrolled by
 * keyboard too.
 */
export function startScrollers(): void {
  const observer = new ResizeObserver(entries => {
    for (const { target } of entries) if (target instanceof HTMLElement) measure(target);
  });
  const scrollers = document.querySelectorAll<HTMLElement>('.equation-formula, [data-scrolls]');
  for (const scroller of scrollers) {
    observer.observe(scroller);
    scroller.addEventListener('scroll', () => showMore(scroller), { passive: true });
  }
}

function measure(element: HTMLElement): void {
  const overflows = element.scrollWidth > element.clientWidth + 1;
  element.classList.toggle('scrolls', overflows);
  showMore(element);
  if (element.dataset.signs !== undefined) return; // A stop already, and named.
  if (overflows) {
    element.tabIndex = 0;
    element.setAttribute('role', 'region');
    element.setAttribute('aria-label', nameOf(element));
  } else if (element.getAttribute('role') === 'region') {
    for (const name of ['tabindex', 'role', 'aria-label']) element.removeAttribute(name);
  }
}

/** On which sides there is more than can be seen. */
function showMore(element: HTMLElement): void {
  const { scrollLeft, scrollWidth, clientWidth } = element;
  const frame = element.closest<HTMLElement>('.equation') ?? element;
  frame.classList.toggle('more-before', scrollLeft > 2);
  frame.classList.toggle('more-after', scrollLeft < scrollWidth - clientWidth - 2);
}

function nameOf(element: HTMLElement): string {
  const number = element.parentElement?.id.replace(/^eq-/, '');
  return element.dataset.scrolls ?? (number ? `Equation ${number}` : 'Formula');
}
