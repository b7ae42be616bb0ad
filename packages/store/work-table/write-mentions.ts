import { mentionedText } from '@stemma/model';
import type { GraphStore } from '../port';
import type { ColumnWriter } from './column-writer';
import type { NodesInOrder } from './nodes-in-order';
import { propertiesOf, readInOrder } from './read-in-order';
import { BytePieces } from './texts';
import { summed } from './value-lists';

const TEXTS = ['name', 'title', 'titleZh', 'aliases', 'summary', 'summaryZh'] as const;
const QUERY = `RETURN i, ${TEXTS.map((property) => `n.${property}`).join(', ')}`;

/**
 * Writes what mentions of a work are searched in, page by page.
 * @throws StoreError as `read`; what the writer throws.
 */
export async function writeMentions(
  store: Pick<GraphStore, 'read'>,
  file: ColumnWriter,
  works: NodesInOrder,
): Promise<unknown> {
  const mentions = new BytePieces();
  const starts = new Uint32Array(works.size + 1);
  const bytes = await file.streamLeft('Uint8', async (append) => {
    for await (const page of readInOrder(store, works, QUERY)) {
      for (const [place, [, ...texts]] of page)
        starts[place + 1] = mentions.push(mentionedText(propertiesOf(TEXTS, texts)));
      for (const piece of mentions.taken()) await append(piece);
    }
  });
  return { bytes, starts: await file.place(summed(starts)) };
}
