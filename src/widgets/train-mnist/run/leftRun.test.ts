import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readStored, writeStored } from '../../../ui/storage.ts';
import { chapterSpec } from '../../training/spec.ts';
import { forgetLeftRun, leftRun, rememberRun } from './leftRun.ts';

const at = (epochs: number, status: 'idle' | 'running' | 'paused' | 'done' | 'stopped') => ({
  status,
  spec: chapterSpec,
  epochs: Array.from({ length: epochs }),
});

describe('a run left under way', () => {
  beforeEach(() => {
    const kept = new Map<string, string>();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
      removeItem: (key: string) => kept.delete(key),
    });
  });
  afterEach(() => {
    forgetLeftRun('lab');
    vi.unstubAllGlobals();
  });

  it('is remembered from its first epoch on, with how far it was', () => {
    rememberRun('lab', at(0, 'running'));
    expect(leftRun('lab')).toBeNull();
    rememberRun('lab', at(1, 'running'));
    rememberRun('lab', at(12, 'paused'));
    expect(leftRun('lab')).toEqual({ spec: chapterSpec, epochs: 12 });
    expect(leftRun('another')).toBeNull();
  });

  it('is forgotten when it ends, and not when other settings are chosen', () => {
    rememberRun('lab', at(12, 'running'));
    rememberRun('lab', at(0, 'idle'));
    expect(leftRun('lab')?.epochs).toBe(12);
    rememberRun('lab', at(30, 'done'));
    expect(leftRun('lab')).toBeNull();
    rememberRun('lab', at(12, 'running'));
    rememberRun('lab', at(12, 'stopped'));
    expect(leftRun('lab')).toBeNull();
  });

  it('is not kept where it began with a network of the reader’s', () => {
    const initialNetwork = { sizes: [784, 30, 10], weights: [], biases: [], cost: '' };
    const network = { ...chapterSpec.network, initialNetwork };
    rememberRun('lab', { ...at(3, 'running'), spec: { ...chapterSpec, network } });
    expect(readStored('run/lab')).toBeUndefined();
  });

  it('is not offered where what is kept makes no sense', () => {
    const broken = [null, 'x', { spec: chapterSpec }, { spec: {}, epochs: 3 }];
    const impossible = [0, 1.5, 30, '3'].map(epochs => ({ spec: chapterSpec, epochs }));
    for (const kept of [...broken, ...impossible]) {
      writeStored('run/lab', kept);
      expect(leftRun('lab'), JSON.stringify(kept)).toBeNull();
    }
  });
});
