import { useEffect, useState } from 'react';
import { dataClient, type KeptData } from '../../experiment/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Summary } from '../../ui/Controls.tsx';
import { useFigureState } from '../../figure/useFigureState.ts';
import { inWords } from '../training/useLatest.ts';
import { mnistSentence, ownSentence, summaryOf } from './words.ts';
import './kept-digits.css';

/** The digits that the browser keeps from visit to visit, each with a way to forget them. */
export default function KeptDigits({ figureId }: { figureId: string }) {
  const [kept, setKept] = useState<KeptData | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const look = async (before: () => Promise<unknown>) => {
    try {
      await before();
      setKept(await dataClient.kept());
      setProblem(null);
    } catch (fault) {
      setProblem(inWords(fault));
    }
  };
  useEffect(() => void look(async () => {}), []);
  const forget = () =>
    look(() => Promise.all([dataClient.forgetMnist(), dataClient.forgetFiles()]));
  useFigureState(figureId, ({ forget: asked }, from) => {
    if (from === 'command' && asked === true) void forget();
  });

  const summary = problem ?? summaryOf(kept);
  return (
    <div className="kept-digits" data-figure-root>
      {kept && (kept.mnist > 0 || kept.own) ? (
        <ul>
          {kept.mnist > 0 && (
            <Row
              text={mnistSentence(kept.mnist)}
              name="Forget all of MNIST"
              onForget={() => void look(() => dataClient.forgetMnist())}
            />
          )}
          {kept.own && (
            <Row
              text={ownSentence(kept.own)}
              name="Forget your files"
              onForget={() => void look(() => dataClient.forgetFiles())}
            />
          )}
        </ul>
      ) : (
        <p>{summary}</p>
      )}
      <Summary text={summary} />
    </div>
  );
}

function Row({ text, name, onForget }: { text: string; name: string; onForget(): void }) {
  return (
    <li>
      <span>{text}</span>
      <Button kind="quiet" onClick={onForget}>
        {name}
      </Button>
    </li>
  );
}
