// What `npm start` and `npm test` need before anything is installed: plain Node, no packages.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

/** Runs a command with its output shown; its exit code. */
export function run(command, args, cwd, env = {}) {
  const shell = process.platform === 'win32';
  const { status, error } = spawnSync(command, args, {
    cwd,
    shell,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  if (error) console.error(`${command} could not be run: ${error.message}`);
  return status ?? 1;
}

/** Runs a command while others run; its exit code, and what it printed. */
export function runQuietly(command, args, cwd) {
  const child = spawn(command, args, { cwd, shell: process.platform === 'win32' });
  let output = '';
  child.stdout.on('data', text => (output += text));
  child.stderr.on('data', text => (output += text));
  return new Promise(resolve => {
    child.on('error', error => resolve({ status: 1, output: `${output}${error.message}\n` }));
    child.on('close', status => resolve({ status: status ?? 1, output }));
  });
}

export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Node 20.19 or newer is needed; this is ${process.versions.node}.`);
  process.exit(1);
}

/** Installs the packages of package-lock.json when they are missing or older than it. */
export function ensureDependencies(root) {
  const installed = `${root}/node_modules/.package-lock.json`;
  const wanted = `${root}/package-lock.json`;
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(wanted).mtimeMs) return;
  console.log('Installing packages …');
  if (run('npm', ['ci', '--no-audit', '--no-fund'], root) !== 0) process.exit(1);
}

/** An installed Chromium or Chrome, or null. */
export function installedBrowser() {
  const candidates = [
    process.env.CHROMIUM_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ];
  return candidates.find(path => path && existsSync(path)) ?? null;
}
