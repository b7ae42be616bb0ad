import { type FileHandle, open } from 'node:fs/promises';
import { readFully } from './read-fully';

/** Node aborts where 2 GiB or more are asked for at once. */
const MOST_READ = 2 ** 30;

/** What columns are read from. */
export interface ColumnSource {
  readonly length: number;
  /** Some of the bytes, which begin at a multiple of eight in their memory. */
  read(from: number, to: number): Promise<Buffer>;
  /** Some of the bytes, to be looked into where they are. */
  leave(from: number, to: number): LeftBytes;
}

/** Bytes that are looked into piece by piece. */
export interface LeftBytes {
  readonly length: number;
  /** The bytes from one on to before another. */
  slice(from: number, to: number): Buffer;
}

/** A file of columns in memory. */
export function columnsInMemory(file: Buffer): ColumnSource {
  const bytes = file.byteOffset % 8 === 0 ? file : Buffer.from(new Uint8Array(file).buffer);
  return {
    length: bytes.length,
    read: async (from, to) => bytes.subarray(from, to),
    leave: (from, to) => new LeftInMemory(bytes.subarray(from, to)),
  };
}

export class LeftInMemory implements LeftBytes {
  constructor(private readonly bytes: Buffer) {}

  get length(): number {
    return this.bytes.length;
  }

  slice(from: number, to: number): Buffer {
    return this.bytes.subarray(from, to);
  }
}

/** A file of columns on the disk, which is open until it is closed: a reader looks into what it left there. */
export class ColumnsOnDisk implements ColumnSource {
  private constructor(
    private readonly file: FileHandle,
    readonly length: number,
  ) {}

  /** @throws the system's errors, here and below. */
  static async open(path: string): Promise<ColumnsOnDisk> {
    const file = await open(path);
    return new ColumnsOnDisk(file, (await file.stat()).size);
  }

  async read(from: number, to: number): Promise<Buffer> {
    const bytes = Buffer.from(new ArrayBuffer(Math.max(0, to - from)));
    for (let done = 0; done < bytes.length; ) {
      const most = Math.min(bytes.length - done, MOST_READ);
      const { bytesRead } = await this.file.read(bytes, done, most, from + done);
      if (bytesRead === 0) return bytes.subarray(0, done);
      done += bytesRead;
    }
    return bytes;
  }

  leave(from: number, to: number): LeftBytes {
    return new LeftOnDisk(this.file, from, to - from);
  }

  async close(): Promise<void> {
    await this.file.close();
  }
}

/** Read while the process waits: bytes that the system mostly has in memory. */
class LeftOnDisk implements LeftBytes {
  constructor(
    private readonly file: FileHandle,
    private readonly at: number,
    readonly length: number,
  ) {}

  slice(from: number, to: number): Buffer {
    return readFully(this.file.fd, Buffer.allocUnsafe(to - from), this.at + from);
  }
}
