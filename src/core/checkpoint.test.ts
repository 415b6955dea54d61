import { describe, expect, it } from 'vitest';
import type { Checkpoint } from './checkpoint.ts';
import { everything } from './fixtures/everything.ts';
import { complete, parametersOf, smallTrainer, train } from './fixtures/small.ts';
import type { SmallTraining } from './fixtures/small.ts';

describe('a checkpoint', () => {
  /** Runs on, and keeps the checkpoints after each epoch. */
  function checkpoints(job: SmallTraining): Checkpoint[] {
    const { trainer } = smallTrainer(job);
    const saved = [trainer.save()];
    for (const event of trainer.run()) if (event.type === 'epoch') saved.push(trainer.save());
    return saved;
  }

  it('taken up in a fresh trainer goes on to the same bits as a run that never stopped', () => {
    const whole = train(everything());
    expect(new Set(whole.epochs.map(({ learningRate }) => learningRate)).size).toBeGreaterThan(1);
    const saved = checkpoints(everything());
    for (const from of [0, 1, 5, 11]) {
      const { trainer, network } = smallTrainer(everything());
      trainer.restore(structuredClone(saved[from]));
      const { epochs, end } = complete(trainer);
      expect(epochs).toEqual(whole.epochs.slice(from));
      expect(end).toEqual(whole.end);
      expect(parametersOf(network)).toEqual(parametersOf(whole.network));
    }
  });

  it('takes the same trainer back, from the middle of an epoch too', () => {
    const whole = train(everything());
    const { trainer, network } = smallTrainer(everything());
    let saved = trainer.save();
    let batches = 0;
    for (const event of trainer.run()) {
      if (event.type === 'epoch' && event.measures.epoch === 2) saved = trainer.save();
      if (event.type === 'batch' && event.epoch === 6 && ++batches === 4) break;
    }
    trainer.restore(saved);
    expect(trainer.epoch).toBe(3);
    expect(complete(trainer).epochs).toEqual(whole.epochs.slice(3));
    expect(parametersOf(network)).toEqual(parametersOf(whole.network));
  });

  it('is a copy: training on does not change it', () => {
    const { trainer } = smallTrainer(everything());
    const saved = trainer.save();
    const before = structuredClone(saved);
    complete(trainer);
    expect(saved).toEqual(before);
  });

  it('goes on bit for bit under Nesterov, L1 and file order as well', () => {
    const job = (): SmallTraining => ({
      ...everything(),
      options: {
        ...everything().options,
        nesterov: true,
        regularization: { kind: 'l1', lambda: 0.1 },
        shuffle: false,
      },
    });
    const whole = train(job());
    const { trainer, network } = smallTrainer(job());
    trainer.restore(checkpoints(job())[4]);
    expect(complete(trainer).epochs).toEqual(whole.epochs.slice(4));
    expect(parametersOf(network)).toEqual(parametersOf(whole.network));
  });
});
