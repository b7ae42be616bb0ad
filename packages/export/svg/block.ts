/** A part of a page that was drawn from its own upper left corner; `height` in px. */
export interface Block {
  readonly svg: string;
  readonly height: number;
}
