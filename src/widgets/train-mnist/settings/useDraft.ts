import { useCallback, useMemo, useState } from 'react';
import type { ExperimentSpec } from '../../../experiment/index.ts';
import { draftOf, formOf, type Draft, type FieldName, type Form } from './form.ts';

export interface DraftState {
  form: Form;
  draft: Draft;
  /** The last settings that could be used, and what no field stands for. */
  base: ExperimentSpec;
  set(field: FieldName, text: string): void;
  replace(spec: ExperimentSpec): void;
}

/** The settings of the next run, as the reader is choosing them. */
export function useDraft(first: ExperimentSpec): DraftState {
  const [{ form, base }, setState] = useState({ form: formOf(first), base: first });
  const draft = useMemo(() => draftOf(form, base), [form, base]);
  const set = useCallback((field: FieldName, text: string) => {
    setState(before => ({ ...before, form: { ...before.form, [field]: text } }));
  }, []);
  const replace = useCallback((spec: ExperimentSpec) => {
    setState({ form: formOf(spec), base: spec });
  }, []);
  return useMemo(() => ({ form, draft, base, set, replace }), [form, draft, base, set, replace]);
}
