import './styles.ts';
import { startIslands } from './islands.ts';
import { startLiveText } from './liveText.ts';
import { startNotes } from './notes.ts';
import { startPlaces } from './places.ts';
import { startPredictions } from './predictions.ts';
import { startPreviews } from './previews.ts';
import { startScrollers } from './scrollers.ts';
import { startThemeSwitch } from './theme.ts';

startThemeSwitch();
startIslands();
startLiveText();
startPredictions();
startNotes();
startScrollers();
startPreviews();
startPlaces();
