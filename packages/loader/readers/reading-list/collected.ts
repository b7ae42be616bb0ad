import { isStrong, recognise } from '@stemma/model';
import { type Draft, type DraftLink, newDraft } from './draft';
import { type Point, type Run, textOf } from './run';
import { Sections } from './sections';

const LONGEST_TEXT = 300;

/** What has been read of a list so far, and where in it the reading stands. */
export class Collected {
  readonly sections = new Sections();
  readonly drafts: Draft[] = [];
  readonly notUnderstood: { line: number; text: string }[] = [];
  /** The item that the paragraphs which follow belong to. */
  current: { readonly draft: Draft; readonly isHeading: boolean } | undefined;
  /** Bold words of the last paragraph: the title of an item if links follow. */
  pending: Draft | undefined;
  /** Under a heading about the list itself; only links to papers count there. */
  isApart = false;

  add(draft: Draft, section: readonly string[]): void {
    draft.section = section;
    this.drafts.push(draft);
  }

  unclear(runs: readonly Run[], { line }: Point): void {
    const text = textOf(runs);
    if (text === '' || this.isApart) return;
    const cut = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;
    const last = this.notUnderstood.at(-1);
    if (last?.line !== line || last.text !== cut) this.notUnderstood.push({ line, text: cut });
  }

  /** Links that no title goes with: those to papers become items under the id they are known by. */
  addUntitled(links: readonly DraftLink[], runs: readonly Run[], section: readonly string[]): void {
    let isTaken = false;
    for (const link of links) {
      const identifier = recognise(link.address);
      if (!identifier || !isStrong(identifier)) continue;
      const draft = newDraft(identifier, link, 'identifier');
      draft.links.push({ ...link, role: 'main' });
      this.add(draft, section);
      isTaken = true;
    }
    const [first] = links;
    if (!isTaken && first) this.unclear(runs, first);
  }
}
