import { useState } from 'react';
import { choiceSetting, readSettings } from '../../figure/reading.ts';
import type { WidgetProps } from '../types.ts';
import { NetworkView } from './network/NetworkView.tsx';
import { RunsView } from './runs/RunsView.tsx';
import './dropout.css';

const schema = { view: choiceSetting<'network' | 'runs'>(['network', 'runs']) };

/** Half of the hidden neurons away: in a network small enough to see, and in a real training. */
export default function Dropout(props: WidgetProps) {
  const [view] = useState(() => readSettings(schema, props).values.view ?? 'network');
  return view === 'runs' ? <RunsView {...props} /> : <NetworkView {...props} />;
}
