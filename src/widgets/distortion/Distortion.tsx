import { useState } from 'react';
import { choiceSetting, readSettings } from '../../figure/reading.ts';
import type { WidgetProps } from '../types.ts';
import { ImageView } from './image/ImageView.tsx';
import { RunsView } from './runs/RunsView.tsx';
import './distortion.css';

const schema = { view: choiceSetting<'image' | 'runs'>(['image', 'runs']) };

/** Training data made out of training data: one digit changed, and a training on such digits. */
export default function Distortion(props: WidgetProps) {
  const [view] = useState(() => readSettings(schema, props).values.view ?? 'image');
  return view === 'runs' ? <RunsView {...props} /> : <ImageView {...props} />;
}
