// Writes graph/canon/schema.json, which gives editors completion for the canon's YAML, from the zod
// schema that the loader uses. With --check: fails where the file differs from what would be written.
import { readFileSync, writeFileSync } from 'node:fs';
import { canonFileSchema } from '@stemma/loader';
import * as z from 'zod';

const FILE = 'graph/canon/schema.json';
const schema = z.toJSONSchema(canonFileSchema, { io: 'input' });
const text = `${JSON.stringify({ title: 'A file of the Stemma canon', ...schema }, null, 2)}\n`;

if (!process.argv.includes('--check')) writeFileSync(FILE, text);
else if (readFileSync(FILE, 'utf8') !== text) {
  process.stderr.write(`${FILE} is not what the schema gives; run "npm run canon-schema"\n`);
  process.exitCode = 1;
}
