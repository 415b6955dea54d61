import type { ReactNode } from 'react';
import { Announcer } from './Announcer.tsx';
import { Notice } from './Notice.tsx';
import './controls.css';

interface RowProps {
  className?: string;
  children: ReactNode;
}

/** What sets a figure: one row under it, the first thing to do first; on a phone, one below the other. */
export function Controls({ className, children }: RowProps) {
  return <div className={['ui-controls', className].filter(Boolean).join(' ')}>{children}</div>;
}

interface FirstStepProps {
  /** What is to be done before anything else, while it is. */
  step: ReactNode | null;
  children: ReactNode;
}

/** A first step in the place of what follows from it, which keeps its room: so nothing moves. */
export function FirstStep({ step, children }: FirstStepProps) {
  return (
    <div className="ui-first-step">
      {step}
      <div className="ui-then" inert={step !== null}>
        {children}
      </div>
    </div>
  );
}

/** What is seldom needed: data, link, reset. An open one takes the whole row. */
export function More({ className, children }: RowProps) {
  return <div className={['ui-more', className].filter(Boolean).join(' ')}>{children}</div>;
}

/** Settings that were refused, each in its words. */
export function Problems({ problems }: { problems: readonly string[] }) {
  return problems.map(problem => (
    <Notice key={problem} kind="problem">
      {problem}
    </Notice>
  ));
}

interface SummaryProps {
  /** The result as it stands, for those who do not see the plots. */
  text: string;
  /** What is said when it changes; by default the summary, and nothing while something runs. */
  announce?: string;
}

export function Summary({ text, announce = text }: SummaryProps) {
  return (
    <>
      <p className="visually-hidden" data-summary>
        {text}
      </p>
      <Announcer message={announce} />
    </>
  );
}
