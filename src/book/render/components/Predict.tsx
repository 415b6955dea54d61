import { Children, isValidElement, type ReactElement, type ReactNode } from 'react';
import { usePage } from '../context.ts';
import { questionOf } from '../../content/reader/questions.ts';

interface ChoiceProps {
  right?: boolean;
  /** Entered by the compiler where there are formulas. */
  label?: string;
  children: ReactNode;
}

export function Choice({ children }: ChoiceProps) {
  return <>{children}</>;
}

export function Reveal({ children }: { children: ReactNode }) {
  return <>{children}</>;
}

interface PredictProps {
  id: string;
  question: string;
  figure?: string;
  children: ReactNode;
}

type ChoiceElement = ReactElement<ChoiceProps>;

/** A guess to commit to before the run. Without scripts: the question, then the answer folded. */
export function Predict({ id, question, figure, children }: PredictProps) {
  const { chapter } = usePage();
  const parts = Children.toArray(children);
  const choices = parts.filter(
    (part): part is ChoiceElement => isValidElement(part) && part.type === Choice,
  );
  const reveal = parts.filter(part => isValidElement(part) && part.type === Reveal);
  if (choices.filter(choice => choice.props.right).length !== 1 || reveal.length !== 1) {
    throw new Error(`<Predict id="${id}"> needs one right <Choice> and one <Reveal>.`);
  }
  return (
    <section
      className="predict"
      id={`predict-${id}`}
      data-predict={questionOf(chapter?.slug, id)}
      data-figure={figure}
      aria-labelledby={`question-${id}`}
    >
      <p className="label">{figure ? 'Before you run it' : 'Before you read on'}</p>
      <p className="predict-question" id={`question-${id}`}>
        {question}
      </p>
      <div className="choices" role="group" aria-labelledby={`question-${id}`}>
        {choices.map((choice, i) => (
          <button
            key={i}
            type="button"
            disabled
            className="choice"
            aria-label={choice.props.label}
            data-right={choice.props.right ? '' : undefined}
          >
            <span className="choice-text">{choice.props.children}</span>
          </button>
        ))}
      </div>
      <p className="predict-verdict" role="status" />
      <details className="predict-reveal">
        <summary>What happens</summary>
        <div className="predict-explanation">{reveal}</div>
      </details>
    </section>
  );
}
