// The root package is the one that is published: its dependencies must be those of the packages that
// the program is made of. The page is bundled, so what only it needs stays out.
import { readFileSync } from 'node:fs';

const PROGRAM = ['model', 'store', 'loader', 'query', 'lineage', 'layout', 'export', 'server', 'cli'];

function dependencies(file: string): Record<string, string> {
  const { dependencies = {} } = JSON.parse(readFileSync(file, 'utf8')) as {
    dependencies?: Record<string, string>;
  };
  return Object.fromEntries(
    Object.entries(dependencies).filter(
      ([name]) => !name.startsWith('@stemma/') && !name.startsWith('@types/'),
    ),
  );
}

const wanted: Record<string, string> = {};
for (const name of PROGRAM) Object.assign(wanted, dependencies(`packages/${name}/package.json`));
const published = dependencies('package.json');
const names = [...new Set([...Object.keys(wanted), ...Object.keys(published)])].sort();
for (const name of names) {
  if (wanted[name] === published[name]) continue;
  process.exitCode = 1;
  process.stderr.write(
    `package.json: ${name} is ${published[name] ?? 'absent'} and should be ${wanted[name] ?? 'absent'}\n`,
  );
}
