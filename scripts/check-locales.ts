// Every key of words that the page uses stands in each language, none is unused, and the languages
// agree in keys and in what they fill in. Exits with 1 and says where.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { usedKeys } from './used-keys';

const WEB = path.join(import.meta.dirname, '../packages/web');
const PLURAL = /_(zero|one|two|few|many|other)$/;

type Catalogue = { readonly [key: string]: string | Catalogue };

function flatten(catalogue: Catalogue, prefix = ''): [string, string][] {
  return Object.entries(catalogue).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : flatten(value, `${prefix}${key}.`),
  );
}

function variables(text: string): string {
  const found = [...text.matchAll(/\{\{\s*(\w+)\s*\}\}|<(\w+)>/g)].map(([, name, tag]) => name ?? `<${tag}>`);
  // A language may say one and other without the number.
  return [...new Set(found)]
    .filter((name) => name !== 'count')
    .sort()
    .join(', ');
}

const problems: string[] = [];
const languages = globSync('locales/*.json', { cwd: WEB }).sort();
const catalogues = languages.map((file) => {
  const texts = new Map(flatten(JSON.parse(readFileSync(path.join(WEB, file), 'utf8')) as Catalogue));
  const language = path.basename(file, '.json');
  const keys = new Map<string, string>();
  for (const [key, text] of texts) {
    if (text.trim() === '') problems.push(`${file}: ${key} is empty`);
    keys.set(key.replace(PLURAL, ''), text);
    const form = PLURAL.exec(key);
    if (!form) continue;
    for (const needed of new Intl.PluralRules(language).resolvedOptions().pluralCategories)
      if (!texts.has(key.replace(PLURAL, `_${needed}`)))
        problems.push(`${file}: ${key.replace(PLURAL, '')} has no form for "${needed}"`);
  }
  return { file, keys };
});

const sources = globSync(['**/*.{ts,tsx}', '!**/*.test.*'], { cwd: WEB, absolute: true }).sort();
const used = sources.flatMap((file) => usedKeys(file, readFileSync(file, 'utf8')));

for (const { file, keys } of catalogues) {
  for (const { pattern, place } of used)
    if (![...keys.keys()].some((key) => pattern.test(key)))
      problems.push(`${place}: no key in ${file} for ${pattern.source}`);
  for (const [key, text] of keys) {
    if (!used.some(({ pattern }) => pattern.test(key))) problems.push(`${file}: ${key} is used nowhere`);
    for (const other of catalogues) {
      const counterpart = other.keys.get(key);
      if (counterpart === undefined) problems.push(`${other.file}: ${key} is missing`);
      else if (variables(counterpart) !== variables(text) && file < other.file)
        problems.push(
          `${key}: ${file} fills in "${variables(text)}", ${other.file} "${variables(counterpart)}"`,
        );
    }
  }
}

for (const problem of new Set(problems)) process.stderr.write(`${problem}\n`);
const count = catalogues[0]?.keys.size ?? 0;
process.stdout.write(`${count} keys in ${languages.length} languages, ${new Set(problems).size} problems\n`);
process.exitCode = problems.length === 0 ? 0 : 1;
