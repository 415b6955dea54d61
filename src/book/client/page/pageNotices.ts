import { dismissNotice, onPageNotices, type PageNotice } from '../../../ui/pageNotices.ts';

/** Notices of the page as a whole stand in a corner until they are put away. */
export function startPageNotices(): void {
  // There before anything is said in it, so that what is said is read out.
  const corner = document.createElement('div');
  corner.className = 'page-notices';
  corner.setAttribute('role', 'status');
  document.body.append(corner);
  onPageNotices(shown => corner.replaceChildren(...shown.map(noticeElement)));
}

function noticeElement(notice: PageNotice): HTMLElement {
  const element = document.createElement('div');
  element.className = 'page-notice';
  const text = document.createElement('p');
  text.textContent = notice.text;
  const buttons = document.createElement('p');
  buttons.className = 'page-notice-buttons';
  if (notice.action) buttons.append(button(notice.action.label, notice.action.act));
  buttons.append(button(notice.action ? 'Not now' : 'Close', () => dismissNotice(notice)));
  element.append(text, buttons);
  return element;
}

function button(label: string, act: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = label;
  element.addEventListener('click', act);
  return element;
}
