// `npm run experiment`: one training, from a spec to its results.
import { experimentCommand } from './experimentCommand.ts';
import { runCommand } from './failure.ts';

await runCommand(() =>
  experimentCommand(process.argv.slice(2), {
    print: text => process.stdout.write(text),
    say: line => process.stderr.write(`${line}\n`),
  }),
);
