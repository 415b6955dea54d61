import './styles.ts';
import { startIslands } from './figures/islands.ts';
import { startPageNotices } from './page/pageNotices.ts';

startIslands();
startPageNotices();
