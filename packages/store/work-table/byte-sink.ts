import { type FileHandle, open } from 'node:fs/promises';

/** What takes the bytes of a file, one piece behind the other, and at last its first bytes once more. */
export interface ByteSink {
  append(bytes: Uint8Array): Promise<void>;
  /** Writes over the first bytes; nothing is appended any more. */
  writeStart(bytes: Uint8Array): Promise<void>;
}

/** Bytes of a file that stands in memory. */
export class BytesInMemory implements ByteSink {
  readonly #pieces: Uint8Array[] = [];

  async append(bytes: Uint8Array): Promise<void> {
    this.#pieces.push(bytes.slice());
  }

  async writeStart(bytes: Uint8Array): Promise<void> {
    this.#pieces[0]?.set(bytes);
  }

  whole(): Buffer {
    return Buffer.concat(this.#pieces);
  }
}

/**
 * Writes a new file by a sink that it is given, and closes it.
 * @throws what `write` throws, and the system's errors.
 */
export async function writeBytes<T>(path: string, write: (sink: ByteSink) => Promise<T>): Promise<T> {
  const file = await open(path, 'w');
  try {
    let length = 0;
    return await write({
      async append(bytes) {
        await writeAll(file, bytes, length);
        length += bytes.length;
      },
      writeStart: (bytes) => writeAll(file, bytes, 0),
    });
  } finally {
    await file.close();
  }
}

async function writeAll(file: FileHandle, bytes: Uint8Array, at: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, at + done);
    done += bytesWritten;
  }
}
