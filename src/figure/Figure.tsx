import { useEffect, type HTMLAttributes, type ReactNode, type RefObject } from 'react';
import { DataTable, type ChosenRow } from '../plot/DataTable.tsx';
import type { Column } from '../plot/table.ts';
import { Button } from '../ui/Button.tsx';
import { More, Problems, Summary } from '../ui/Controls.tsx';
import { publishReadouts, type Readouts } from './bus.ts';
import { CopyLink } from './CopyLink.tsx';
import type { Declaration, SettingsOf } from './declare.ts';
import { linkOf } from './state.ts';

/** What the shell has to know of a figure: what useFigure gives. */
export interface FigureParts {
  id: string;
  declared: Declaration;
  settings: SettingsOf<Declaration>;
  start: SettingsOf<Declaration>;
  problems: readonly string[];
  reset(): void;
  root: RefObject<HTMLDivElement | null>;
}

interface FigureProps extends HTMLAttributes<HTMLDivElement> {
  of: FigureParts;
  /** The numbers that the text may quote. */
  readouts?: Readouts;
  /** The same numbers as the plots, with files to take away. */
  table?: {
    /** What the rows are. */
    caption: string;
    columns: readonly Column[] | (() => readonly Column[]);
    /** Where a row can be chosen. */
    rows?: ChosenRow;
    /** Default: the figure's id with "-data". */
    fileName?: string;
    most?: number;
  };
  /** The result as it stands, for those who do not see the plots. */
  summary: string;
  /** What is said when it changes; by default the summary, and nothing while something runs. */
  announce?: string;
  /** More of the last row: before the table, and between the link and the reset. */
  before?: ReactNode;
  after?: ReactNode;
  /** Without a last row: the figure has its link and its reset elsewhere. */
  footless?: boolean;
}

/** What every figure is: its plots and controls, then its problems, its numbers, its link, its reset. */
export function Figure(props: FigureProps) {
  const { of, readouts, table, summary, announce, before, after, footless, children, ...rest } =
    props;
  useEffect(() => {
    if (readouts) publishReadouts(of.id, readouts);
  }, [of.id, readouts]);
  return (
    <div ref={of.root} data-figure-root {...rest}>
      {children}
      <Problems problems={of.problems} />
      {!footless && (
        <More>
          {before}
          {table && <DataTable fileName={`${of.id}-data`} {...table} />}
          <LinkAndReset of={of}>{after}</LinkAndReset>
        </More>
      )}
      <Summary text={summary} announce={announce} />
    </div>
  );
}

/** The link to the figure as it is, and the way back to where it began. */
export function LinkAndReset({ of, children }: { of: FigureParts; children?: ReactNode }) {
  return (
    <>
      <CopyLink figureId={of.id} state={() => linkOf(of.declared, of.settings, of.start)} />
      {children}
      <Button kind="quiet" onClick={of.reset}>
        Reset
      </Button>
    </>
  );
}
