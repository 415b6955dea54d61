import { inTurns } from '../../ui/inTurns.ts';
import './styles.ts';
import { showProgress, startContents } from './reader/contents.ts';
import { startExercises } from './reader/exercises.ts';
import { startIslands } from './figures/islands.ts';
import { startLiveText } from './figures/liveText.ts';
import { startNotes } from './page/notes.ts';
import { isUnhurried, startLayingOut } from './page/layOut.ts';
import { keepForOffline, keepNow } from './page/offline.ts';
import { startPageNotices } from './page/pageNotices.ts';
import { startPageEnd } from './page/pageEnd.ts';
import { startJumps } from './page/jumps.ts';
import { startPredictions } from './figures/predictions.ts';
import { startReferences } from './previews/references.ts';
import { startReading } from './reader/reading.ts';
import { startScrollers } from './page/scrollers.ts';
import { startSymbols } from './previews/symbols.ts';
import { startSearch } from './search/search.ts';
import { startSettings } from './reader/settings.ts';
import { startVeils } from './figures/veils.ts';
import { startScrollSpy } from './reader/scrollSpy.ts';

/** Each begins for itself: what fails in one is reported and leaves the others as they are. */
const apart = (start: () => void) => () => {
  try {
    start();
  } catch (error) {
    reportError(error);
  }
};

const first = [
  startLayingOut,
  startVeils,
  () => startIslands(keepNow),
  startLiveText,
  startReferences,
  startJumps,
  startSearch,
  startPageNotices,
].map(apart);
const rest = [
  startPredictions,
  startExercises,
  startNotes,
  startContents,
  startSettings,
  startSymbols,
  startScrollers,
  startScrollSpy,
  () => startReading(showProgress),
  startPageEnd,
  keepForOffline,
].map(apart);
for (const start of first) start();
if (isUnhurried()) void inTurns(rest);
else for (const start of rest) start();
const yourBook = document.querySelector<HTMLElement>('[data-your-book]');
if (yourBook)
  void import('./reader/yourBook.ts').then(({ startYourBook }) => startYourBook(yourBook));
if (document.querySelector('[data-cover]')) {
  void import('./reader/cover.ts').then(({ startCover }) => startCover());
}
