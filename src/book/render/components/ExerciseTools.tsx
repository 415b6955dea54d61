import { markNames } from '../../content/reader/marks.ts';

/** What a reader marks and notes at an exercise; hidden where no script could do it. */
export function ExerciseTools({ n }: { n: string }) {
  return (
    <div className="exercise-tools" data-exercise-tools={n} data-unsearched>
      {Object.entries(markNames).map(([mark, name]) => (
        <button
          key={mark}
          type="button"
          className="exercise-mark"
          aria-pressed={false}
          aria-label={`Exercise ${n}: ${name}`}
          data-mark={mark}
        >
          {name}
        </button>
      ))}
      <details className="exercise-note">
        <summary>
          <span data-note-name>Your note</span>
        </summary>
        <textarea rows={4} aria-label={`Your note on exercise ${n}`} />
        <p className="exercise-small">Only you see it: it stays in this browser.</p>
      </details>
      <p className="exercise-small exercise-kept" role="status" />
    </div>
  );
}
