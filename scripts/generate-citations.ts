/**
 * npm run generate -- --works 100000 --citations 5 --seed 1 --output works.jsonl.gz: a citation graph with the
 * shape of real ones, of any size, as OpenAlex JSON Lines. The same options give the same bytes.
 */
import { Command } from 'commander';
import { writeWorks } from './generate-citations/write-works';

const program = new Command('generate')
  .requiredOption('--output <FILE>', 'where to write; packed where the name ends in .gz')
  .option('--works <N>', 'number of works', Number, 100_000)
  .option('--citations <N>', 'citations a work makes on average', Number, 5)
  .option('--seed <N>', 'another seed gives another graph', Number, 1)
  .option('--unknown <SHARE>', 'share of the citations that lead out of the file, 0 to 1', Number, 0)
  .parse();
const { output, works, citations, seed, unknown } = program.opts();
if (
  !(
    Number.isInteger(works) &&
    works > 0 &&
    citations >= 0 &&
    Number.isInteger(seed) &&
    unknown >= 0 &&
    unknown <= 1
  )
)
  program.error('--works and --seed are whole numbers, --citations is 0 or more, --unknown between 0 and 1');
await writeWorks(output, { works, citations, seed, unknown });
