import { useState } from 'react';
import { useFigureState } from '../../ui/useFigureState.ts';
import type { WidgetProps } from '../types.ts';
import { OneWeightView } from './OneWeightView.tsx';
import { viewSetting, type View } from './settings.ts';
import { ShrinkageView } from './ShrinkageView.tsx';
import './weight-decay.css';

/** What a price on weights does: to one weight, and under two penalties side by side. */
export default function WeightDecay(props: WidgetProps) {
  const [view, setView] = useState(() => viewOf(props.view) ?? 'one-weight');
  useFigureState(props.figureId, settings => setView(viewOf(settings.view) ?? view));
  return (
    <div className="weight-decay" data-figure-root>
      {view === 'shrinkage' ? <ShrinkageView {...props} /> : <OneWeightView {...props} />}
    </div>
  );
}

function viewOf(input: unknown): View | null {
  const read = viewSetting.read(input);
  return 'value' in read ? read.value : null;
}
