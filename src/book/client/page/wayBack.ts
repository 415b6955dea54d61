interface Way {
  target: HTMLElement;
  words: string;
  go(): void;
  /** How far down the page the jump led. */
  arrived: number;
}

/** Read on for this many screens, and one has stayed. */
const farOn = 3;

const button = document.createElement('button');
button.type = 'button';
button.className = 'way-back';
button.addEventListener('click', () => {
  const way = ways.pop();
  show();
  way?.go();
});
const ways: Way[] = [];

/** The way back from a jump; of several, the last one first. */
export function offerWayBack(target: HTMLElement, words: string, go: () => void): void {
  ways.push({ target, words, go, arrived: window.scrollY });
  show();
  window.addEventListener('scroll', leaveBehind, { passive: true });
}

/** It stands in the page where the jump led, so that the next Tab after the jump finds it. */
function show(): void {
  const way = ways.at(-1);
  if (!way) return button.remove();
  button.textContent = way.words;
  if (way.target.matches('h1, h2, h3, h4, p')) way.target.after(button);
  else way.target.prepend(button);
}

function leaveBehind(): void {
  const way = ways.at(-1);
  if (way && Math.abs(window.scrollY - way.arrived) < farOn * window.innerHeight) return;
  ways.length = 0;
  show();
  window.removeEventListener('scroll', leaveBehind);
}
