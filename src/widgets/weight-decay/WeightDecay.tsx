import { useState, type ComponentType } from 'react';
import { useFigureState } from '../../figure/useFigureState.ts';
import type { WidgetProps } from '../types.ts';
import { HistogramView } from './HistogramView.tsx';
import { OneWeightView } from './OneWeightView.tsx';
import { viewSetting, type View } from './settings.ts';
import { ShrinkageView } from './ShrinkageView.tsx';
import './weight-decay.css';

const views: Record<View, ComponentType<WidgetProps>> = {
  'one-weight': OneWeightView,
  shrinkage: ShrinkageView,
  histogram: HistogramView,
};

/** What a price on weights does: to one weight, under two penalties, and to those of a network. */
export default function WeightDecay(props: WidgetProps) {
  const [view, setView] = useState(() => viewOf(props.view) ?? 'one-weight');
  useFigureState(props.figureId, settings => setView(viewOf(settings.view) ?? view));
  const Shown = views[view];
  return (
    <div className="weight-decay" data-figure-root>
      <Shown {...props} />
    </div>
  );
}

function viewOf(input: unknown): View | null {
  const read = viewSetting.read(input);
  return 'value' in read ? read.value : null;
}
