import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';

const MOST = 400;
const MEDIAN = 80;
const P95 = 250;

/** Lengths of all TypeScript that is not a test, and what is too long among them. */
const files = globSync(['packages/**/*.{ts,tsx}', 'scripts/**/*.{ts,mjs}', 'vite.config.ts'], {
  ignore: ['**/*.test.{ts,tsx}', '**/node_modules/**', '**/contract/**'],
});
const lengths = files
  .map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length - 1 }))
  .sort((a, b) => a.lines - b.lines);
const at = (share: number) => lengths[Math.min(lengths.length - 1, Math.floor(lengths.length * share))];

const median = at(0.5)?.lines ?? 0;
const p95 = at(0.95)?.lines ?? 0;
const faults = [
  ...lengths
    .filter(({ lines }) => lines > MOST)
    .map(({ file, lines }) => `${file} has ${lines} lines; split it (at most ${MOST})`),
  ...(median > MEDIAN ? [`half of all files are longer than ${MEDIAN} lines (median ${median})`] : []),
  ...(p95 > P95 ? [`one file in twenty is longer than ${P95} lines (95th percentile ${p95})`] : []),
];
process.stdout.write(
  `${files.length} files, median ${median}, 95th percentile ${p95}, longest ${at(1)?.lines}\n`,
);
for (const fault of faults) process.stderr.write(`${fault}\n`);
process.exitCode = faults.length > 0 ? 1 : 0;
