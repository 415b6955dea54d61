import type { ReactNode } from 'react';

/** How a setting is named beside its control. */
export interface Named {
  /** By default the setting's own name. */
  label?: string;
  /** What a refusal calls it, if not by its label. */
  calls?: string;
  /** Shown in place of the label where space is short. */
  symbol?: ReactNode;
  color?: string;
}

/** How a number is set: on a slider, by one of a few choices, or else typed into a field. */
export interface NumberControl extends Named {
  min: number;
  max: number;
  integer?: boolean;
  /** What an arrow key adds: 1 to a whole number and 0.1 to any other, unless it is said. */
  step?: number | ((value: number) => number);
  format?(value: number): string;
  /** Decimals that are kept of what a control gives. */
  decimals?: number;
  /** The slider and its part of the range; `typed`: others can be typed beside it, down to this. */
  slider?: {
    min?: number;
    max?: number;
    step?: number;
    log?: boolean;
    typed?: number | true;
    marks?: readonly { value: number; label: string }[];
  };
  choices?: readonly (number | { value: number; label: string })[];
}

export interface ChoiceControl extends Named {
  options: readonly { value: string; label: string; color?: string }[];
  /** Many or long choices open under one line. */
  select?: boolean;
  /** The label of a row of choices is heard only, unless it is to be seen. */
  showLabel?: boolean;
}

export type Control =
  | ({ kind: 'number' } & NumberControl)
  | ({ kind: 'choice' } & ChoiceControl)
  | ({ kind: 'flag' } & Named);
