import { fixed } from '../../../ui/format.ts';
import { answerOf } from '../../digits/answers.ts';

/** The ten outputs as bars, with their values; empty bars where nothing is shown to the network. */
export function Outputs({ outputs }: { outputs: readonly number[] | null }) {
  const answer = outputs ? answerOf(outputs) : null;
  return (
    <ol className="tm-outputs" aria-label="The ten outputs" start={0}>
      {Array.from({ length: 10 }, (_, digit) => {
        const output = outputs?.[digit] ?? null;
        const length = output === null ? 0 : Math.min(1, Math.max(0, output));
        return (
          <li key={digit} className={digit === answer ? 'tm-answer' : undefined}>
            <span className="tm-outputs-digit">{digit}</span>
            <span className="tm-bar" aria-hidden="true">
              <span style={{ transform: `scaleX(${length.toFixed(4)})` }} />
            </span>
            <span className="tm-outputs-value">{output === null ? '' : fixed(output, 2)}</span>
          </li>
        );
      })}
    </ol>
  );
}
