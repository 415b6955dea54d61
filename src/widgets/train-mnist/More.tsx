import { memo } from 'react';
import { DataTable } from '../../plot/DataTable.tsx';
import { download } from '../../plot/download.ts';
import type { Experiment } from '../../experiment/index.ts';
import { Button } from '../../ui/Button.tsx';
import { CopyAddress } from '../../ui/CopyAddress.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { columnsOf } from '../training/columns.ts';
import { FileButton } from '../training/FileButton.tsx';
import { SourceButton } from '../training/SourceButton.tsx';
import { SettingsPanel } from './settings/SettingsPanel.tsx';
import { linkToRun } from './settings/specLink.ts';
import type { DraftState } from './settings/useDraft.ts';
import type { Files, Message } from './useFiles.ts';
import { inWords } from '../training/useLatest.ts';
import type { Run } from '../training/view.ts';

interface MoreProps {
  figureId: string;
  run: Run;
  settings: DraftState;
  files: Files;
  changed: boolean;
  open: boolean;
  /** Whether there is a network on show to save. */
  savable: boolean;
  onSave(): ReturnType<Experiment['network']> | undefined;
  onRevert(): void;
  onMessage(message: Message): void;
  onReset(): void;
}

/** Settings, numbers and files: what is seldom needed, folded or in small print. */
export const More = memo(function More(props: MoreProps) {
  const { figureId, run, settings, files, onMessage } = props;
  const allDigits = settings.form.source === 'mnist';
  const save = async () => {
    try {
      const saved = await props.onSave();
      if (saved) download(`${figureId}-network.json`, 'application/json', JSON.stringify(saved));
    } catch (fault) {
      onMessage({ kind: 'problem', text: inWords(fault) });
    }
  };
  return (
    <div className="run-more">
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
      {!files.available?.own && (
        <SourceButton
          available={files.available}
          source={allDigits ? 'mnist' : 'mnist-10k'}
          onSource={source => settings.set('source', source)}
        />
      )}
      <Button kind="quiet" disabled={!props.savable} onClick={() => void save()}>
        Save network
      </Button>
      <FileButton label="Load network" accept=".json,application/json" onFiles={files.take} />
      <FileButton label="Use your own IDX files" multiple onFiles={files.take} />
      {files.available?.own && (
        <Button kind="quiet" onClick={files.forget}>
          Forget your files
        </Button>
      )}
      <CopyAddress
        to="this run"
        address={() =>
          linkToRun(window.location.href, figureId, settings.draft.spec ?? settings.base)
        }
      />
      <Button kind="quiet" onClick={props.onReset}>
        Reset
      </Button>
    </div>
  );
});
