import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { precomputeCommand } from './command.ts';
import { widgets } from './precomputation.ts';
import { precomputations } from './table.ts';

/** What the command says, in its order. */
async function heard(...args: string[]): Promise<string> {
  let text = '';
  const hear = (more: string) => (text += more);
  await precomputeCommand(args, { print: hear, say: line => hear(`${line}\n`) });
  return text;
}

describe('npm run precompute', () => {
  it('knows where every result came from that is committed, and of no other', () => {
    const committed = readdirSync(widgets, { recursive: true, encoding: 'utf8' })
      .filter(path => path.endsWith('.json') && !path.endsWith('first-specs.json'))
      .map(path => path.replaceAll('\\', '/'));
    const known = Object.values(precomputations).flatMap(({ files }) => files);
    expect([...known].sort()).toEqual(committed.sort());
  });

  it('lists without a name what there is, and the files of each', async () => {
    const list = await heard();
    for (const [name, { files }] of Object.entries(precomputations)) {
      expect(list).toContain(`\n${name}: `);
      for (const file of files) expect(list).toContain(`  src/widgets/${file}\n`);
    }
  });

  it('says what it will write, and leaves what comes out as it was', async () => {
    const path = join(widgets, 'look-at-digits/first-result.json');
    const before = [readFileSync(path, 'utf8'), statSync(path).mtimeMs];
    expect(await heard('look-at-digits')).toBe(
      'look-at-digits: the ink of each class, and the first validation digit, on mnist-10k. It will write:\n' +
        '  src/widgets/look-at-digits/first-result.json\n' +
        'src/widgets/look-at-digits/first-result.json: as it was\n',
    );
    expect([readFileSync(path, 'utf8'), statSync(path).mtimeMs]).toEqual(before);
  });

  it('refuses a name that it does not know, with those that it does', async () => {
    await expect(heard('digits')).rejects.toThrow(
      /expected one of activations, .*received "digits"/,
    );
    await expect(heard('code', 'schedule')).rejects.toThrow('received "code schedule"');
    await expect(heard('--date', 'x')).rejects.toThrow('usage: npm run precompute');
  });
});
