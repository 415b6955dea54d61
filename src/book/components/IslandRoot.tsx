import { Component, type ComponentType, type ReactNode } from 'react';
import type { WidgetProps } from '../../widgets/types.ts';

interface Props {
  Widget: ComponentType<WidgetProps>;
  props: WidgetProps;
  /** What stood on the page before: shown again if the figure fails. */
  firstView?: string;
  onFailure?(error: unknown): void;
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
    const { Widget, props, firstView } = this.props;
    if (!this.state.failed) return <Widget {...props} />;
    return <div inert dangerouslySetInnerHTML={{ __html: firstView ?? '' }} />;
  }
}
