import { cleanTitle } from './clean-title';
import type { Draft } from './draft';
import { isPerson } from './facts';
import type { Mode } from './link-mode';
import { isPaperAddress } from './paper-link';
import { type Part, wordsOf } from './parts';

/** What a link with words of its own is after the items that were taken before it; `tail` is what stands since the last of these. */
export function takes(
  part: Part,
  drafts: readonly Draft[],
  mode: Mode,
  tail: readonly Part[],
): 'item' | 'link' | 'author' | 'mention' {
  const isPaper = isPaperAddress(part.address ?? '');
  const between = wordsOf(tail.slice(tail.findLastIndex((one) => one.kind === 'link') + 1));
  if (drafts.length > 0 && mode === 'list' && !isPaper && isPerson(part.text)) return 'author';
  if (drafts.length > 0 && !isPaper && /\bby\s*$/i.test(between)) return 'link';
  if (/@\s*$/.test(between)) return 'mention';
  if (isPaper || mode === 'each') return 'item';
  if (mode === 'prose') return 'mention';
  const last = drafts.at(-1);
  if (!last) return 'item';
  const isAfterLink = /^[\s,，|/、·;&+]*(?:and|or|和|与)?\s*$/u.test(between);
  if (mode === 'row') return isAfterLink ? 'item' : 'mention';
  const isBracketed = /[[(（【]\s*$/u.test(between);
  if (!isAfterLink || isBracketed || sameWithoutBrackets(part.text, last.title)) return 'link';
  return cleanTitle(part.text).length >= 4 ? 'item' : 'link';
}

/** `Maps (EN)` and `Maps (中文)` are one work. */
function sameWithoutBrackets(a: string, b: string): boolean {
  const plain = (text: string) => cleanTitle(text.replace(/[(（][^()（）]*[)）]/gu, '')).toLowerCase();
  return plain(a) === plain(b);
}
