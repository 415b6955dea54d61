import { drawing, epochs, starts } from '../../content/coverRun.ts';

const runs = [
  ['crossEntropy', 'cross-entropy', 'cross-entropy'],
  ['quadratic', 'quadratic', 'quadratic cost'],
] as const;

/** The book in one picture, as it is before anyone drags it; client/reader/cover.ts redraws it. */
export function CoverCurves() {
  const first = drawing(starts.first);
  return (
    <div
      className="cover-plot"
      role="img"
      aria-label="The answer of one neuron over 300 epochs, from a start near 1 down towards 0. With the cross-entropy cost it falls at once; with the quadratic cost it first stays where it is, the longer the worse the start."
      data-cover
    >
      <div className="cover-runs">
        <svg viewBox={`0 0 ${epochs} 1`} preserveAspectRatio="none" aria-hidden="true">
          {runs.map(([run, quantity]) => (
            <path key={run} data-run={run} data-quantity={quantity} d={first[run].path} />
          ))}
        </svg>
        {runs.map(([run, quantity, name]) => {
          const { x, y, side } = first[run].label;
          return (
            <span
              key={run}
              className="cover-label"
              data-label={run}
              data-quantity={quantity}
              data-side={side}
              style={{ left: `${100 * x}%`, top: `${100 * y}%` }}
            >
              {name}
            </span>
          );
        })}
      </div>
      <span className="cover-start" data-start style={{ top: `${100 * first.startDown}%` }} />
      <span className="cover-note cover-note-wrong">answer 1: wholly wrong</span>
      <span className="cover-note cover-note-first">epoch 0</span>
      <span className="cover-note cover-note-right">answer 0: right</span>
      <span className="cover-note cover-note-last">{epochs}</span>
    </div>
  );
}

/** What the picture says in words, and the slider that is its dot for the keyboard. */
export function CoverCaption() {
  const { answer, quadratic, crossEntropy } = drawing(starts.first);
  return (
    <figcaption>
      <label className="cover-slider">
        <span>Where the neuron starts</span>
        <input
          type="range"
          min={starts.least}
          max={starts.most}
          step="0.1"
          defaultValue={starts.first}
          aria-valuetext={`answer ${answer}`}
          data-start-slider
        />
        <output data-answer aria-hidden="true">
          {answer}
        </output>
      </label>
      <p>
        One neuron, one example, and only one difference: how the mistake is measured. It should
        answer 0 and starts at <span data-answer>{answer}</span>. With the cross-entropy it is below
        one half <span data-half="crossEntropy">{crossEntropy.words}</span>; with the quadratic
        cost, <span data-half="quadratic">{quadratic.words}</span>.{' '}
        <span className="cover-dare">
          Start it worse, and see which of the two keeps you waiting.
        </span>
      </p>
    </figcaption>
  );
}
