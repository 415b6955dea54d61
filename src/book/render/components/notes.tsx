import type { ReactNode } from 'react';
import { noteId } from '../../content/anchors.ts';

/** A note in the margin, standing in the text where it belongs; on phones its number opens it. */
export function Note({ name, n, children }: { name: string; n: string; children: ReactNode }) {
  const id = noteId(name);
  return (
    <span className="note-place">
      <a className="note-mark" id={`${id}-mark`} href={`#${id}`} aria-label={`Note ${n}`}>
        {n}
      </a>
      <span className="note" id={id} role="note" aria-label={`Note ${n}`}>
        <a
          className="note-number"
          href={`#${id}-mark`}
          aria-label={`Back to the text of note ${n}`}
        >
          {n}
        </a>{' '}
        {children}
      </span>
    </span>
  );
}

export function NoteParagraph({ children }: { children: ReactNode }) {
  return <span className="note-paragraph">{children}</span>;
}
