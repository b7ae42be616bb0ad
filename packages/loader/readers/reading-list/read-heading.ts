import type { Block, Heading } from './block';
import { cleanTitle } from './clean-title';
import type { Collected } from './collected';
import { type Draft, newDraft } from './draft';
import { isFieldName } from './field-name';
import { headingText } from './heading-text';
import { isVague } from './link-label';
import { isApart, isContents } from './navigation';
import { isPaperLink } from './paper-link';
import { partsOf } from './parts';
import { isTitle } from './plain-title';
import { readUnit } from './read-unit';
import { textOf } from './run';

/** One word that stands over many items; a heading of such words is a section even over a lone link. */
const GENERAL =
  /^(?:papers?|surveys?|reviews?|resources?|links?|references?|introduction|overview|background|about|abstract|general|others?|miscellaneous|misc|datasets?|benchmarks?|tools?|blogs?|posts?|articles?|books?|courses?|videos?|tutorials?|talks?|code|codes|projects?|models?|methods?|applications?|evaluation|training|demo|installation|usage|(?:19|20)\d\d.*|论文|综述|数据集|工具|博客|课程|书籍|视频|资源|简介|介绍|概述|其他)$/i;

/** A line of links is short; a longer one is prose with a link in it. */
const LONGEST_LINE = 300;

/** Reads a heading as an item or a section; `below` is what follows it up to the next heading. */
export function readHeading(heading: Heading, below: readonly Block[], out: Collected): void {
  const { depth, runs } = heading;
  out.sections.leavePseudo();
  out.current = undefined;
  out.pending = undefined;
  const text = headingText(runs);
  const draft = itemOf(heading, text, below);
  const isAboutList = isApart(text) || isContents(text);
  out.isApart = isAboutList && !draft?.links.some(isPaperLink);
  if (!draft || out.isApart) {
    out.sections.enter(depth, isContents(text) ? '' : text);
    takeLinks(heading, out);
    return;
  }
  out.sections.enterItem(depth, text);
  out.add(draft, out.sections.around);
  out.current = { draft, isHeading: true };
}

/** Links to papers in a heading that is no item, a badge of the list's own paper for instance. */
export function takeLinks({ runs }: Heading, out: Collected): void {
  const unit = readUnit(runs, 'heading');
  const papers = unit.drafts.filter(({ links }) => links.some(isPaperLink));
  for (const draft of papers) if (draft.by === 'link') out.add(draft, out.sections.path);
  const loose = [...unit.loose, ...papers.flatMap(({ by, links }) => (by === 'link' ? [] : links))];
  out.addUntitled(loose.filter(isPaperLink), [], out.sections.path);
}

function itemOf(heading: Heading, text: string, below: readonly Block[]): Draft | undefined {
  const [draft] = readUnit(heading.runs, 'heading').drafts;
  const { line, column } = heading;
  const linked = heading.runs
    .filter((run) => run.kind === 'link' && !run.isImage)
    .map((run) => run.text)
    .join('');
  const covers = draft !== undefined && Math.max(draft.title.length, linked.length) * 2 >= text.length;
  if (draft && (covers || draft.by !== 'link') && draft.links.some(({ role }) => role !== 'beside'))
    return { ...draft, line, column };
  const isOver = !GENERAL.test(cleanTitle(text)) && isTitle(text) && isLoneItem(below);
  return isOver ? newDraft(cleanTitle(text), heading) : undefined;
}

/** Whether all that follows a heading are labelled links: then the heading is their title. */
function isLoneItem(below: readonly Block[]): boolean {
  let work = 0;
  for (const block of below) {
    if (block.type === 'table' || block.type === 'fold') return false;
    const stretches =
      block.type === 'paragraph'
        ? [block.runs]
        : block.type === 'list'
          ? block.entries.map(({ runs }) => runs)
          : [];
    for (const runs of stretches) {
      const field = /^\s*([^:：]{1,20})[:：]/u.exec(textOf(runs))?.[1];
      const isLabelled = field !== undefined && isFieldName(field);
      const unit = readUnit(runs, block.type === 'list' && !isLabelled ? 'entry' : 'detail');
      if ((unit.drafts.length > 0 || unit.mentions.length > 0) && !isLabelled) return false;
      const links = isLabelled ? partsOf(runs).filter(({ role }) => role !== undefined) : unit.loose;
      const isNamed = unit.loose.some(
        (link) => isPaperLink(link) || (link.role === 'work' && !isVague(link.label)),
      );
      if (links.length > 0 && textOf(runs).length <= LONGEST_LINE && (isLabelled || isNamed)) work++;
    }
  }
  return work > 0 && work <= 6;
}
