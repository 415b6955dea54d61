import asc from 'assemblyscript/asc';
import type { Precision } from '../../core/kernel.ts';

/**
 * Sums that grow side by side. Each step of one waits for the last, some seven cycles; it takes that
 * many of them twice over to keep two multipliers busy, and sixteen registers hold no more.
 */
const SUMS = 14;

/** Nothing but multiplications and additions. */
const source = (lane: 'f32' | 'f64') => {
  const names = Array.from({ length: SUMS }, (_, i) => `s${i}`);
  return `
    export function run(turns: i32): ${lane} {
      const x = ${lane}x${lane === 'f32' ? 4 : 2}.splat(0.999);
      ${names.map(name => `let ${name} = x;`).join('\n')}
      for (let i = 0; i < turns; i++) {
        ${names.map(name => `${name} = v128.add<${lane}>(v128.mul<${lane}>(${name}, x), x);`).join('\n')}
      }
      ${names
        .slice(1)
        .map(name => `s0 = v128.add<${lane}>(s0, ${name});`)
        .join('\n')}
      return v128.extract_lane<${lane}>(s0, 0);
    }`;
};

/**
 * Multiply-adds a second of one core in SIMD WebAssembly, as many as this machine can do when
 * nothing has to be fetched: the ceiling of every kernel.
 */
export async function measurePeak(precision: Precision): Promise<number> {
  const lane = precision === 'float32' ? 'f32' : 'f64';
  const files = { 'peak.ts': source(lane) };
  let bytes: Uint8Array<ArrayBuffer> | undefined;
  const { error, stderr } = await asc.main(
    ['peak.ts', '--enable=simd', '--runtime=stub', '--optimizeLevel=3', '--outFile=peak.wasm'],
    {
      readFile: name => files[name as keyof typeof files] ?? null,
      writeFile(_name: string, contents: string | Uint8Array) {
        if (contents instanceof Uint8Array) bytes = new Uint8Array(contents);
      },
    },
  );
  if (error || !bytes) throw new Error(`the loop does not compile:\n${stderr.toString()}`);
  const { instance } = await WebAssembly.instantiate(bytes, { env: { abort() {} } });
  const run = instance.exports.run as (turns: number) => number;
  const turns = 2_000_000;
  let best = Infinity;
  for (let i = 0; i < 12; i++) {
    const start = performance.now();
    run(turns);
    best = Math.min(best, performance.now() - start);
  }
  return (turns * SUMS * (lane === 'f32' ? 4 : 2) * 1000) / best;
}
