import './styles.ts';
import { showProgress, startContents } from './contents.ts';
import { startExercises } from './exercises.ts';
import { startIslands } from './islands.ts';
import { startLiveText } from './liveText.ts';
import { startNotes } from './notes.ts';
import { keepForOffline, keepNow } from './offline.ts';
import { startPageNotices } from './pageNotices.ts';
import { startPlaces } from './places.ts';
import { startPredictions } from './predictions.ts';
import { startPreviews } from './previews.ts';
import { startReading } from './reading.ts';
import { startScrollers } from './scrollers.ts';
import { startSymbols } from './symbols.ts';
import { startSearch } from './search.ts';
import { startSettings } from './settings.ts';
import { startWhereabouts } from './whereabouts.ts';

startSettings();
startContents();
startIslands(keepNow);
startLiveText();
startPredictions();
startNotes();
startSymbols();
startExercises();
startScrollers();
startPreviews();
startPlaces();
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
