import type { CheckName, Finding, FromSandbox, Place } from './protocol.ts';

const checks: readonly CheckName[] = ['finite', 'slope', 'partner', 'network'];

type Fields = Record<string, unknown>;

/**
 * A message of the worker, read field by field: it comes from where a stranger's code ran, and
 * nothing but numbers and words is taken from it. null for what is none.
 */
export function hearing(data: unknown): FromSandbox | null {
  if (!isFields(data)) return null;
  const { type } = data;
  if (type === 'alive') return { type };
  if (type === 'refused') return { type, message: String(data.message).slice(0, 500) };
  if (type === 'trained') return { type, diverged: data.diverged === true };
  if (type === 'epoch') return isNumber(data.correct) ? { type, correct: data.correct } : null;
  if (type === 'checked' && Array.isArray(data.findings)) {
    return { type, findings: data.findings.flatMap(finding => findingOf(finding) ?? []) };
  }
  return null;
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value);

function findingOf(value: unknown): Finding | null {
  if (!isFields(value)) return null;
  const check = checks.find(name => name === value.check);
  if (!check || !isNumber(value.places)) return null;
  const finding: Finding = { check, passed: value.passed === true, places: value.places };
  if (isNumber(value.error)) finding.error = value.error;
  if (isFields(value.worst) && isFields(value.worst.at)) {
    const { of, at, expected, received } = value.worst;
    finding.worst = {
      of: String(of).slice(0, 20),
      at: placeOf(at),
      expected: known(expected),
      received: known(received),
    };
  }
  return finding;
}

const known = (value: unknown) => (isNumber(value) ? value : null);

function placeOf(at: unknown): Place {
  if (!isFields(at)) return {};
  const numbers = Object.entries(at).filter((entry): entry is [string, number] =>
    isNumber(entry[1]),
  );
  return Object.fromEntries(numbers);
}
