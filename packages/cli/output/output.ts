/** Where a command writes: data to `data`, everything said to a person to `notes`. */
export interface Output {
  readonly data: NodeJS.WritableStream & { readonly isTTY?: boolean };
  readonly notes: NodeJS.WritableStream & { readonly isTTY?: boolean };
}

export const STANDARD_OUTPUT: Output = { data: process.stdout, notes: process.stderr };

/** Resolves when the text has been taken, so that a full pipe is waited for. */
export function write(stream: NodeJS.WritableStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()));
  });
}
