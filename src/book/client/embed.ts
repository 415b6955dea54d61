import './styles.ts';
import { startIslands } from './islands.ts';
import { startPageNotices } from './pageNotices.ts';

startIslands();
startPageNotices();
