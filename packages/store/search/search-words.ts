import { fold, type GraphNode } from '@stemma/model';

const NAME_FIELDS = ['name', 'title', 'titleZh', 'nameZh', 'aliases'] as const;
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+/gu;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** The words under which a node is found: those of all its names, each once. */
export function wordsOfNode(node: GraphNode): string[] {
  const words = new Set<string>();
  for (const field of NAME_FIELDS) {
    const value = node.properties[field];
    for (const text of Array.isArray(value) ? value : [value]) {
      if (typeof text === 'string') for (const word of wordsOfText(text)) words.add(word);
    }
  }
  return [...words];
}

/**
 * The words of a text, folded: Latin and other words as they are, those joined by a sign also as one
 * (`gpt`, `4`, `gpt4`), Chinese, Japanese and Korean by pairs of characters.
 */
export function wordsOfText(text: string): string[] {
  const words: string[] = [];
  for (const chunk of fold(text).split(' ')) {
    const parts = (chunk.replace(CJK, ' ').match(WORD) ?? []).slice();
    words.push(...parts);
    if (parts.length > 1) words.push(parts.join(''));
    for (const run of chunk.match(CJK) ?? []) words.push(...pairs(run));
  }
  return words;
}

/** The words of what a person searches for: also each two neighbours as one (`gpt 4`, `alpha fold`). */
export function wordsOfQuery(text: string): string[] {
  const words = wordsOfText(text);
  const joined = words.slice(1).map((word, i) => `${words[i]}${word}`);
  return [...new Set([...words, ...joined.filter((word) => !isCjk(word))])];
}

export function isCjk(word: string): boolean {
  return word.search(CJK) >= 0;
}

function pairs(run: string): string[] {
  const characters = [...run];
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, i) => `${characters[i]}${character}`);
}
