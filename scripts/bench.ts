/**
 * npm run bench: times, sizes and pictures of this machine, each with its goal beside it, as Markdown. The tests
 * never look at a clock. `-- --load 100000` measures the ways of loading into Neo4j side by side, `-- --scale
 * 100000,1000000` the embedded store at those numbers of works. It ends with 1 where a goal is missed.
 */
import os from 'node:os';
import { Command } from 'commander';
import { benchLaptop } from './bench/laptop';
import { benchLoad } from './bench/load';
import { measureScale, scaleRows } from './bench/scale';

const CITATIONS = 5;
const say = (line: string) => void process.stdout.write(`${line}\n`);
const numbers = (text: string) => text.split(',').map(Number);

const program = new Command('bench')
  .option('--load <WORKS>', 'ways of loading a graph of so many works, side by side', Number)
  .option('--repeats <N>', 'times that each way is measured', Number, 5)
  .option('--scale <WORKS>', 'the embedded store at these numbers of works, with commas between', numbers)
  .parse();
const { load, repeats, scale } = program.opts<{ load?: number; repeats: number; scale?: number[] }>();

say(
  `On ${os.availableParallelism()} cores and ${Math.round(os.totalmem() / 1024 ** 3)} GiB, Node ${process.version}:`,
);
say('');
let holds = true;
if (load !== undefined) holds = await benchLoad({ works: load, citations: CITATIONS, repeats }, say);
if (scale !== undefined) {
  const measured = [];
  for (const works of scale) measured.push(await measureScale(works, CITATIONS));
  for (const row of scaleRows(measured)) say(row);
}
if (load === undefined && scale === undefined) holds = await benchLaptop(say);
if (!holds) process.exitCode = 1;
