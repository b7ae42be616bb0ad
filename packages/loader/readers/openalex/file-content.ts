import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';

const READ_SIZE = 256 * 1024;

/**
 * The bytes of a file, piece by piece; of a gzip file (told by its first bytes, of one member or several) what
 * was packed. `onRead` is given every piece as it lies.
 * @throws Error of the file system; of zlib where the file is cut off or damaged, after all that could be had.
 */
export async function* fileContent(path: string, onRead: (piece: Buffer) => void): AsyncGenerator<Buffer> {
  const stream = createReadStream(path, { highWaterMark: READ_SIZE });
  let unpack: ReturnType<typeof unpacker> | undefined;
  let first = true;
  try {
    for await (const piece of stream as AsyncIterable<Buffer>) {
      onRead(piece);
      if (first && piece[0] === 0x1f && piece[1] === 0x8b) unpack = unpacker();
      first = false;
      if (unpack) yield* unpack.next(piece);
      else yield piece;
    }
    if (unpack) yield* unpack.end();
  } finally {
    stream.destroy();
    unpack?.close();
  }
}

/** Unpacks one piece after the other: what came before a fault is given before the fault is thrown. */
function unpacker() {
  const gunzip = createGunzip({ chunkSize: READ_SIZE });
  let unpacked: Buffer[] = [];
  let fault: Error | undefined;
  let wake: () => void = () => {};
  gunzip.on('data', (chunk: Buffer) => unpacked.push(chunk));
  gunzip.on('error', (error) => {
    fault = error;
    wake();
  });
  async function* taken(begin: (done: () => void) => void): AsyncGenerator<Buffer> {
    await new Promise<void>((resolve) => {
      wake = resolve;
      begin(resolve);
    });
    const ready = unpacked;
    unpacked = [];
    yield* ready;
    if (fault) throw fault;
  }
  return {
    next: (piece: Buffer) => taken((done) => gunzip.write(piece, () => done())),
    end: () =>
      taken((done) => {
        gunzip.once('end', done);
        gunzip.end();
      }),
    close: () => gunzip.destroy(),
  };
}
