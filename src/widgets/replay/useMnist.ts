import { useState } from 'react';
import { dataClient, type AvailableData, type OwnData } from '../../experiment/index.ts';
import { inWords } from '../training/useLatest.ts';
import { count } from '../training/words.ts';
import { useAvailable } from '../training/useAvailable.ts';
import { useStable } from '../training/useStable.ts';

export interface Mnist {
  /** null while that is not known. */
  there: boolean | null;
  /** What is wrong with the files a reader brought, or what became of them. */
  message: { kind: 'note' | 'problem'; text: string } | null;
  take(files: File[]): void;
}

const sizes = { training: 50000, validation: 10000, test: 10000 };

const isWhole = (own: OwnData) =>
  own.training === sizes.training && own.validation === sizes.validation && own.test === sizes.test;

/** Whether full MNIST is here, built in or brought along, and a way to bring it. */
export function useMnist(): Mnist {
  const found = useAvailable(() => undefined);
  const [brought, setBrought] = useState<OwnData | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const take = useStable(async (files: File[]) => {
    try {
      setBrought(await dataClient.useFiles(files));
      setProblem(null);
    } catch (fault) {
      setProblem(inWords(fault));
    }
  });
  const own = brought ?? found?.own ?? null;
  return {
    there: thereIs(found, own),
    message: messageOf(problem, own, brought),
    take: files => void take(files),
  };
}

function thereIs(found: AvailableData | null, own: OwnData | null): boolean | null {
  if (own) return isWhole(own);
  return found && found.mnist;
}

function messageOf(
  problem: string | null,
  own: OwnData | null,
  brought: OwnData | null,
): Mnist['message'] {
  if (problem !== null) return { kind: 'problem', text: problem };
  if (own && !isWhole(own)) {
    const had = `${count(own.training)}, ${count(own.validation)} and ${count(own.test)}`;
    const text = `A replay needs MNIST itself: 50,000 images to learn from, 10,000 for validation and 10,000 for testing. Your files have ${had}.`;
    return { kind: 'problem', text };
  }
  if (!brought) return null;
  const kept = brought.kept ? 'They stay in this browser' : 'They stay for this visit';
  return {
    kind: 'note',
    text: `All of MNIST is here. ${kept} and are not sent anywhere. Press Run.`,
  };
}
