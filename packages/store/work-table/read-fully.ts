import { readSync } from 'node:fs';

/** Fills bytes from a place in an open file, while the process waits. @throws RangeError where it ends before; the system's errors. */
export function readFully(fd: number, bytes: Buffer, at: number): Buffer {
  for (let done = 0; done < bytes.length; ) {
    const read = readSync(fd, bytes, done, bytes.length - done, at + done);
    if (read === 0) throw new RangeError('the file was cut off');
    done += read;
  }
  return bytes;
}
