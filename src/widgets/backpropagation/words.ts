import type { Column } from '../../plot/table.ts';
import { fixed, short } from '../../ui/format.ts';
import { parameterGroups, type Group, type Parameter, type Pass, type Small } from './network.ts';

export interface Named extends Parameter {
  /** As a link has it: w2-2-1, b3-1. */
  name: string;
  /** As it is read: w²₂₁. */
  label: string;
}

const superscripts: Record<Group, string> = { w2: 'w²', b2: 'b²', w3: 'w³', b3: 'b³' };

/** All twelve weights and biases, in the order of the layers. */
export const parameters: readonly Named[] = parameterGroups.flatMap(group =>
  Array.from({ length: group.startsWith('w') ? 4 : 2 }, (_, index) => {
    const ends = group.startsWith('w') ? [Math.floor(index / 2) + 1, (index % 2) + 1] : [index + 1];
    return {
      group,
      index,
      name: [group, ...ends].join('-'),
      label: `${superscripts[group]} ${ends.join(' ')}`,
    };
  }),
);

export const stages = ['forward', 'output', 'hidden', 'gradients'] as const;
export type Stage = (typeof stages)[number];
export const stageWords: Record<Stage, string> = {
  forward: 'Forwards: each neuron’s z and its answer a; then the cost.',
  output: 'Errors of the outputs: δ³ = (a³ − y) times the slope a³(1 − a³).',
  hidden:
    'Errors handed back: what each output neuron sends along its weights, times the slope a²(1 − a²).',
  gradients:
    'Gradients: what the sender said, times the error of the receiver; for a bias, the error.',
};

export const valueText = (value: number): string => fixed(value, 3);
export const gradientText = (value: number): string => fixed(value, 4);

/** The product that is this parameter's gradient, in numbers. */
export function productText(net: Small, run: Pass, { group, index }: Parameter): string {
  const error = group === 'w2' || group === 'b2' ? run.delta2 : run.delta3;
  if (group === 'b2' || group === 'b3') return gradientText(error[index]);
  const sender = (group === 'w2' ? net.input : run.a2)[index % 2];
  const receiver = error[Math.floor(index / 2)];
  return `${short(sender)} × ${gradientText(receiver)} = ${gradientText(sender * receiver)}`;
}

export function columnsOf(net: Small, run: Pass): Column[] {
  const all = parameters.map(({ group, index }) => [net[group][index], run.gradient[group][index]]);
  return [
    {
      name: 'number',
      values: parameters.map((_, k) => k + 1),
      format: k => parameters[k - 1].label,
    },
    { name: 'value', values: all.map(([value]) => value), format: valueText },
    { name: 'gradient', values: all.map(([, slope]) => slope), format: value => fixed(value, 5) },
  ];
}
