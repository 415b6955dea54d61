import type { ExperimentSpec } from './spec.ts';
import type { Checked } from './validate.ts';
import { checkSpec } from './validate.ts';

export const encodeSpec = (spec: ExperimentSpec): string => `1~${JSON.stringify(spec)}`;
export const decodeSpec = (text: string): Checked => checkSpec(JSON.parse(text.slice(2)));
