import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import type { ExperimentSpec } from '../src/experiment/spec.ts';
import { encodeSpec } from '../src/experiment/specUrl.ts';
import { expect, test } from './reader.ts';

const spec = (changes: Partial<ExperimentSpec['training']> = {}): ExperimentSpec => ({
  version: 1,
  data: { source: 'mnist-10k' },
  network: { sizes: [784, 30, 10], cost: 'cross-entropy' },
  training: { epochs: 6, miniBatchSize: 10, learningRate: 0.5, ...changes },
  seed: 7,
});

/** The laboratory with a run in its address, as a shared link has it. */
async function openLaboratory(page: Page, run: ExperimentSpec): Promise<Locator> {
  await page.goto(`laboratory/?laboratory=${encodeSpec(run)}`);
  const figure = page.locator('#laboratory');
  await expect(figure.locator('[data-island]')).toHaveAttribute('data-island-state', 'live');
  return figure;
}

const summary = (figure: Locator) => figure.locator('[data-summary]').first();
const button = (figure: Locator, name: string) => figure.getByRole('button', { name, exact: true });

/** The evaluation accuracy that the summary states, in per cent. */
async function accuracy(figure: Locator): Promise<number> {
  return Number(/([\d.]+)\s*%/.exec((await summary(figure).textContent()) ?? '')?.[1]);
}

async function trainToTheEnd(figure: Locator, epochs: number) {
  await button(figure, 'Start').click();
  await expect(summary(figure)).toContainText(`after ${epochs} epochs`, { timeout: 60_000 });
}

test.describe('a network trained in the page', () => {
  test.setTimeout(120_000);

  test('is offered again when its page was left, and forgotten when told so', async ({ page }) => {
    const offer = /You left a run at epoch \d+ of 2000\./;
    let figure = await openLaboratory(page, spec({ epochs: 2000 }));
    await expect(figure.getByText(offer)).toBeHidden();
    await button(figure, 'Start').click();
    await expect(summary(figure)).toContainText(/after ([2-9]|\d\d+) epochs/, { timeout: 60_000 });

    figure = await openLaboratory(page, spec());
    await expect(figure.getByText(offer)).toBeVisible();
    await button(figure, 'Go on').click();
    await expect(figure.getByText(offer)).toBeHidden();
    await expect(summary(figure)).toContainText(/after ([2-9]|\d\d+) epochs/, { timeout: 60_000 });

    figure = await openLaboratory(page, spec());
    await button(figure, 'Forget it').click();
    await expect(figure.getByText(offer)).toBeHidden();
    await page.reload();
    await expect(button(figure, 'Start')).toBeEnabled();
    await expect(figure.locator('[data-island]')).toHaveAttribute('data-island-state', 'live');
    await expect(figure.getByText(offer)).toBeHidden();
  });

  test('passes 90 %, pauses, goes back, goes on, and reads a drawn digit', async ({ page }) => {
    const figure = await openLaboratory(page, spec({ epochs: 200 }));
    await button(figure, 'Start').click();
    await expect(summary(figure)).toContainText(/after ([6-9]|\d\d+) epochs/, {
      timeout: 60_000,
    });
    await button(figure, 'Pause').click();
    await expect(button(figure, 'Resume')).toBeVisible();
    const reached = await accuracy(figure);
    expect(reached).toBeGreaterThan(90);

    await test.step('a past epoch can be looked at', async () => {
      await figure.getByRole('slider', { name: 'epoch', exact: true }).fill('1');
      await expect(figure.getByText(/Looking at epoch 1 of/)).toBeVisible();
      await button(figure, 'Continue from here').click();
      await expect(button(figure, 'Pause')).toBeVisible();
      await expect(summary(figure)).toContainText(/after [2-9] epochs/, { timeout: 30_000 });
      await expect(summary(figure)).toContainText(/after ([6-9]|\d\d+) epochs/, {
        timeout: 60_000,
      });
      await button(figure, 'Pause').click();
      expect(await accuracy(figure)).toBeGreaterThan(90);
    });

    await test.step('one mini-batch, one epoch', async () => {
      await button(figure, 'One mini-batch').click();
      await expect(figure.getByText(/Paused in epoch .* of 8,000 images/)).toBeVisible();
      await button(figure, 'One epoch').click();
      await expect(button(figure, 'Resume')).toBeVisible();
    });

    await test.step('a drawn stroke is a 1', async () => {
      const paper = figure.getByRole('application', { name: /Paper to draw a digit on/ });
      await paper.scrollIntoViewIfNeeded();
      const box = await paper.boundingBox();
      if (!box) throw new Error('there is no paper');
      await page.mouse.move(box.x + box.width * 0.55, box.y + box.height * 0.15);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width * 0.45, box.y + box.height * 0.85, { steps: 12 });
      await page.mouse.up();
      await expect(figure.getByText(/^It reads a 1/).first()).toBeVisible();
    });

    await test.step('what it gets wrong, and its weights, are shown', async () => {
      expect(await figure.getByRole('button', { name: /read as/ }).count()).toBeGreaterThan(5);
      await expect(figure.getByText('First-layer weights')).toBeVisible();
    });
  });

  test('is saved, loaded into a fresh page, and knows what it knew', async ({ page }, info) => {
    const figure = await openLaboratory(page, spec({ epochs: 3 }));
    await trainToTheEnd(figure, 3);
    const download = page.waitForEvent('download');
    await button(figure, 'Save network').click();
    const path = info.outputPath('network.json');
    await (await download).saveAs(path);
    const saved = JSON.parse(readFileSync(path, 'utf8')) as {
      sizes: number[];
      weights: number[][][];
      biases: number[][][];
      cost: string;
    };
    expect(saved.sizes).toEqual([784, 30, 10]);
    expect(saved.weights[0].length).toBe(30);
    expect(saved.weights[0][0].length).toBe(784);
    expect(saved.biases[1].length).toBe(10);
    expect(saved.cost).toBe('CrossEntropyCost');

    await page.goto('laboratory/');
    const again = page.locator('#laboratory');
    await expect(again.locator('[data-island]')).toHaveAttribute('data-island-state', 'live');
    await again.locator('input[type="file"]').first().setInputFiles(path);
    await expect(again.getByText(/loaded: \[784, 30, 10\]/)).toBeVisible();
  });

  test('is the same run for whoever opens the link', async ({ page, context }) => {
    const results: string[] = [];
    for (const visitor of [page, await context.newPage()]) {
      const figure = await openLaboratory(visitor, spec({ epochs: 2 }));
      await trainToTheEnd(figure, 2);
      results.push((await summary(figure).textContent()) ?? '');
    }
    expect(results[0]).toMatch(/\d+ of 1,000/);
    expect(results[1]).toBe(results[0]);
  });

  test('that diverges says so in words', async ({ page }) => {
    const figure = await openLaboratory(page, {
      ...spec({ epochs: 3, learningRate: 1e9 }),
      network: { sizes: [784, 30, 10], cost: 'quadratic', hidden: 'relu', output: 'linear' },
    });
    await button(figure, 'Start').click();
    await expect(figure.getByRole('alert')).toContainText(/diverged/, { timeout: 60_000 });
    await expect(figure).not.toContainText(/NaN|Infinity|undefined/);
  });

  test('never holds the page up for 50 ms, and leaves time for 60 frames a second', async ({
    page,
    browser,
  }) => {
    const figure = await openLaboratory(page, spec({ epochs: 200 }));
    await button(figure, 'Start').click();
    await expect(summary(figure)).toContainText(/after \d+ epoch/, { timeout: 30_000 });
    await browser.startTracing(page, {
      categories: ['disabled-by-default-devtools.timeline', '__metadata'],
    });
    await page.waitForTimeout(3000);
    const { tasks, frames } = mainThreadWork(await browser.stopTracing());
    expect(tasks.length).toBeGreaterThan(50);
    expect(Math.max(...tasks)).toBeLessThan(50);
    expect(frames).toBeGreaterThan(10);
    expect(tasks.reduce((sum, task) => sum + task, 0) / frames).toBeLessThan(1000 / 60);
  });
});

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** Time on the processor, in microseconds: other programs on a busy machine do not count. */
  tdur?: number;
  args?: { name?: string };
}

/** Milliseconds of work of each task on the pages' main threads, and frames they made. */
function mainThreadWork(trace: Buffer): { tasks: number[]; frames: number } {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const mainThreads = traceEvents
    .filter(event => event.name === 'thread_name' && event.args?.name === 'CrRendererMain')
    .map(({ pid, tid }) => `${pid}:${tid}`);
  const onMain = traceEvents.filter(({ pid, tid }) => mainThreads.includes(`${pid}:${tid}`));
  return {
    tasks: onMain
      .filter(({ name, tdur }) => name === 'RunTask' && tdur !== undefined)
      .map(({ tdur = 0 }) => tdur / 1000),
    frames: onMain.filter(({ name }) => name === 'Commit').length,
  };
}

/** A small IDX pair: twenty images, or their labels. */
function idx(kind: 'images' | 'labels', count: number): Buffer {
  const header = Buffer.alloc(kind === 'images' ? 16 : 8);
  header.writeUInt32BE(kind === 'images' ? 0x803 : 0x801, 0);
  header.writeUInt32BE(count, 4);
  if (kind === 'labels') return Buffer.concat([header, Buffer.from(Array(count).fill(3))]);
  header.writeUInt32BE(28, 8);
  header.writeUInt32BE(28, 12);
  return Buffer.concat([header, Buffer.alloc(count * 784, 7)]);
}

const dropped = (name: string, buffer: Buffer) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer,
});

test('a truncated file is refused in words, and nothing made is lost', async ({ page }) => {
  test.setTimeout(90_000);
  const figure = await openLaboratory(page, spec({ epochs: 1 }));
  await button(figure, 'Start').click();
  await expect(summary(figure)).toContainText('after 1 epoch', { timeout: 30_000 });
  const before = await summary(figure).textContent();
  const files = figure.locator('input[type="file"][multiple]');
  await files.setInputFiles([
    dropped('train-images-idx3-ubyte', idx('images', 40).subarray(0, 9000)),
    dropped('train-labels-idx1-ubyte', idx('labels', 40)),
  ]);
  await expect(figure.getByRole('alert')).toContainText(/cut short/);
  await files.setInputFiles([
    dropped('train-images-idx3-ubyte', idx('images', 40)),
    dropped('train-labels-idx1-ubyte', idx('labels', 39)),
  ]);
  await expect(figure.getByRole('alert')).toContainText(/39 labels .* 40 images/);
  expect(await summary(figure).textContent()).toBe(before);
});

test('a broken link is told, and the figure still works', async ({ page }) => {
  await page.goto('laboratory/?laboratory=1~lr.-3');
  const figure = page.locator('#laboratory');
  await expect(figure.getByRole('alert').first()).toContainText(/learningRate/);
  await expect(button(figure, 'Start')).toBeVisible();
});

test('a press that comes before the figure is awake starts the run of the link', async ({
  page,
}) => {
  const slow = await page.context().newCDPSession(page);
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const figure = page.locator('#laboratory');
  await page.route('**/hydrate*.js', async route => {
    await button(figure, 'Start').click();
    await route.continue();
  });
  await page.goto(`laboratory/?laboratory=${encodeSpec(spec({ epochs: 2 }))}`);
  await expect(summary(figure)).toContainText('after 2 epochs', { timeout: 30_000 });
});
