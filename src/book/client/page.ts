import './styles.ts';
import { showProgress, startContents } from './contents.ts';
import { startExercises } from './exercises.ts';
import { startIslands } from './islands.ts';
import { startLiveText } from './liveText.ts';
import { startNotes } from './notes.ts';
import { startLayingOut } from './layOut.ts';
import { keepForOffline, keepNow } from './offline.ts';
import { startPageNotices } from './pageNotices.ts';
import { startPageEnd } from './pageEnd.ts';
import { startPlaces } from './places.ts';
import { startPredictions } from './predictions.ts';
import { startPreviews } from './previews.ts';
import { startReading } from './reading.ts';
import { startScrollers } from './scrollers.ts';
import { startSymbols } from './symbols.ts';
import { startSearch } from './search.ts';
import { startSettings } from './settings.ts';
import { startVeils } from './veils.ts';
import { startWhereabouts } from './whereabouts.ts';

startSettings();
startLayingOut();
startVeils();
startIslands(keepNow);
// A task of its own: the one that reads the page to its end is long enough.
soon(() => {
  startContents();
  startLiveText();
  startPredictions();
  startNotes();
  startSymbols();
  startExercises();
  startScrollers();
  startPreviews();
  startPlaces();
  startPageEnd();
  startSearch();
  startWhereabouts();
  startReading(showProgress);
  startPageNotices();
  const yourBook = document.querySelector<HTMLElement>('[data-your-book]');
  if (yourBook) void import('./yourBook.ts').then(({ startYourBook }) => startYourBook(yourBook));
  keepForOffline();
  if (document.querySelector('[data-cover]')) {
    void import('./cover.ts').then(({ startCover }) => startCover());
  }
});

function soon(start: () => void): void {
  const scheduler: Scheduler | undefined = window.scheduler; // Not every browser has one.
  if (scheduler) void scheduler.postTask(start, { priority: 'user-blocking' });
  else window.setTimeout(start);
}
