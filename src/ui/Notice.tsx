import type { ReactNode } from 'react';
import './readout.css';

/** Something the reader should know (a result in words) or correct (what was expected). */
export function Notice({
  kind = 'note',
  children,
}: {
  kind?: 'note' | 'problem';
  children: ReactNode;
}) {
  return (
    <p className={`ui-notice ui-notice-${kind}`} role={kind === 'problem' ? 'alert' : undefined}>
      {children}
    </p>
  );
}
