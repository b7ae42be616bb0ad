import type { Problem } from '@stemma/model';

/** Levels of lists, quotes or brackets; parsing takes the square of them. */
const DEEPEST = 100;
const DEEPEST_BRACKETS = 1000;
/** Stars and underscores in one paragraph, which are paired with one another. */
const MOST_EMPHASIS = 4000;
/** Characters in one line: a whole book in one paragraph is no list. */
const LONGEST_LINE = 2 * 1024 * 1024;

/** What keeps a text from being parsed in bounded time and memory. */
export function overLimit(file: string, lines: readonly string[]): Problem | undefined {
  const indents: number[] = [];
  let brackets = 0;
  let emphasis = 0;
  for (const [index, line] of lines.entries()) {
    const place = { file, line: index + 1 };
    if (line.length > LONGEST_LINE)
      return {
        code: 'line-too-long',
        ...place,
        reason: `a line of ${line.length} characters; a reading list is read with up to ${LONGEST_LINE} in a line`,
      };
    const marker = /^([\s>]*)(?:[-*+]|\d{1,9}[.)])\s/.exec(line);
    if (marker) {
      const indent = marker[1]?.length ?? 0;
      while (indents.length > 0 && indent <= (indents.at(-1) ?? 0)) indents.pop();
      indents.push(indent);
    }
    const isNew = line.trim() === '' || marker !== null || /^\s*\|/.test(line);
    brackets = isNew && line.trim() === '' ? 0 : bracketsAfter(line, brackets);
    emphasis = (isNew ? 0 : emphasis) + (line.match(/\*+|_+|~+/g)?.length ?? 0);
    if (emphasis > MOST_EMPHASIS)
      return {
        code: 'too-deep',
        ...place,
        reason: `more than ${MOST_EMPHASIS} marks of emphasis in one paragraph`,
      };
    if (indents.length > DEEPEST || quotesOf(line) > DEEPEST || brackets > DEEPEST_BRACKETS)
      return { code: 'too-deep', ...place, reason: `nested more than ${DEEPEST} levels deep` };
  }
  return undefined;
}

function quotesOf(line: string): number {
  return /^[\s>]*/.exec(line)?.[0].replace(/\s/g, '').length ?? 0;
}

function bracketsAfter(line: string, before: number): number {
  let open = before;
  let most = before;
  for (const character of line) {
    if (character === '[') most = Math.max(most, ++open);
    else if (character === ']' && open > 0) open--;
  }
  return most > DEEPEST_BRACKETS ? most : open;
}
