export function run(
  command: string,
  args: string[],
  cwd: string,
  env?: Record<string, string>,
): number;
export function requireNode(): void;
export function ensureDependencies(root: string): void;
export function installedBrowser(): string | null;
