import type { ReactNode } from 'react';
import { exerciseId } from '../../content/anchors.ts';
import { ExerciseTools } from './ExerciseTools.tsx';

interface ExerciseProps {
  n: string;
  kind?: 'exercise' | 'problem';
  title?: string;
  children: ReactNode;
}

export function Exercise({ n, kind = 'exercise', title, children }: ExerciseProps) {
  const id = exerciseId(n);
  return (
    <section className="exercise" id={id} data-exercise={n} aria-labelledby={`${id}-title`}>
      <h3 className="exercise-title" id={`${id}-title`}>
        <a className="label deep-number" href={`#${id}`}>
          {kind === 'problem' ? 'Problem' : 'Exercise'} {n}
        </a>{' '}
        {title}
      </h3>
      {children}
      <ExerciseTools n={n} />
    </section>
  );
}

export function Hint({ children }: { children: ReactNode }) {
  return (
    <details className="fold" data-hint>
      <summary>Hint</summary>
      <div className="fold-body">{children}</div>
    </details>
  );
}

export function Solution({ children }: { children: ReactNode }) {
  return (
    <details className="fold" data-solution>
      <summary>Solution</summary>
      <div className="fold-body">{children}</div>
    </details>
  );
}

/** Results from before the book begins, folded: a reader who knows them goes on. */
export function Recall({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <details className="fold recall">
      <summary>{title ?? 'What this chapter takes as known'}</summary>
      <div className="fold-body">{children}</div>
    </details>
  );
}
