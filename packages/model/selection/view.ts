import * as z from 'zod';
import { ModelError } from '../model-error';
import type { Pairs } from './wire';

/** Version of the link format; a link of a newer one is read as far as it is understood. */
export const LINK_VERSION = 1;

export const LAYOUTS = ['timeline', 'table', 'list'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** The frame a picture is laid out for: a desk's screen, a small window, or the upright phone. */
export const FRAMES = ['wide', 'narrow', 'upright'] as const;
export type Frame = (typeof FRAMES)[number];

export const LANGUAGES = ['en', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * How a selection is shown. With the selection it is the whole state of the page, and so the link.
 * Camera: centre in layout units and the factor of enlargement over the whole picture.
 */
export const viewSchema = z.strictObject({
  layout: z.enum(LAYOUTS).optional(),
  /** Absent: what fits the screen. */
  frame: z.enum(FRAMES).optional(),
  /** The works chosen; the last one fills the panel. */
  chosen: z.array(z.string().min(1)).default([]),
  /** The link whose evidence is open: newer work, older work, relation. */
  evidence: z
    .strictObject({
      from: z.string().min(1),
      to: z.string().min(1),
      relation: z.string().min(1),
    })
    .optional(),
  /** What becomes of works outside the filter. */
  outside: z.enum(['dim', 'hide']).default('dim'),
  camera: z.strictObject({ x: z.number(), y: z.number(), zoom: z.number().positive() }).optional(),
  /** Works moved by hand: layout units. */
  pins: z.record(z.string(), z.tuple([z.number(), z.number()])).default({}),
  /** Palette slots given to other organisations by hand. */
  colours: z.record(z.string(), z.int().min(0).max(7)).default({}),
  /** Side regions that are folded away. */
  folded: z.array(z.enum(['rail', 'panel'])).default([]),
  language: z.enum(LANGUAGES).optional(),
});
export type View = z.infer<typeof viewSchema>;
export const DEFAULT_VIEW: View = viewSchema.parse({});

export function writeView(view: View): Pairs {
  const pairs: [string, string][] = [];
  if (view.layout) pairs.push(['layout', view.layout]);
  if (view.frame) pairs.push(['frame', view.frame]);
  for (const id of view.chosen) pairs.push(['chosen', id]);
  if (view.evidence)
    pairs.push(['evidence', JSON.stringify([view.evidence.from, view.evidence.to, view.evidence.relation])]);
  if (view.outside !== 'dim') pairs.push(['outside', view.outside]);
  if (view.camera) pairs.push(['camera', [view.camera.x, view.camera.y, view.camera.zoom].join(',')]);
  for (const [id, [x, y]] of Object.entries(view.pins)) pairs.push(['pin', `${x},${y},${id}`]);
  for (const [id, slot] of Object.entries(view.colours)) pairs.push(['colour', `${slot},${id}`]);
  for (const side of view.folded) pairs.push(['folded', side]);
  if (view.language) pairs.push(['language', view.language]);
  return pairs;
}

/**
 * The view that pairs of name and value state; other names are left to others.
 * @throws ModelError `bad-view`, naming what is wrong.
 */
export function readView(pairs: Pairs): View {
  const all = (name: string) => pairs.filter(([n]) => n === name).map(([, value]) => value);
  const one = (name: string) => all(name)[0];
  const camera = one('camera')?.split(',').map(Number);
  const result = viewSchema.safeParse({
    layout: one('layout'),
    frame: one('frame'),
    chosen: all('chosen'),
    evidence: readEvidence(one('evidence')),
    outside: one('outside'),
    camera: camera && { x: camera[0], y: camera[1], zoom: camera[2] },
    pins: Object.fromEntries(all('pin').map(readPin)),
    colours: Object.fromEntries(all('colour').map(readColour)),
    folded: all('folded'),
    language: one('language'),
  });
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new ModelError('bad-view', `${issue?.path.join('.')}: ${issue?.message}`);
}

function readEvidence(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    const [from, to, relation] = JSON.parse(text) as unknown[];
    return { from, to, relation };
  } catch {
    return text;
  }
}

function readPin(text: string): [string, unknown] {
  const [x, y, ...id] = text.split(',');
  return [id.join(','), [Number(x), Number(y)]];
}

function readColour(text: string): [string, unknown] {
  const [slot, ...id] = text.split(',');
  return [id.join(','), Number(slot)];
}
