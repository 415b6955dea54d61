import { inTurns } from '../../ui/inTurns.ts';
import './styles.ts';
import { showProgress, startContents } from './contents.ts';
import { startExercises } from './exercises.ts';
import { startIslands } from './islands.ts';
import { startLiveText } from './liveText.ts';
import { startNotes } from './notes.ts';
import { isUnhurried, startLayingOut } from './layOut.ts';
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

startLayingOut();
startVeils();
startIslands(keepNow);
startLiveText();
startPreviews();
startPlaces();
startSearch();
startPageNotices();
const rest = [
  startPredictions,
  startExercises,
  startNotes,
  startContents,
  startSettings,
  startSymbols,
  startScrollers,
  startWhereabouts,
  () => startReading(showProgress),
  startPageEnd,
  keepForOffline,
];
if (isUnhurried()) void inTurns(rest);
else for (const start of rest) start();
const yourBook = document.querySelector<HTMLElement>('[data-your-book]');
if (yourBook) void import('./yourBook.ts').then(({ startYourBook }) => startYourBook(yourBook));
if (document.querySelector('[data-cover]')) {
  void import('./cover.ts').then(({ startCover }) => startCover());
}
