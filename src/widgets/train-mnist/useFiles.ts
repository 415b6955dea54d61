import { useState } from 'react';
import {
  useOwnFiles as takeOwnFiles,
  type AvailableData,
  type ExperimentSpec,
} from '../../experiment/index.ts';
import { count } from './run/words.ts';
import { inWords } from './run/useLatest.ts';
import { specFrom } from './settings/networkFile.ts';
import { useAvailable } from './useAvailable.ts';

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

const isNetwork = (file: File) => /\.json$/i.test(file.name) || file.type === 'application/json';

/** Files of the reader's own: data to learn from, or a saved network. Neither leaves the browser. */
export function useFiles({ base, onSpec, onMessage, onFound }: FileHandlers) {
  const found = useAvailable(onFound);
  const [own, setOwn] = useState<AvailableData['own']>(null);
  const available: AvailableData | null =
    found || own
      ? { mnist10k: true, mnist: found?.mnist ?? false, own: own ?? found?.own ?? null }
      : null;

  const takeNetwork = async (file: File) => {
    const result = specFrom(await file.text(), file.name, base);
    if ('problem' in result) return onMessage({ kind: 'problem', text: result.problem });
    onSpec(result.spec, 'network');
    const { sizes } = result.spec.network;
    const text = `${file.name} loaded: [${sizes.join(', ')}]. Draw a digit, look at its weights, or press Start to train it further.`;
    onMessage({ kind: 'note', text });
  };
  const takeData = async (files: File[]) => {
    const result = await takeOwnFiles(files);
    if ('problem' in result) return onMessage({ kind: 'problem', text: result.problem });
    setOwn(result);
    onSpec({ ...base, data: { source: 'mnist', evaluateOn: base.data.evaluateOn } }, 'data');
    const kept = result.kept ? 'They stay in this browser' : 'They stay for this visit';
    const text = `${result.name}: ${count(result.training)} images to learn from. ${kept} and are not sent anywhere. Press Start to train on them.`;
    onMessage({ kind: 'note', text });
  };
  const take = async (files: File[]) => {
    try {
      if (files.length === 1 && isNetwork(files[0])) await takeNetwork(files[0]);
      else await takeData(files);
    } catch (fault) {
      onMessage({ kind: 'problem', text: inWords(fault) });
    }
  };
  return { available, take: (files: File[]) => void take(files) };
}
