import { exportJson, exportSvg } from '@stemma/export';
import { type GraphAnswer, shownSubgraph } from '@stemma/lineage';
import { slug } from '@stemma/model';
import { contentHash, type GraphStore } from '@stemma/store';
import { type PictureOptions, svgPicture } from './export/svg-picture';

export const EXPORT_FORMATS = ['json', 'svg'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** `frame`, `theme`, `language` and `link` are those of a picture. */
export interface ExportOptions extends PictureOptions {
  readonly format: ExportFormat;
}

/**
 * What a selection's answer shows as a file, the same for the API and the command line. The JSON
 * carries the content hash of the whole graph in `store`.
 * @throws StoreError as `read`.
 */
export async function exportSelection(
  answer: GraphAnswer,
  store: GraphStore,
  { format, ...options }: ExportOptions,
): Promise<{ body: string; fileName: string }> {
  const body =
    format === 'json'
      ? exportJson({
          contentHash: await contentHash(store),
          selection: answer.selection,
          subgraph: shownSubgraph(answer),
        })
      : exportSvg(svgPicture(answer, options));
  return { body, fileName: `${fileStem(answer)}.${format}` };
}

/** A name of ASCII letters: it stands in a header. */
function fileStem({ focus, subgraph }: GraphAnswer): string {
  const first = subgraph.nodes.find(({ id }) => id === focus[0]);
  const name = slug(String(first?.properties.name ?? '')).replace(/[^a-z0-9-]/g, '');
  return name === '' ? 'stemma' : `stemma-${name}`;
}
