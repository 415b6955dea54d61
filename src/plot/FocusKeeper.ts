import { Component, type RefObject } from 'react';

interface Props {
  /** The plot's frame. */
  within: RefObject<Element | null>;
  /** What stood on the page is still there; it is drawn anew when this becomes false. */
  standing: boolean;
}

/**
 * What has the focus in a plot that stood on the page, prerendered, is gone when the plot is drawn:
 * what has its name then takes the focus over. A class, since only classes are asked before the page
 * is changed.
 */
export class FocusKeeper extends Component<Props> {
  override getSnapshotBeforeUpdate(before: Props): string | null {
    const focused = document.activeElement;
    const goes = before.standing && !this.props.standing;
    return goes && focused && this.props.within.current?.contains(focused)
      ? focused.getAttribute('aria-label')
      : null;
  }

  override componentDidUpdate(_props: Props, _state: unknown, name: string | null): void {
    if (name === null) return;
    const heir = this.props.within.current?.querySelector<SVGElement>(
      `[aria-label="${CSS.escape(name)}"]`,
    );
    heir?.focus({ preventScroll: true });
  }

  override render() {
    return null;
  }
}
