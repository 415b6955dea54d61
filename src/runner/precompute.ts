// `npm run precompute`: what figures show before anything is run in the page, computed again.
import { precomputeCommand } from './precompute/command.ts';
import { runCommand } from './failure.ts';

await runCommand(() =>
  precomputeCommand(process.argv.slice(2), {
    print: text => process.stdout.write(text),
    say: line => process.stderr.write(`${line}\n`),
  }),
);
