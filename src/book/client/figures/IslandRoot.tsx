import {
  Component,
  startTransition,
  useEffect,
  useState,
  type ComponentType,
  type ReactNode,
} from 'react';
import type { WidgetProps } from '../../../widgets/types.ts';

interface Props {
  Widget: ComponentType<WidgetProps>;
  props: WidgetProps;
  /** What stood on the page before: shown again if the figure fails. */
  firstView?: string;
  onFailure?(error: unknown): void;
  /** The figure has been taken over and has heard what a link says. */
  onReady?(): void;
}

/** A live figure within its fence: if it fails, its first view stays, and the page with it. */
export class IslandRoot extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(error: unknown) {
    this.props.onFailure?.(error);
  }

  override render(): ReactNode {
    const { Widget, props, firstView, onReady } = this.props;
    if (this.state.failed) {
      return <div inert dangerouslySetInnerHTML={{ __html: firstView ?? '' }} />;
    }
    return (
      <>
        <Widget {...props} />
        <Ready onReady={onReady} />
      </>
    );
  }
}

/** Renders after which a figure has its run, the run what a link says of it, and its plots are drawn. */
const turns = 3;

/**
 * Stands after the figure, so that the figure's effects come before its own; and what those have set
 * is there a turn later: first the run that the figure's buttons speak to, then the run's settings.
 * Plots are in no hurry: the last turn is of the kind that theirs are, and comes with them.
 */
function Ready({ onReady }: Pick<Props, 'onReady'>) {
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (turn === turns) onReady?.();
    else if (turn === turns - 1) startTransition(() => setTurn(turns));
    else setTurn(turn + 1);
  }, [turn, onReady]);
  return null;
}
