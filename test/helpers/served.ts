import { SERVE, type Served, served } from '../../scripts/served';

export type { Served };

/** Starts `stemma serve` on a free port, or another server, and waits until it says its address. */
export function serve(
  args: readonly string[],
  { cwd, command = SERVE }: { cwd?: string; command?: readonly string[] } = {},
): Promise<Served> {
  return served([...command, ...args], { cwd });
}
