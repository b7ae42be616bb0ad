import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { type CitationOptions, citationGraph } from './citation-graph';
import { openAlexWork } from './openalex-work';

const LINES_A_PIECE = 500;

/** The works of a citation graph as OpenAlex JSON Lines, some hundred lines a piece: same options, same text. */
export function* openAlexText(options: CitationOptions): Generator<string> {
  const graph = citationGraph(options);
  let piece = '';
  for (let work = 0; work < graph.works; work++) {
    piece += `${JSON.stringify(openAlexWork(graph, work))}\n`;
    if ((work + 1) % LINES_A_PIECE !== 0) continue;
    yield piece;
    piece = '';
  }
  if (piece) yield piece;
}

/** Writes them to a file, packed where its name ends in `.gz`. */
export async function writeWorks(file: string, options: CitationOptions): Promise<void> {
  const target = createWriteStream(file);
  const gzip = file.endsWith('.gz') ? createGzip({ level: 1 }) : undefined;
  gzip?.pipe(target);
  const stream = gzip ?? target;
  for (const piece of openAlexText(options)) if (!stream.write(piece)) await once(stream, 'drain');
  stream.end();
  await finished(target);
}
