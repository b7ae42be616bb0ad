export type ModelErrorCode = 'bad-selection' | 'bad-view';

/** What goes wrong in the words themselves, told apart by `code`. */
export class ModelError extends Error {
  constructor(
    readonly code: ModelErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'ModelError';
  }
}
