import type { ReactNode } from 'react';
import { DataTable, type ChosenRow } from '../../plot/DataTable.tsx';
import type { Column } from '../../plot/table.ts';
import { Button } from '../../ui/Button.tsx';
import { Problems } from '../../ui/Controls.tsx';
import { CopyLink } from '../../figure/CopyLink.tsx';
import type { UrlValues } from '../../figure/link.ts';

interface RunFootProps {
  figureId: string;
  /** What could not be used of the settings, in words. */
  problems: readonly string[];
  /** What the rows of the table are. */
  caption: string;
  columns: readonly Column[];
  /** Where a row of the table can be chosen. */
  rows?: ChosenRow;
  /** The settings for a link. */
  state(): UrlValues;
  onReset(): void;
  /** More buttons, before the table. */
  children?: ReactNode;
}

/** The last row of a figure: its problems, its numbers to take away, its link, its reset. */
export function RunFoot(props: RunFootProps) {
  const { figureId, problems, caption, columns, state, onReset, children } = props;
  return (
    <>
      <Problems problems={problems} />
      <div className="run-more">
        {children}
        <DataTable
          caption={caption}
          fileName={`${figureId}-data`}
          columns={columns}
          rows={props.rows}
        />
        <CopyLink figureId={figureId} state={state} />
        <Button kind="quiet" onClick={onReset}>
          Reset
        </Button>
      </div>
    </>
  );
}
