import { memo } from 'react';
import type { Mistake } from '../../../experiment/index.ts';
import { Panel } from '../../../plot/Panel.tsx';
import { Button } from '../../../ui/Button.tsx';
import { fixed } from '../../../ui/format.ts';
import { Digit } from '../../digits/Digit.tsx';
import type { Picked } from './PadPanel.tsx';
import { count } from '../../training/words.ts';

export interface ShownMistakes {
  examples: readonly Mistake[];
  total: number;
  of: number;
}

interface MistakesPanelProps {
  mistakes: ShownMistakes | null;
  problem: string | null;
  /** How many are asked for. */
  limit: number;
  onMore(): void;
  /** Shows a digit to the network, in the panel beside. */
  onPick(digit: Picked): void;
  /** False before there is a network in the page to show a digit to. */
  pickable: boolean;
}

export const MistakesPanel = memo(function MistakesPanel(props: MistakesPanelProps) {
  const { mistakes, problem, limit, onMore, onPick, pickable } = props;
  const shown = mistakes?.examples.slice(0, limit) ?? [];
  return (
    <Panel
      title="What it gets wrong"
      sub={
        mistakes ? (
          <span>
            <b>{count(mistakes.total)}</b> of {count(mistakes.of)} evaluation digits. Under each:
            what it is, what the network reads, and the output that says so.
          </span>
        ) : (
          (problem ?? 'Press Start: there is nothing to judge yet.')
        )
      }
    >
      {mistakes && mistakes.total === 0 && <p className="tm-empty">None. Every one is right.</p>}
      <ul className="tm-mistakes">
        {shown.map(mistake => {
          const { index, label, answer, outputs, pixels } = mistake;
          const output = fixed(outputs[answer], 2);
          return (
            <li key={index}>
              <button type="button" disabled={!pickable} onClick={() => onPick({ pixels, label })}>
                <Digit pixels={pixels} label="" size={46} />
                <span className="visually-hidden">
                  {`A ${label}, read as ${answer}, confidence ${output}${pickable ? ': show it to the network' : ''}`}
                </span>
                <span className="tm-verdict" aria-hidden="true">
                  {label} → <b>{answer}</b>
                </span>
                <span className="tm-output" aria-hidden="true">
                  {output}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      {mistakes && pickable && mistakes.total > shown.length && (
        <Button kind="quiet" onClick={onMore}>
          Show more of the {count(mistakes.total)}
        </Button>
      )}
    </Panel>
  );
});
