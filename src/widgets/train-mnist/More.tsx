import { DataTable } from '../../plot/DataTable.tsx';
import { download } from '../../plot/download.ts';
import type { AvailableData, Experiment } from '../../experiment/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { columnsOf } from './run/columns.ts';
import { FileButton } from './FileButton.tsx';
import { SettingsPanel } from './settings/SettingsPanel.tsx';
import { ShareRun } from './ShareRun.tsx';
import type { DraftState } from './settings/useDraft.ts';
import type { Message } from './useFiles.ts';
import { inWords } from './run/useLatest.ts';
import type { Run } from './run/view.ts';

interface MoreProps {
  figureId: string;
  run: Run;
  settings: DraftState;
  files: { available: AvailableData | null; take(files: File[]): void };
  changed: boolean;
  open: boolean;
  /** Fetches the network on show, to save it; null while there is none. */
  network: (() => ReturnType<Experiment['network']> | undefined) | null;
  onRevert(): void;
  onMessage(message: Message): void;
  onReset(): void;
}

/** Settings, numbers and files: what is seldom needed, folded or in small print. */
export function More(props: MoreProps) {
  const { figureId, run, settings, files, network, onMessage } = props;
  const save = async () => {
    try {
      const saved = await network?.();
      if (saved) download(`${figureId}-network.json`, 'application/json', JSON.stringify(saved));
    } catch (fault) {
      onMessage({ kind: 'problem', text: inWords(fault) });
    }
  };
  return (
    <div className="tm-more">
      <Disclosure summary="Settings" open={props.open}>
        <SettingsPanel
          settings={settings}
          available={files.available}
          changed={props.changed}
          onRevert={props.onRevert}
        />
      </Disclosure>
      <DataTable
        caption="The run, epoch by epoch."
        fileName={`${figureId}-run`}
        columns={columnsOf(run)}
      />
      <Button kind="quiet" disabled={network === null} onClick={() => void save()}>
        Save network
      </Button>
      <FileButton label="Load network" accept=".json,application/json" onFiles={files.take} />
      <FileButton label="Use your own IDX files" multiple onFiles={files.take} />
      <ShareRun figureId={figureId} spec={settings.draft.spec ?? settings.base} />
      <Button kind="quiet" onClick={props.onReset}>
        Reset
      </Button>
    </div>
  );
}
