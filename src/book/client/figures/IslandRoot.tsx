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

/**
 * A transition waits for all that is more urgent: what the figure's effects have set, its run and then
 * what a link says of it, stands on the page by then. Plots are measured in transitions too, and come
 * with it.
 */
function Ready({ onReady }: Pick<Props, 'onReady'>) {
  const [ready, setReady] = useState(false);
  useEffect(() => startTransition(() => setReady(true)), []);
  useEffect(() => {
    if (ready) onReady?.();
  }, [ready, onReady]);
  return null;
}
