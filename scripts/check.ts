// npm run check: everything that can be said of the project without running it. All steps run, then
// the failed ones are named.
import { spawnSync } from 'node:child_process';

const STEPS: readonly (readonly [name: string, command: string])[] = [
  ['types', 'tsc --noEmit'],
  ['lint and format', 'biome ci --error-on-warnings'],
  ['imports between packages, circles', 'depcruise packages scripts --config .dependency-cruiser.cjs'],
  ['dead exports, unused dependencies', 'knip'],
  ['file lengths', 'tsx scripts/file-lengths.ts'],
  ['published dependencies', 'tsx scripts/published-dependencies.ts'],
  ['translations', 'tsx scripts/check-locales.ts'],
  ['schema of the canon', 'tsx scripts/canon-schema.ts --check'],
  ['canon', 'tsx packages/cli/main.ts check graph/canon'],
  ['build', 'node scripts/build-changed.mjs'],
  ['size of the page', 'size-limit'],
];

const failed = STEPS.filter(([name, command]) => {
  process.stdout.write(`\n— ${name}\n`);
  return spawnSync(command, { shell: true, stdio: 'inherit' }).status !== 0;
});
process.stdout.write(
  failed.length === 0 ? '\nAll checks hold.\n' : `\nFailed: ${failed.map(([name]) => name).join(', ')}\n`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
