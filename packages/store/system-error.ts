import { StoreError, type StoreErrorCode } from './store-error';

const CODE_OF: Readonly<Record<string, { readonly code: StoreErrorCode; readonly mend: string }>> = {
  ENOSPC: { code: 'disk-full', mend: 'the disk is full: free some space and try again' },
  EDQUOT: { code: 'disk-full', mend: 'the disk quota is used up: free some space and try again' },
  EROFS: { code: 'read-only', mend: 'the file system is read-only: choose a folder that can be written' },
  EACCES: { code: 'read-only', mend: 'permission denied: allow access to the folder or choose another' },
  EPERM: { code: 'read-only', mend: 'permission denied: allow access to the folder or choose another' },
  ENOTDIR: { code: 'bad-url', mend: 'a file stands where a folder is needed: choose another folder' },
  EEXIST: { code: 'bad-url', mend: 'a file stands where a folder is needed: choose another folder' },
};

/** The code of a failed system call, for instance `ENOENT`; undefined for any other error. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('syscall' in error && 'code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/**
 * Runs work on the store's folder; a failed system call becomes a `StoreError` that names the place.
 * @throws StoreError `disk-full`, `read-only`, `bad-url`, `unreachable`; other errors as they are.
 */
export async function onDisk<T>(place: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    const known = CODE_OF[code];
    if (known) throw new StoreError(known.code, `${place}: ${known.mend}`, { cause: error });
    const reason = error instanceof Error ? error.message : code;
    throw new StoreError('unreachable', `${place}: ${reason}`, { cause: error });
  }
}
