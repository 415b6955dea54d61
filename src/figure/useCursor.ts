import { useState } from 'react';
import type { CursorState } from '../plot/Cursor.tsx';

const atEnd = { value: null, hover: null };

/** A cursor that stands at the end of what there is, however it grows, until the reader moves it. */
export function useCursor() {
  const [moved, setMoved] = useState<{ value: number | null; hover: number | null }>(atEnd);
  return {
    /** Back to the end: something else is looked at. */
    clear: () => setMoved(atEnd),
    /** For a chart, where `end` is the last place there is so far. */
    at: (end: number) => ({
      cursor: { value: moved.value ?? end, hover: moved.hover },
      onCursor: (to: CursorState) =>
        setMoved({ value: to.value === end ? null : to.value, hover: to.hover }),
    }),
  };
}
