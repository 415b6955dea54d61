import type { ReactNode } from 'react';

interface VeiledProps {
  /** What the veil lies over, for the ear: "Figure 3". */
  name: string;
  children: ReactNode;
}

/**
 * A figure's result, under a veil until its question is answered or passed over
 * (client/figures/veils.ts). Whether it is there is for styles/veil.css to say: without scripts, and on
 * paper, it is not.
 */
export function Veiled({ name, children }: VeiledProps) {
  return (
    <div className="veiled">
      {children}
      <section className="veil" aria-label={`${name} waits`} data-unsearched>
        <div className="veil-words">
          <p>Answer the question above, and the figure shows what happens.</p>
          <button type="button" className="button veil-lift">
            Show it anyway
          </button>
        </div>
      </section>
      <p className="visually-hidden" role="status" data-veil-status />
    </div>
  );
}
