import { type Run, textOf } from './run';

const PICTURES = String.raw`(?:[\p{Extended_Pictographic}\ufe0f\u200d\u{1f3fb}-\u{1f3ff}]|:[a-z][a-z0-9_+-]*:|\s)`;
const AT_ENDS = new RegExp(`^${PICTURES}+|${PICTURES}+$`, 'gu');

/** The words of a heading as written, without pictures at its ends. */
export function headingText(runs: readonly Run[]): string {
  return textOf(runs.filter((run) => !run.isImage)).replace(AT_ENDS, '');
}
