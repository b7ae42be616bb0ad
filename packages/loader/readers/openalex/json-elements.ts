/** One value of an array in a JSON text, and the line on which it begins, counted from 0. */
interface JsonElement {
  readonly text: string;
  readonly line: number;
}

const TOKEN = /"(?:[^"\\]|\\[\s\S])*"|[[\]{},\n]/g;

/** What a JSON text holds; `breaksOff` is the line on which something begins that never ends. */
export interface JsonElements {
  readonly elements: readonly JsonElement[];
  readonly breaksOff?: number;
}

/**
 * The values of the array that a JSON text is, or of the array that its object holds under `name`; the object
 * itself where it has no such array. Each is found by brackets alone, so that one which is no JSON spoils no
 * other. `undefined` for a text that is neither object nor array.
 */
export function jsonElements(text: string, name: string): JsonElements | undefined {
  const start = text.search(/\S/);
  if (text[start] === '[') return elementsFrom(text, start, lineFeeds(text.slice(0, start)));
  if (text[start] !== '{') return undefined;
  let depth = 0;
  let line = lineFeeds(text.slice(0, start));
  const first = line;
  let before = '';
  const tokens = new RegExp(TOKEN);
  tokens.lastIndex = start;
  for (let token = tokens.exec(text); token; token = tokens.exec(text)) {
    const [mark] = token;
    if (mark === '[' && depth === 1 && before === `"${name}"`) return elementsFrom(text, token.index, line);
    if (mark === '\n') line++;
    else if (mark === '{' || mark === '[') depth++;
    else if (mark === '}' || mark === ']') depth--;
    if (mark.startsWith('"')) before = mark;
    if (depth === 0 && mark === '}')
      return { elements: [{ text: text.slice(start, token.index + 1), line: first }] };
  }
  return { elements: [], breaksOff: first };
}

/** The values of the array whose bracket stands at `open`, on line `line`. */
function elementsFrom(text: string, open: number, firstLine: number): JsonElements {
  const elements: JsonElement[] = [];
  const tokens = new RegExp(TOKEN);
  tokens.lastIndex = open + 1;
  let depth = 0;
  let line = firstLine;
  let start = open + 1;
  let startLine = firstLine;
  const lineOfNext = () => startLine + lineFeeds(/^\s*/.exec(text.slice(start, start + 1000))?.[0] ?? '');
  const take = (end: number) => {
    const piece = text.slice(start, end).trim();
    if (piece !== '') elements.push({ text: piece, line: lineOfNext() });
    start = end + 1;
    startLine = line;
  };
  for (let token = tokens.exec(text); token; token = tokens.exec(text)) {
    const [mark] = token;
    if (mark === '\n') line++;
    else if (mark === ',' && depth === 0) take(token.index);
    else if (mark === '{' || mark === '[') depth++;
    else if (mark === '}' || mark === ']') {
      if (depth === 0) {
        take(token.index);
        return { elements };
      }
      depth--;
    }
  }
  return { elements, breaksOff: lineOfNext() };
}

function lineFeeds(text: string): number {
  return text.split('\n').length - 1;
}
