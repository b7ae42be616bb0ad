import type { Point, Run } from './run';

/** A reading list as a flat row of blocks, whether they were written in Markdown or in HTML. */
export type Block = Heading | Fold | Unfold | Paragraph | List | Table | Code;

export interface Heading extends Point {
  readonly type: 'heading';
  readonly depth: number;
  readonly runs: readonly Run[];
}

/** The beginning of `<details>`: its summary is the heading of what it hides. */
interface Fold extends Point {
  readonly type: 'fold';
  readonly runs: readonly Run[];
}

interface Unfold extends Point {
  readonly type: 'unfold';
}

export interface Paragraph extends Point {
  readonly type: 'paragraph';
  readonly runs: readonly Run[];
}

export interface List extends Point {
  readonly type: 'list';
  readonly ordered: boolean;
  readonly entries: readonly Entry[];
}

/** An entry of a list: its own text, then what is nested in it. */
export interface Entry extends Point {
  readonly runs: readonly Run[];
  readonly blocks: readonly Block[];
}

export interface Table extends Point {
  readonly type: 'table';
  readonly header: readonly Cell[];
  readonly rows: readonly Row[];
}

export interface Row extends Point {
  readonly cells: readonly Cell[];
}

export interface Cell {
  readonly runs: readonly Run[];
}

export interface Code extends Point {
  readonly type: 'code';
  readonly text: string;
}
