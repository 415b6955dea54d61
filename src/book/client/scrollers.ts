/** A formula or table wider than its line can be scrolled by keyboard too, and says what it is. */
export function startScrollers(): void {
  const scrollers = [
    ...document.querySelectorAll<HTMLElement>('.equation-formula, [data-scrolls]'),
  ];
  const measure = (element: HTMLElement) => {
    const overflows = element.scrollWidth > element.clientWidth + 1;
    element.classList.toggle('scrolls', overflows);
    if (overflows) {
      element.tabIndex = 0;
      element.setAttribute('role', 'region');
      element.setAttribute('aria-label', nameOf(element));
    } else if (element.classList.contains('was-measured')) {
      for (const name of ['tabindex', 'role', 'aria-label']) element.removeAttribute(name);
    }
    element.classList.add('was-measured');
  };
  const observer = new ResizeObserver(entries => {
    for (const { target } of entries) if (target instanceof HTMLElement) measure(target);
  });
  for (const scroller of scrollers) observer.observe(scroller);
}

function nameOf(element: HTMLElement): string {
  const number = element.parentElement?.id.replace(/^eq-/, '');
  return element.dataset.scrolls ?? (number ? `Equation ${number}` : 'Formula');
}
