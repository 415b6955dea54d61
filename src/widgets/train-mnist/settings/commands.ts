import type { ExperimentSpec } from '../../../experiment/index.ts';
import { draftOf, fieldNames, formOf } from './form.ts';
import { figureSpec } from '../../training/spec.ts';

/**
 * The settings that a button in the text asks for: any part of a spec as `spec`, or single
 * settings by their field's name (learningRate: 2.5, neurons: 100).
 */
export function commanded(
  command: Record<string, unknown>,
  base: ExperimentSpec,
): { spec: ExperimentSpec } | { problem: string } {
  const patched = figureSpec(command.spec, base);
  if (patched.problem) return { problem: patched.problem };
  const form = formOf(patched.spec);
  for (const name of fieldNames) {
    const value = command[name];
    if (value !== undefined && value !== null) form[name] = String(value);
  }
  const { spec, fault } = draftOf(form, patched.spec);
  if (spec) return { spec };
  return { problem: `${fault.field ?? 'settings'}: ${fault.message}` };
}
