// `npm test`: installs what is missing, then types, lint, unit and end-to-end tests on the built
// site, and a last line `N passed, N failed`.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureDependencies, installedBrowser, requireNode, run, runQuietly } from './setup.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const results = `${root}/test-results`;
const totals = { passed: 0, failed: 0 };

/** A step that passes or fails as a whole counts as one test. */
function step(title, command, args) {
  console.log(`\n— ${title}`);
  const ok = run(command, args, root) === 0;
  totals[ok ? 'passed' : 'failed']++;
  return ok;
}

/** Scripts of package.json, each a test, all at once: what they print comes one after the other. */
async function together(scripts) {
  const runs = Object.entries(scripts).map(async ([title, script]) => ({
    title,
    ...(await runQuietly('npm', ['run', '--silent', script], root)),
  }));
  for (const { title, status, output } of await Promise.all(runs)) {
    console.log(`\n— ${title}`);
    process.stdout.write(output);
    totals[status === 0 ? 'passed' : 'failed']++;
  }
}

/** A test runner counts its own tests; if it died without counting, that is one failure. */
function suite(title, command, args, report, count, env) {
  console.log(`\n— ${title}`);
  const status = run(command, args, root, env);
  const counts = existsSync(report) ? count(JSON.parse(readFileSync(report, 'utf8'))) : null;
  totals.passed += counts?.passed ?? 0;
  totals.failed += counts?.failed ?? 0;
  if (status !== 0 && !counts?.failed) totals.failed++;
}

/** Playwright's own browser, when none is installed; whether there is one in the end. */
function ensureBrowser() {
  if (installedBrowser()) return true;
  console.log('No Chromium or Chrome found; fetching the one Playwright brings …');
  if (run('npx', ['playwright', 'install', 'chromium-headless-shell'], root) === 0) return true;
  console.error(
    'No browser to test in. Install one with `npx playwright install --with-deps chromium`, or set CHROMIUM_PATH.',
  );
  return false;
}

requireNode();
ensureDependencies(root);
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

await together({ types: 'check:types', lint: 'check:lint', format: 'check:format' });

const unitReport = `${results}/unit.json`;
suite(
  'unit tests',
  'npx',
  ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
  unitReport,
  ({ numPassedTests, numFailedTests }) => ({ passed: numPassedTests, failed: numFailedTests }),
);

if (step('build', 'npm', ['run', '--silent', 'build'])) {
  const endToEndReport = `${results}/e2e.json`;
  if (ensureBrowser()) {
    suite(
      'end-to-end tests',
      'npx',
      ['playwright', 'test', '--reporter=list,json'],
      endToEndReport,
      ({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected }),
      { PLAYWRIGHT_JSON_OUTPUT_NAME: endToEndReport },
    );
  } else totals.failed++;
}

console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed === 0 ? 0 : 1);
