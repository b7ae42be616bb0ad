export type LayoutErrorCode = 'unknown-end' | 'twice';

/** What cannot be placed, told apart by `code`: `unknown-end` a line to no work, `twice` one id given again. */
export class LayoutError extends Error {
  constructor(
    readonly code: LayoutErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'LayoutError';
  }
}
