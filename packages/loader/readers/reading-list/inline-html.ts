import type { Point, Style } from './run';
import type { RunWriter } from './run-writer';

export const STYLE_OF_TAG: Readonly<Record<string, keyof Style>> = {
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
  code: 'code',
  tt: 'code',
};
/** What these hold is no part of a name or title. */
export const HIDDEN_TAGS: ReadonlySet<string> = new Set(['sup', 'sub', 'script', 'style']);
const ENDS_LINE = new Set(['br', 'p', 'div', 'li', 'tr', 'center']);

/** Takes in one tag as it stands among the words of a Markdown paragraph; tags that say nothing are passed over. */
export function writeTag(source: string, point: Point, writer: RunWriter): void {
  const tag = /^<(\/?)([a-z][a-z0-9]*)\b/i.exec(source);
  if (!tag) return;
  const closes = tag[1] === '/';
  const name = (tag[2] ?? '').toLowerCase();
  const style = STYLE_OF_TAG[name];
  if (name === 'a') {
    const href = attribute(source, 'href');
    if (closes) writer.closeLink();
    else if (href !== undefined) writer.openLink(href, point);
  } else if (style) {
    if (closes) writer.pop(style);
    else writer.push(style);
  } else if (HIDDEN_TAGS.has(name)) {
    if (closes) writer.show();
    else if (!source.endsWith('/>')) writer.hide();
  } else if (name === 'img') writer.image(attribute(source, 'alt') ?? '');
  else if (ENDS_LINE.has(name)) writer.lineEnd(point);
}

function attribute(source: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(source);
  return (found?.[1] ?? found?.[2] ?? found?.[3])?.replace(/&amp;/g, '&');
}
