import type { ReactNode } from 'react';
import { usePage } from '../context.ts';

/** A word for something that has a sign: it explains itself as the sign does. */
export function Term({ of, children }: { of: string; children: ReactNode }) {
  const { root } = usePage();
  return (
    <a className="term" href={`${root}notation/#${of}`} data-preview="symbol" data-symbol={of}>
      {children}
    </a>
  );
}
