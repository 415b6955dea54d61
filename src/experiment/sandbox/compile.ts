import type { Activation } from '../../core/activations.ts';
import { sigmoid } from '../../core/activations.ts';
import { outputNames } from '../../core/costs.ts';
import type { Cost } from '../../core/costs.ts';
import { cos, exp, log, sin, tanh } from '../../core/elementary.ts';
import type { Formula, FormulaKind } from './protocol.ts';

/** What a formula may call besides the language's own: the core's functions, by their names there. */
const scope = { exp, log, tanh, sin, cos, sigmoid };

/** The reader's cost. Throws an Error in the reader's words where the program gives none. */
export function compileCost(code: string): Cost {
  const cost = run({ kind: 'cost', code });
  const { value, gradient, partner } = cost;
  if (partner !== undefined && !outputNames.some(output => output === partner)) {
    throw new Error(
      `cost.partner: expected ${outputNames.map(output => `'${output}'`).join(', ')}, or no partner; received ${shown(partner)}`,
    );
  }
  return {
    title: 'yours',
    tex: '',
    value: needFunction('cost.value', '(a, y)', value),
    gradient: needFunction('cost.gradient', '(a, y)', gradient),
    outputs: outputNames,
    partner: outputNames.find(output => output === partner),
  };
}

/** The reader's activation. Throws an Error in the reader's words where the program gives none. */
export function compileActivation(code: string): Activation {
  const { f, slope } = run({ kind: 'activation', code });
  return {
    title: 'yours',
    tex: '',
    slopeTex: '',
    f: needFunction('activation.f', '(z)', f),
    slope: needFunction('activation.slope', '(z, a)', slope),
  };
}

/** Runs the program and gives the object it declares under the name of its kind. */
function run({ kind, code }: Formula): Record<string, unknown> {
  const names = Object.keys(scope);
  let value: unknown;
  try {
    const program = new Function(
      ...names,
      `'use strict';\nreturn (() => {\n${code}\n;return ${kind};\n})();`,
    );
    value = program(...Object.values(scope));
  } catch (error) {
    throw new Error(explained(error, kind), { cause: error });
  }
  if (typeof value !== 'object' || value === null) {
    throw new Error(`${kind}: expected an object, ${memberNames[kind]}; received ${shown(value)}`);
  }
  return value as Record<string, unknown>;
}

const memberNames: Record<FormulaKind, string> = {
  cost: '{ value, gradient, partner }',
  activation: '{ f, slope }',
};

function explained(error: unknown, kind: FormulaKind): string {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof SyntaxError) return `This is not JavaScript: ${message}`;
  if (error instanceof ReferenceError && message.includes(`${kind} is not defined`)) {
    return `There is no ${kind} here: expected const ${kind} = ${memberNames[kind]}`;
  }
  return `The code stopped: ${message}`;
}

function needFunction<F>(name: string, parameters: string, value: unknown): F {
  if (typeof value !== 'function') {
    throw new Error(`${name}: expected a function of ${parameters}; received ${shown(value)}`);
  }
  return value as F;
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  return typeof value === 'string' ? `'${value}'` : String(value);
}
