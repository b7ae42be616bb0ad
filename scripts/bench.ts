/**
 * npm run bench: times, sizes and pictures of this machine, each with its goal beside it, as Markdown. The tests
 * never look at a clock. `-- --load 100000` measures the ways of loading into Neo4j side by side, `-- --scale
 * 100000,1000000` the embedded store at those numbers of works, `-- --scale-store URL` one that is loaded. It ends
 * with 1 where a goal is missed.
 */
import os from 'node:os';
import { Command } from 'commander';
import { benchLaptop } from './bench/laptop';
import { benchLoad } from './bench/load';
import { measureScale, type ScaleMeasured, scaleRows } from './bench/scale';
import { measureAnswers } from './bench/scale-answers';

const CITATIONS = 5;
const say = (line: string) => void process.stdout.write(`${line}\n`);
const numbers = (text: string) => text.split(',').map(Number);

const program = new Command('bench')
  .option('--load <WORKS>', 'ways of loading a graph of so many works, side by side', Number)
  .option('--repeats <N>', 'times that each way is measured', Number, 5)
  .option('--scale <WORKS>', 'the embedded store at these numbers of works, with commas between', numbers)
  .option('--scale-store <URL>', 'the questions of an embedded store that is loaded')
  .parse();
const {
  load,
  repeats,
  scale = [],
  scaleStore,
} = program.opts<{ load?: number; repeats: number; scale?: number[]; scaleStore?: string }>();

say(
  `On ${os.availableParallelism()} cores and ${Math.round(os.totalmem() / 1024 ** 3)} GiB, Node ${process.version}:`,
);
say('');
let holds = true;
if (load !== undefined) holds = await benchLoad({ works: load, citations: CITATIONS, repeats }, say);
const measured: ScaleMeasured[] = [];
for (const works of scale) measured.push(await measureScale(works, CITATIONS));
if (scaleStore !== undefined) measured.push(await measureAnswers(scaleStore));
if (measured.length > 0) for (const row of scaleRows(measured)) say(row);
if (load === undefined && measured.length === 0) holds = await benchLaptop(say);
if (!holds) process.exitCode = 1;
