import type { ReactNode } from 'react';
import { diagrams } from '../../content/diagrams/index.ts';
import { Caption } from './Figure.tsx';

interface DiagramProps {
  name: string;
  id: string;
  number?: string;
  children: ReactNode;
}

/** A drawing that stays as it is. */
export function Diagram({ name, id, number, children }: DiagramProps) {
  const Drawing = diagrams[name];
  return (
    <figure className="figure figure-still" id={id}>
      {Drawing && <Drawing />}
      <Caption id={id} number={number}>
        {children}
      </Caption>
    </figure>
  );
}
