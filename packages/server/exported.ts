import { graphAnswer, requireResolved } from '@stemma/lineage';
import { DEFAULT_VIEW, FRAMES, LANGUAGES, type Selection, writeLink } from '@stemma/model';
import type { Context } from 'hono';
import * as z from 'zod';
import { requireSize } from './answer';
import { askedParameters, askedSelection } from './asked';
import { EXPORT_FORMATS, exportSelection } from './export-selection';
import type { ServerOptions } from './server-options';

const exportOptions = z.looseObject({
  format: z.enum(EXPORT_FORMATS),
  frame: z.enum(FRAMES).default('wide'),
  theme: z.enum(['light', 'dark']).default('light'),
  language: z.enum(LANGUAGES).default('en'),
});

const MEDIA_TYPE = { json: 'application/json', svg: 'image/svg+xml' } as const;

/**
 * A file of what a request's selection shows.
 * @throws ServerError `bad-request`, `too-large`; LineageError where the selection names what is not there.
 */
export async function exported(context: Context, options: ServerOptions): Promise<Response> {
  const selection = askedSelection(context, options);
  const { format, frame, theme, language } = askedParameters(context, exportOptions);
  const { signal } = context.req.raw;
  return options.graph.use(async ({ reader, store }) => {
    const answer = requireResolved(await graphAnswer(reader, selection, { signal }));
    const link = pageAddress(context, answer.selection, { frame, language });
    const picture = { frame, theme, language, link };
    const { body, fileName } = await exportSelection(answer, store, { format, ...picture });
    requireSize(body, options.limits);
    return context.body(body, 200, {
      'content-type': `${MEDIA_TYPE[format]}; charset=utf-8`,
      'content-disposition': `attachment; filename="${fileName}"`,
      'cache-control': 'no-cache',
    });
  });
}

/** The page's address of the same picture; the cap that the server fills in is not part of it. */
function pageAddress(
  context: Context,
  selection: Selection,
  view: Pick<typeof DEFAULT_VIEW, 'frame' | 'language'>,
): string {
  const { origin, searchParams } = new URL(context.req.url);
  const cap = searchParams.has('cap') ? selection.cap : undefined;
  const query = writeLink({ ...selection, cap }, { ...DEFAULT_VIEW, ...view, layout: 'timeline' });
  return `${origin}/?${query}`;
}
