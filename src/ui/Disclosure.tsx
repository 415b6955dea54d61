import { useEffect, useState, type ReactNode } from 'react';
import './disclosure.css';

interface DisclosureProps {
  summary: ReactNode;
  /** Opened by the figure itself, for example by a link that says so; the reader may close it. */
  open?: boolean;
  onToggle?(open: boolean): void;
  children: ReactNode;
}

export function Disclosure({ summary, open = false, onToggle, children }: DisclosureProps) {
  const [shown, setShown] = useState(open);
  useEffect(() => setShown(open), [open]);
  return (
    <details
      className="ui-disclosure"
      open={shown}
      onToggle={event => {
        const now = event.currentTarget.open;
        if (now === shown) return;
        setShown(now);
        onToggle?.(now);
      }}
    >
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
