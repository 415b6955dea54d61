import { Children, type ReactNode } from 'react';
import { unbroken } from '../../../ui/format.ts';

interface LiveProps {
  of: string;
  name: string;
  quantity?: string;
  children: ReactNode;
}

/** A number of a figure, in a sentence. What is written is its value in the figure's first view. */
export function Live({ of, name, quantity, children }: LiveProps) {
  return (
    <output
      className="num"
      data-live-of={of}
      data-live-name={name}
      data-quantity={quantity}
      aria-live="off"
    >
      {Children.map(children, part => (typeof part === 'string' ? unbroken(part) : part))}
    </output>
  );
}

/**
 * Words that set a figure as they say: `with` names its settings, besides `reset` and `run`, and
 * for "search" `all`, which runs all three of its methods. A link by nature, so that it breaks over
 * lines like the text and leads to the figure where no script runs.
 */
export function Do(props: { figure: string; with: object; label?: string; children: ReactNode }) {
  return (
    <a
      role="button"
      href={`#${props.figure}`}
      className="do"
      aria-label={props.label}
      data-do={props.figure}
      data-command={JSON.stringify(props.with)}
    >
      {props.children}
    </a>
  );
}

/** A word in the colour that its quantity has everywhere. */
export function Quantity({ of, children }: { of: string; children: ReactNode }) {
  return (
    <span className="quantity" data-quantity={of}>
      {children}
    </span>
  );
}
