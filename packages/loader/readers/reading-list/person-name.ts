import { isFieldWord } from './field-words';
import { isVenueWord } from './venue';

/** Names read from the beginning of a text, and where the reading stopped. */
export interface Names {
  readonly names: readonly string[];
  /** The text says that there are more. */
  readonly hasMore: boolean;
  readonly end: number;
}

const CAPITAL = String.raw`\p{Lu}[\p{L}\p{M}]*(?:['’ʼ\-‐‑]\p{L}[\p{L}\p{M}]*)*`;
const INITIAL = String.raw`\p{Lu}\.(?:[ \-]?\p{Lu}\.)*`;
const PARTICLE = `(?:van|von|de|der|den|del|della|di|da|dos|du|la|le|el|al|bin|ibn|ter|ten|zu|af|y)`;
const WORD = `(?:${INITIAL}|${CAPITAL})`;
const NAME = new RegExp(
  String.raw`(?:${PARTICLE} +)?${WORD}(?:[ ]+(?:${PARTICLE} +){0,3}${WORD}|(?<=\.)${CAPITAL}){0,4}(?:,? (?:Jr|Sr)\.| (?:III?|IV)\b)?`,
  'uy',
);
const MARKS = /[*†‡§¶∗\d]*/uy;
const BETWEEN = /\s*(?:,\s*(?:and|&)\s+|,\s*|;\s*|\s+and\s+|\s*&\s*|、|，\s*|\s*和\s*|\s+与\s+)/uy;
const MORE = /[\s,]*(?:et\.? ?al(?![\p{L}])\.?|and others|and colleagues|等人|等)/iuy;
const LEAD =
  /^(?:\s|[-–—|:.,])*(?:(?:authors?|speakers?|lecturers?|instructors?|by|作者|讲师|主讲)\b\s*[:：]?|作者[:：]?)?\s*/iu;
/** Names in which a capital may stand inside a word. */
const PREFIX = /^(?:Mc|Mac|De|Del|Della|Des|Di|Da|Du|La|Le|Van|Von|Fitz|St|O['’]|D['’])\p{Lu}/u;
const MOST_WORDS = 6;
const MOST_NAMES = 10_000;

/** The names that a text begins with, after `by` or `Authors:` where that stands there. */
export function namesAt(text: string, from = LEAD.exec(text)?.[0].length ?? 0): Names | undefined {
  const found: { text: string; isJoined: boolean }[] = [];
  let at = from;
  let end = from;
  let hasMore = false;
  let isJoined = false;
  while (found.length < MOST_NAMES) {
    const name = nameAt(text, at);
    if (!name) break;
    found.push({ text: name.replace(/\s+/g, ' '), isJoined });
    end = skip(MARKS, text, at + name.length);
    const more = skip(MORE, text, end);
    if (more > end) {
      hasMore = true;
      end = more;
      break;
    }
    const next = skip(BETWEEN, text, end);
    if (next === end) break;
    isJoined = /and|&|和|与/.test(text.slice(end, next));
    const others = skip(/\s*(?:et\.? ?al(?![\p{L}])\.?|others\b)/iuy, text, next);
    if (others > next) {
      hasMore = true;
      end = others;
      break;
    }
    at = next;
  }
  const names = settled(found, hasMore, text.slice(end));
  return names ? { names, hasMore, end } : undefined;
}

/** The names of a text that holds nothing else. */
export function namesOf(text: string): Names | undefined {
  const plain = text.replace(/[(（][^()（）]*[)）]/gu, ' ').replace(/[\s,;:*†‡]+$/u, '');
  const found = namesAt(plain);
  return found && plain.slice(found.end).replace(/[\s.,;:*†‡()\d]+/gu, '') === '' ? found : undefined;
}

/** Whether a text is the full name of one person. */
export function isFullName(text: string): boolean {
  const found = namesOf(text);
  return found?.names.length === 1 && /\s/.test(found.names[0] ?? '');
}

function nameAt(text: string, at: number): string | undefined {
  NAME.lastIndex = at;
  const match = NAME.exec(text)?.[0];
  if (!match) return undefined;
  const words = match.split(' ');
  const stop = words.findIndex(
    (word) =>
      isFieldWord(word) ||
      (isVenueWord(word) && /\p{Lu}.*\p{Lu}|^(?:Nature|Science|Preprint|Findings)$/u.test(word)),
  );
  if (stop === 0) return undefined;
  const isCut = stop > 0 && isFieldWord(words[stop] ?? '');
  if (isCut) return undefined;
  const kept = stop < 0 ? words : words.slice(0, stop);
  if (kept[0] === 'A') return undefined;
  if (kept.length > 1 && /^\p{Lu}{2,}$/u.test(kept.at(-1) ?? '')) return undefined;
  if (kept.length > MOST_WORDS || /^\p{Lu}{3,}\d*$/u.test(kept.join(' '))) return undefined;
  const name = kept.join(' ').trimEnd();
  const after = text.slice(at + name.length, at + name.length + 20);
  if (!name.includes(' ') && after.startsWith(':')) return undefined;
  if (/^ +\p{Ll}/u.test(after) && !/^ +(?:and|et|others|of|at|from|on|in)\b/.test(after)) return undefined;
  return /^(?:['’]s|[\p{L}\d])/u.test(after) && !/^\d/.test(after) ? undefined : name;
}

/** A single word is a name only beside `et al.`, another single word, or the given names that follow it. */
function settled(
  found: readonly { text: string; isJoined: boolean }[],
  hasMore: boolean,
  after: string,
): string[] | undefined {
  const texts = found.map(({ text }) => text);
  if (texts.length === 1 && !hasMore && texts[0]?.split(' ').some(isCoined)) return undefined;
  if (texts.some(isInitials)) return inverted(texts);
  const [first, second, ...rest] = texts;
  if (first && second && isSingle(first) && !found[1]?.isJoined) {
    const isGiven = isSingle(second)
      ? hasMore || rest.some((text) => !isSingle(text)) || (rest.length === 0 && /^\.(?:\s|$)/.test(after))
      : second.endsWith('.') || (rest.length > 0 && rest.every((text) => !isSingle(text)));
    if (isGiven) return [`${second} ${first}`, ...rest];
  }
  const singles = texts.filter(isSingle).length;
  if (singles === texts.length) {
    const isPair = texts.length > 1 && found.at(-1)?.isJoined === true;
    return texts.length > 0 && (hasMore || isPair) ? texts : undefined;
  }
  return singles <= texts.length / 3 ? texts : undefined;
}

/** A capital inside a word: no name of a person, but for some. */
function isCoined(word: string): boolean {
  return /\p{Ll}\p{Lu}/u.test(word) && !PREFIX.test(word);
}

function isSingle(text: string): boolean {
  return !/\s|\.\p{Lu}/u.test(text);
}

function isInitials(text: string): boolean {
  return /^(?:\p{Lu}\.[ -]?)+$/u.test(text);
}

/** `Vaswani, A., Shazeer, N.` in the order of speech. */
function inverted(texts: readonly string[]): string[] | undefined {
  const names: string[] = [];
  for (let index = 0; index < texts.length; index++) {
    const text = texts[index] ?? '';
    const next = texts[index + 1];
    if (isInitials(text)) return undefined;
    if (next !== undefined && isInitials(next)) {
      names.push(`${next} ${text}`);
      index++;
    } else names.push(text);
  }
  return names;
}

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match ? at + match[0].length : at;
}
