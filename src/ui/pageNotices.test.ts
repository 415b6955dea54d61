import { expect, it } from 'vitest';
import { dismissNotice, onPageNotices, tellPage } from './pageNotices.ts';

it('keeps what was said before anyone listened, one of a key, and no more once put away', () => {
  tellPage({ key: 'kernel', text: 'It is slow here.' });
  tellPage({ key: 'version', text: 'There is a new version.' });
  let heard: string[][] = [];
  const stop = onPageNotices(shown => heard.push(shown.map(({ text }) => text)));
  expect(heard).toEqual([['It is slow here.', 'There is a new version.']]);

  heard = [];
  tellPage({ key: 'kernel', text: 'It is slow here.' });
  expect(heard).toEqual([]);
  tellPage({ key: 'kernel', text: 'It is slow for another reason.' });
  dismissNotice({ key: 'kernel', text: 'It is slow for another reason.' });
  tellPage({ key: 'kernel', text: 'It is slow for another reason.' });
  expect(heard).toEqual([
    ['It is slow for another reason.', 'There is a new version.'],
    ['There is a new version.'],
  ]);
  stop();
  tellPage({ key: 'other', text: 'Unheard.' });
  expect(heard.length).toBe(2);
});
