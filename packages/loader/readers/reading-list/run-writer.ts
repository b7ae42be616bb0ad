import { splitBareAddress } from './address';
import type { Point, Run, Style } from './run';

interface OpenLink extends Point {
  readonly href: string;
  text: string;
  words: boolean;
  strong: boolean;
  emphasis: boolean;
}

/** Writes down runs as text, links and breaks come, whatever they were written in. */
export class RunWriter {
  readonly runs: Run[] = [];
  readonly #styles: (keyof Style)[] = [];
  #link: OpenLink | undefined;
  #hidden = 0;

  push(style: keyof Style): void {
    this.#styles.push(style);
  }

  pop(style: keyof Style): void {
    const at = this.#styles.lastIndexOf(style);
    if (at >= 0) this.#styles.splice(at, 1);
  }

  /** Marks of footnotes and affiliations are no part of a name or title. */
  hide(): void {
    this.#hidden++;
  }

  show(): void {
    this.#hidden = Math.max(0, this.#hidden - 1);
  }

  text(text: string, point: Point): void {
    if (this.#hidden > 0 || text === '') return;
    const style = this.#style();
    if (this.#link) {
      this.#link.text += text;
      if (text.trim() !== '') {
        this.#link.strong ||= style.strong === true;
        this.#link.emphasis ||= style.emphasis === true;
        this.#link.words = true;
      }
      return;
    }
    text.split('\n').forEach((part, index) => {
      if (index > 0) this.runs.push({ kind: 'break', text: '', line: point.line + index, column: 1 });
      const at = index === 0 ? point : { line: point.line + index, column: 1 };
      if (part !== '')
        this.runs.push({ kind: 'text', text: part, ...style, line: at.line, column: at.column });
    });
  }

  image(alt: string): void {
    if (this.#link && !this.#link.words) this.#link.text += alt;
  }

  lineEnd(point: Point): void {
    if (this.#link) this.#link.text += ' ';
    else this.runs.push({ kind: 'break', text: '', isHard: true, line: point.line, column: point.column });
  }

  openLink(href: string, { line, column }: Point): void {
    this.closeLink();
    this.#link = { href, line, column, text: '', words: false, strong: false, emphasis: false };
  }

  closeLink(): void {
    const link = this.#link;
    this.#link = undefined;
    if (!link) return;
    const { href, line, column, words, strong, emphasis } = link;
    const text = link.text.replace(/\s+/g, ' ').trim();
    const isBare =
      /^(?:https?:\/\/|www\.)/i.test(text) &&
      href.replace(/^https?:\/\//i, '') === text.replace(/^https?:\/\//i, '');
    const [address, rest] = isBare ? splitBareAddress(href) : [href, ''];
    const own = this.#style();
    this.runs.push({
      kind: 'link',
      text: isBare ? address : text,
      href: address,
      isImage: !words,
      strong: strong || own.strong,
      emphasis: emphasis || own.emphasis,
      line,
      column,
    });
    this.text(rest, { line, column: column + address.length });
  }

  #style(): Style {
    const style: Record<keyof Style, boolean> = { strong: false, emphasis: false, code: false };
    for (const one of this.#styles) style[one] = true;
    return style;
  }
}
