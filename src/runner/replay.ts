// `npm run replay`: a program of 2014, run again.
import { runCommand } from './failure.ts';
import { replayCommand } from './replayCommand.ts';

await runCommand(() =>
  replayCommand(process.argv.slice(2), {
    print: text => process.stdout.write(text),
    say: line => process.stderr.write(`${line}\n`),
  }),
);
