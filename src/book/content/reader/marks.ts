/** What a reader says of an exercise; names as listed in ui/storage.ts. */
export interface ExerciseMark {
  mark: 'done' | 'again' | null;
  note: string;
}

export const exerciseKey = (n: string) => `exercise/${n}`;

export const markNames: Record<'done' | 'again', string> = {
  done: 'Done',
  again: 'To come back to',
};

export const noMark: ExerciseMark = { mark: null, note: '' };

export function asExerciseMark(stored: unknown): ExerciseMark {
  if (typeof stored !== 'object' || stored === null) return noMark;
  const mark = 'mark' in stored && (stored.mark === 'done' || stored.mark === 'again');
  const note = 'note' in stored && typeof stored.note === 'string' ? stored.note : '';
  return { mark: mark ? (stored.mark as 'done' | 'again') : null, note };
}

export const isBlank = ({ mark, note }: ExerciseMark): boolean =>
  mark === null && note.trim() === '';
