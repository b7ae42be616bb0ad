import type { Emphasis, PictureLink, PictureProps } from './picture-props';

type Asked = Pick<PictureProps, 'links' | 'chosen' | 'hovered' | 'emphasis' | 'evidence'>;

/** What keeps its strength while the rest fades, and how much of it the rest keeps. */
export interface Strength extends Emphasis {
  /** 1: nothing fades. */
  readonly fade: number;
}

const NOTHING: ReadonlySet<string> = new Set();

/**
 * An open evidence fades all but its two ends; else a hovered entry of the legend, else the
 * neighbourhood of the hovered work.
 */
export function strengthOf({ links, hovered, emphasis, evidence }: Asked): Strength {
  const open = evidence === undefined ? undefined : links.find((link) => link.key === evidence);
  if (open) return { works: new Set([open.from, open.to]), links: new Set([open.key]), fade: 0.22 };
  if (emphasis) return { ...emphasis, fade: 0.2 };
  if (hovered === undefined) return { works: NOTHING, links: NOTHING, fade: 1 };
  return { ...neighbourhood(links, [hovered]), fade: 0.2 };
}

/** Works joined to these by a link, these included, and the links. */
export function neighbourhood(links: readonly PictureLink[], ids: readonly string[]): Emphasis {
  const centre = new Set(ids);
  const works = new Set(ids);
  const kept = new Set<string>();
  for (const { key, from, to } of links) {
    if (!centre.has(from) && !centre.has(to)) continue;
    kept.add(key);
    works.add(from).add(to);
  }
  return { works, links: kept };
}
