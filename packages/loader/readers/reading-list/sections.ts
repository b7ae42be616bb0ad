/** A heading, or what stands as one, above the items that follow. */
interface Section {
  readonly depth: number;
  readonly text: string;
  /** A heading that is an item itself. */
  readonly isItem: boolean;
  /** It has had a list, a table or paragraphs of items of its own. */
  hasItems: boolean;
}

/** Headings that are no Markdown headings stand below all that are. */
const FOLD = 10;
const PSEUDO = 20;

/** The headings above the place that is being read, outermost first. */
export class Sections {
  #open: Section[] = [];

  /** A heading without a link. */
  enter(depth: number, text: string): void {
    this.#open = this.#open.filter((section) => section.depth < depth);
    this.#open.push({ depth, text, isItem: false, hasItems: false });
  }

  /**
   * A heading that is an item. It stays under a heading of its own depth that has no link and nothing of
   * its own, for that is the section of such items.
   */
  enterItem(depth: number, text: string): void {
    this.#open = this.#open.filter(
      (section) => section.depth < depth || (section.depth === depth && !section.isItem && !section.hasItems),
    );
    this.#open.push({ depth, text, isItem: true, hasItems: false });
  }

  fold(text: string): void {
    this.leavePseudo();
    this.#open.push({ depth: FOLD, text, isItem: false, hasItems: false });
  }

  unfold(): void {
    const at = this.#open.findLastIndex(({ depth }) => depth === FOLD);
    if (at >= 0) this.#open.splice(at);
  }

  /** A line that stands as a heading over the list that follows it. */
  enterPseudo(text: string): void {
    this.leavePseudo();
    this.#open.push({ depth: PSEUDO, text, isItem: false, hasItems: false });
  }

  leavePseudo(): void {
    this.#open = this.#open.filter(({ depth }) => depth !== PSEUDO);
  }

  /** Notes that items which are no headings stand here. */
  use(): void {
    const from = Math.max(
      0,
      this.#open.findLastIndex(({ isItem }) => isItem),
    );
    for (const section of this.#open.slice(from)) section.hasItems = true;
  }

  /** The path of an item that is not a heading. */
  get path(): string[] {
    return this.#open.filter(({ text }) => text !== '').map(({ text }) => text);
  }

  /** The path without the heading that is an item, for that item and what stands in the words below it. */
  get around(): string[] {
    return this.#open.at(-1)?.isItem ? this.path.slice(0, -1) : this.path;
  }
}
