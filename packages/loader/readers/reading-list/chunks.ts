/** A part of a Markdown text that can be parsed alone: a whole number of top-level blocks, entries or rows. */
export interface Chunk {
  readonly text: string;
  /** Line of the file at which the chunk's first line stands; less than that by what was put before it. */
  readonly line: number;
  /** The list or table that the chunk before it ended with goes on in this one. */
  readonly goesOn?: 'list' | 'table';
}

/** Parsing holds about a thousand times the text in memory, so it is done in parts of this many lines. */
const LINES = 400;

/** A line before a chunk, for a rule that it begins with is no front matter. */
const NO_FRONT_MATTER = [''];

const MARKER = /^(?:[-*+]|\d{1,9}[.)])\s/;
const DELIMITER = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;
const DEFINITION = /^ {0,3}\[([^\]]+)\]:\s*\S/;

/** Splits a text where a block, an entry of a top-level list or a row of a table begins. */
export function chunksOf(lines: readonly string[]): Chunk[] {
  if (lines.length <= LINES) return [{ text: lines.join('\n'), line: 1 }];
  const definitions = definitionsIn(lines);
  const chunks: Chunk[] = [];
  let state: State = { html: false, isList: false };
  let start = 0;
  let goesOn: Chunk['goesOn'];
  let tableHead: readonly string[] = [];
  const cut = (end: number) => {
    const head = goesOn === 'table' ? tableHead : start === 0 ? [] : NO_FRONT_MATTER;
    const text = [...head, ...lines.slice(start, end)].join('\n');
    chunks.push({ text: text + referenced(text, definitions), line: start + 1 - head.length, goesOn });
    start = end;
  };
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1] ?? '';
    const begins = index - start >= LINES ? beginning(line, before, state) : undefined;
    if (begins) {
      if (begins === 'table') tableHead = state.table ?? [];
      cut(index);
      goesOn = begins === 'block' ? undefined : begins;
    }
    state = after(state, line, before);
  }
  cut(lines.length);
  return chunks;
}

interface State {
  /** What ends the fenced code, comment or raw element that a line stands in. */
  readonly until?: RegExp;
  readonly html: boolean;
  readonly isList: boolean;
  /** Header and delimiter of the table that a line stands in. */
  readonly table?: readonly string[];
}

function beginning(line: string, before: string, state: State): 'block' | 'list' | 'table' | undefined {
  if (state.until || state.html) return undefined;
  if (/^#{1,6}\s/.test(line)) return 'block';
  if (state.table && line.includes('|') && line.trim() !== '') return 'table';
  if (state.isList && MARKER.test(line)) return 'list';
  return before.trim() === '' && /^\S/.test(line) && !MARKER.test(line) ? 'block' : undefined;
}

function after(state: State, line: string, before: string): State {
  if (state.until) return state.until.test(line) ? { ...state, until: undefined } : state;
  const fence = /^\s*(?:[-*+]\s+|\d+[.)]\s+)*(`{3,}|~{3,})/.exec(line)?.[1];
  if (fence) return { ...state, until: new RegExp(`^[\\s>]*${fence[0]}{${fence.length},}\\s*$`) };
  const raw = /<(pre|script|style|textarea)\b/i.exec(line)?.[1];
  if (raw && !new RegExp(`</${raw}>`, 'i').test(line))
    return { ...state, until: new RegExp(`</${raw}>`, 'i') };
  if (line.lastIndexOf('<!--') > line.lastIndexOf('-->')) return { ...state, until: /-->/ };
  const isBlank = line.trim() === '';
  const html = !isBlank && (state.html || /^ {0,3}<[/a-z!?]/i.test(line));
  const isList = MARKER.test(line) || (state.isList && (isBlank || /^\s/.test(line) || before.trim() !== ''));
  const inTable = state.table && !isBlank ? state.table : undefined;
  const table = before.includes('|') && DELIMITER.test(line) && line.includes('-') ? [before, line] : inTable;
  return { html, isList, table };
}

function definitionsIn(lines: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const line of lines) {
    const label = DEFINITION.exec(line)?.[1]?.toLowerCase();
    if (label && !label.startsWith('^') && !found.has(label)) found.set(label, line);
  }
  return found;
}

/** The definitions of links that a chunk names and another may hold. */
function referenced(text: string, definitions: ReadonlyMap<string, string>): string {
  if (definitions.size === 0) return '';
  const labels = new Set([...text.matchAll(/\[([^[\]]+)\]/g)].map(([, label]) => label?.toLowerCase() ?? ''));
  const needed = [...labels].flatMap((label) => definitions.get(label) ?? []);
  return needed.length > 0 ? `\n\n${needed.join('\n')}\n` : '';
}
