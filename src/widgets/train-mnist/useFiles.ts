import { useMemo, useState } from 'react';
import { dataClient, type AvailableData, type ExperimentSpec } from '../../experiment/index.ts';
import { count } from '../training/words.ts';
import { inWords } from '../training/useLatest.ts';
import { specFrom } from './settings/networkFile.ts';
import { useAvailable } from '../training/useAvailable.ts';
import { useStable } from '../training/useStable.ts';

export interface Message {
  kind: 'note' | 'problem';
  text: string;
}

interface FileHandlers {
  base: ExperimentSpec;
  onSpec(spec: ExperimentSpec, why: 'network' | 'data'): void;
  onMessage(message: Message): void;
  onFound(available: AvailableData): void;
}

export interface Files {
  available: AvailableData | null;
  take(files: File[]): void;
  forget(): void;
}

const isNetwork = (file: File) => /\.json$/i.test(file.name) || file.type === 'application/json';

/** Files of the reader's own: data to learn from, or a saved network. Neither leaves the browser. */
export function useFiles({ base, onSpec, onMessage, onFound }: FileHandlers): Files {
  const found = useAvailable(onFound);
  const [own, setOwn] = useState<AvailableData['own'] | undefined>(undefined);
  const available = useMemo<AvailableData | null>(
    () =>
      found === null && own === undefined
        ? null
        : {
            mnist10k: true,
            mnist: found?.mnist ?? false,
            own: own === undefined ? (found?.own ?? null) : own,
          },
    [found, own],
  );

  const takeNetwork = async (file: File) => {
    const result = specFrom(await file.text(), file.name, base);
    if ('problem' in result) return onMessage({ kind: 'problem', text: result.problem });
    onSpec(result.spec, 'network');
    const { sizes } = result.spec.network;
    const text = `${file.name} loaded: [${sizes.join(', ')}]. Draw a digit, look at its weights, or press Start to train it further.`;
    onMessage({ kind: 'note', text });
  };
  const takeData = async (files: File[]) => {
    const result = await dataClient.useFiles(files);
    setOwn(result);
    onSpec({ ...base, data: { source: 'mnist', evaluateOn: base.data.evaluateOn } }, 'data');
    const kept = result.kept ? 'They stay in this browser' : 'They stay for this visit';
    const text = `${result.name}: ${count(result.training)} images to learn from. ${kept} and are not sent anywhere. Press Start to train on them.`;
    onMessage({ kind: 'note', text });
  };
  const take = useStable(async (files: File[]) => {
    try {
      if (files.length === 1 && isNetwork(files[0])) await takeNetwork(files[0]);
      else await takeData(files);
    } catch (fault) {
      onMessage({ kind: 'problem', text: inWords(fault) });
    }
  });
  const forget = useStable(async () => {
    try {
      await dataClient.forgetFiles();
    } catch (fault) {
      return onMessage({ kind: 'problem', text: inWords(fault) });
    }
    setOwn(null);
    const { evaluateOn } = base.data;
    onSpec({ ...base, data: { source: 'mnist-10k', evaluateOn } }, 'data');
    onMessage({
      kind: 'note',
      text: 'Your files are forgotten; the next run is on the page’s own.',
    });
  });
  return useMemo(
    () => ({
      available,
      take: (files: File[]) => void take(files),
      forget: () => void forget(),
    }),
    [available, take, forget],
  );
}
