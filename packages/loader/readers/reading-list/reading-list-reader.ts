import { type Problem, recognise } from '@stemma/model';
import type { Reader, Reading, SourceText, WorkRecord } from '../../record';
import { Collected } from './collected';
import type { Draft } from './draft';
import { flatten } from './flatten';
import { overLimit } from './limits';
import { frontMatterTitle, headingTitle, titleHeading } from './list-title';
import { readBlocks } from './read-blocks';
import { keyOf, workRecord } from './work-record';

/** Markdown reading lists as people write them: headings, bullets, tables, paragraphs, and HTML among them. */
export const readingListReader: Reader = {
  format: 'reading-list',
  accepts: (files) => files.length > 0 && files.every(isMarkdown),
  read,
};

/** An address that is not quoted would be taken for one that stands among the words. */
const UNQUOTED = /<a\s+href=([^\s"'>]+)/gi;

type NotUnderstood = Reading['notUnderstood'];

interface FileReading {
  readonly title?: string;
  readonly records: readonly Omit<WorkRecord, 'key'>[];
  readonly notUnderstood: NotUnderstood;
  readonly refused: readonly Problem[];
}

function read(files: readonly SourceText[]): Reading {
  const readings = files.map(readFile);
  return {
    title: readings.find(({ title }) => title !== undefined)?.title,
    format: 'reading-list',
    records: withKeys(readings.flatMap(({ records }) => records)),
    refused: readings.flatMap(({ refused }) => refused),
    warnings: [],
    notUnderstood: readings.flatMap(({ notUnderstood }) => notUnderstood),
  };
}

function readFile({ path, text: written }: SourceText): FileReading {
  const text = written.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const lines = text.split('\n').map((line) => line.replace(UNQUOTED, '<a href="$1"'));
  const refuse = (problem: Problem): FileReading => ({ records: [], notUnderstood: [], refused: [problem] });
  const problem = overLimit(path, lines);
  if (problem) return refuse(problem);
  try {
    const blocks = flatten(lines);
    const stated = frontMatterTitle(text);
    const heading = stated === undefined ? titleHeading(blocks) : undefined;
    const out = new Collected();
    readBlocks(blocks, heading, out);
    return {
      title: stated ?? (heading && headingTitle(heading)),
      records: named(out.drafts)
        .map((draft) => workRecord(draft, path))
        .sort((a, b) => a.place.line - b.place.line || (a.place.column ?? 0) - (b.place.column ?? 0)),
      notUnderstood: out.notUnderstood.sort((a, b) => a.line - b.line),
      refused: [],
    };
  } catch (error) {
    if (error instanceof RangeError)
      return refuse({ code: 'too-deep', file: path, line: 1, reason: 'nested too deeply to be read' });
    throw error;
  }
}

/** Takes titles of untitled links from items that stand elsewhere in the list under the same identifier. */
function named(drafts: readonly Draft[]): readonly Draft[] {
  const titles = new Map<string, Draft>();
  for (const draft of drafts) {
    const identifier = draft.by === 'identifier' ? undefined : recognise(draft.links[0]?.address ?? '');
    if (identifier && !titles.has(identifier)) titles.set(identifier, draft);
  }
  return drafts.map((draft) => {
    const same = draft.by === 'identifier' ? titles.get(draft.title) : undefined;
    return same ? { ...draft, title: same.title, name: same.name } : draft;
  });
}

/** Keys that do not change when the list is edited elsewhere; a work that is listed again gets `~2`, `~3`. */
function withKeys(records: readonly Omit<WorkRecord, 'key'>[]): WorkRecord[] {
  const seen = new Map<string, number>();
  return records.map((record) => {
    const key = keyOf(record);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return { ...record, key: count === 1 ? key : `${key}~${count}` };
  });
}

/** By ending, or by what only Markdown with links in it has. */
function isMarkdown({ path, text }: SourceText): boolean {
  if (/\.(?:md|markdown|mdown|mkd)$/i.test(path)) return true;
  if (/\.(?:ya?ml|json|csv|tsv|bib|html?|xml)$/i.test(path)) return false;
  return /\]\(\s*<?https?:\/\//.test(text) || (/^#{1,6} \S/m.test(text) && /https?:\/\//.test(text));
}
