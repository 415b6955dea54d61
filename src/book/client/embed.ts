import './styles.ts';
import { startIslands } from './islands.ts';

startIslands();
