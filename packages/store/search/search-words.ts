import { fold, type GraphNode } from '@stemma/model';

export const NAME_FIELDS = ['name', 'title', 'titleZh', 'nameZh', 'aliases'] as const;
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+/gu;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** The words under which a node is found: those of all its names, each once. */
export function wordsOfNode(node: Pick<GraphNode, 'properties'>): string[] {
  return [...new Set(namesOf(node).flatMap(wordsOfText))];
}

/** All names of a node, each once. */
export function namesOf({ properties }: Pick<GraphNode, 'properties'>): string[] {
  const names = NAME_FIELDS.flatMap((field) => properties[field] ?? []);
  return [...new Set(names.filter((name) => typeof name === 'string'))];
}

/**
 * The words of a text, folded: Latin and other words as they are, those joined by a sign also as one
 * (`gpt`, `4`, `gpt4`), Chinese, Japanese and Korean by pairs of characters.
 */
export function wordsOfText(text: string): string[] {
  return chunksOf(text).flatMap(({ parts, pairs }) => [...parts, ...joined(parts), ...pairs]);
}

/** The words of what a person searches for: also each two neighbours as one (`gpt 4`, `alpha fold`). */
export function wordsOfQuery(text: string): string[] {
  const words = wordsOfText(text);
  const neighbours = words.slice(1).map((word, i) => `${words[i]}${word}`);
  return [...new Set([...words, ...neighbours.filter((word) => !isCjk(word))])];
}

/** A word as it was typed, and the words that it makes with its neighbours. */
export interface Term {
  readonly word: string;
  readonly joined: readonly string[];
}

/** The words of what a person searches for, each with what it may be a part of (`gpt 4`, `alpha fold`). */
export function termsOfQuery(text: string): Term[] {
  const terms = chunksOf(text).flatMap(({ parts, pairs }) => [
    ...parts.map((word) => ({ word, whole: joined(parts) })),
    ...pairs.map((word) => ({ word, whole: [] })),
  ]);
  return terms.map(({ word, whole }, i) => {
    const [before, after] = [terms[i - 1]?.word, terms[i + 1]?.word];
    const neighbours = [before && `${before}${word}`, after && `${word}${after}`];
    return {
      word,
      joined: [...new Set([...whole, ...neighbours.flatMap((one) => (one && !isCjk(one) ? one : []))])],
    };
  });
}

export function isCjk(word: string): boolean {
  return word.search(CJK) >= 0;
}

/** Between spaces: the words of letters and digits, and the pairs of characters. */
function chunksOf(text: string): { parts: readonly string[]; pairs: readonly string[] }[] {
  return fold(text)
    .split(' ')
    .map((chunk) => ({
      parts: chunk.replace(CJK, ' ').match(WORD) ?? [],
      pairs: (chunk.match(CJK) ?? []).flatMap(pairsOf),
    }));
}

function joined(parts: readonly string[]): string[] {
  return parts.length > 1 ? [parts.join('')] : [];
}

function pairsOf(run: string): string[] {
  const characters = [...run];
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, i) => `${characters[i]}${character}`);
}
