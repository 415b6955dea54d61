import { describe, expect, it } from 'vitest';
import { costs } from '../../core/costs.ts';
import { findingsFor } from './checks.ts';
import { originals } from './originals.ts';
import { compile } from './ownKernel.ts';
import type { Finding, FormulaKind } from './protocol.ts';

const found = (kind: FormulaKind, code: string) =>
  findingsFor(compile({ kind, code }), originals['cross-entropy'].trial);

/** { slope: true, … }: which checks were made, and which were passed. */
const verdict = (findings: readonly Finding[]) =>
  Object.fromEntries(findings.map(({ check, passed }) => [check, passed]));

describe('a cost', () => {
  it('that is right passes every check', () => {
    const findings = findingsFor({ cost: costs['cross-entropy'] }, originals.quadratic.trial);
    expect(verdict(findings)).toEqual({ finite: true, slope: true, partner: true, network: true });
    const network = findings.find(({ check }) => check === 'network');
    // 5·4 + 4 and 4·3 + 3
    expect(network?.places).toBe(39);
    expect(network?.error).toBeLessThan(1e-8);
  });

  it('with the wrong sign is told where, what was expected, and what came', () => {
    const findings = found(
      'cost',
      'const cost = { value: (a, y) => 0.5 * (a - y) ** 2, gradient: (a, y) => y - a };',
    );
    expect(verdict(findings)).toEqual({ finite: true, slope: false, network: false });
    const { worst } = findings.find(({ check }) => check === 'slope') ?? {};
    expect(worst).toMatchObject({ of: 'gradient', at: { a: 0.98, y: 0 }, received: -0.98 });
    expect(worst?.expected).toBeCloseTo(0.98, 8);
    // Exactly the other way: as far from it as twice its length.
    expect(findings.find(({ check }) => check === 'network')?.error).toBeCloseTo(2, 6);
  });

  it('that is no number at an end of its range is told so', () => {
    const [finite, slope] = found(
      'cost',
      'const cost = { value: (a, y) => -(y * log(a) + (1 - y) * log(1 - a)), gradient: (a, y) => (a - y) / (a * (1 - a)) };',
    );
    // 0 × ln 0
    expect(finite).toMatchObject({ passed: false, worst: { of: 'value', at: { a: 0, y: 0 } } });
    expect(slope.passed).toBe(true);
  });

  it('with a partner whose slope it does not cancel is told', () => {
    const findings = found(
      'cost',
      "const cost = { value: (a, y) => 0.5 * (a - y) ** 2, gradient: (a, y) => a - y, partner: 'sigmoid' };",
    );
    expect(verdict(findings)).toEqual({
      finite: true,
      slope: true,
      partner: false,
      network: false,
    });
    const { worst } = findings.find(({ check }) => check === 'partner') ?? {};
    // z = 4.2: a = 0.98523, a − y = a, and (a − y) a (1 − a) = 0.01434
    expect(worst?.at).toEqual({ z: 4.2, y: 0 });
    expect(worst?.expected).toBeCloseTo(0.01434, 5);
    expect(worst?.received).toBeCloseTo(0.98523, 5);
  });
});

describe('an activation', () => {
  it('with a corner is checked everywhere else', () => {
    const findings = found(
      'activation',
      'const activation = { f: z => Math.max(0.8, z), slope: z => (z > 0.8 ? 1 : 0) };',
    );
    expect(verdict(findings)).toEqual({ finite: true, slope: true, network: true });
    // twelve places, of which 0.8 is the corner
    expect(findings.find(({ check }) => check === 'slope')?.places).toBe(11);
  });

  it('with a slope that is not its own is told', () => {
    const findings = found('activation', 'const activation = { f: z => z * z, slope: z => z };');
    expect(verdict(findings)).toEqual({ finite: true, slope: false, network: false });
  });

  it('that overflows far out is told', () => {
    const [finite] = found('activation', 'const activation = { f: exp, slope: exp };');
    expect(finite).toMatchObject({ passed: false, worst: { of: 'f', at: { z: 800 } } });
  });
});
