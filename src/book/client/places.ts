/** Jumps inside the page: what is folded opens, and the way back is offered. */
export function startPlaces(): void {
  const back = document.createElement('button');
  back.type = 'button';
  back.className = 'way-back';
  back.textContent = '↑ Back to where you were';
  back.hidden = true;
  document.body.append(back);

  let origin: { link: HTMLAnchorElement; y: number } | null = null;
  document.addEventListener('click', event => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || event.defaultPrevented || !staysHere(link)) return;
    if (!link.matches('.pointer, .note-mark')) return;
    origin = { link, y: window.scrollY };
    back.hidden = false;
    back.textContent = isBelow(link) ? '↑ Back to where you were' : '↓ Back to where you were';
  });
  back.addEventListener('click', () => {
    back.hidden = true;
    if (!origin) return;
    window.scrollTo({ top: origin.y });
    origin.link.focus({ preventScroll: true });
  });
  window.addEventListener('hashchange', openFolds);
  openFolds();
}

function staysHere(link: HTMLAnchorElement): boolean {
  return link.hash !== '' && link.pathname === location.pathname && link.host === location.host;
}

function isBelow(link: HTMLAnchorElement): boolean {
  const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  return !!target && link.getBoundingClientRect().top < target.getBoundingClientRect().top;
}

function openFolds(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  let folded = false;
  for (let at = target?.closest('details'); at; at = at.parentElement?.closest('details')) {
    folded ||= !at.open;
    at.open = true;
  }
  if (folded) target?.scrollIntoView();
}
