import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { StoreError } from './store-error';
import { onDisk, systemCode } from './system-error';

function failing(code: string): () => Promise<never> {
  return async () => {
    throw Object.assign(new Error(`${code}: failed`), { code, errno: -1, syscall: 'write' });
  };
}

test.each([
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EROFS', 'read-only'],
  ['EACCES', 'read-only'],
  ['EPERM', 'read-only'],
  ['ENOTDIR', 'bad-url'],
  ['EMFILE', 'unreachable'],
])('%s is told as %s, with the place', async (system, code) => {
  const failed = onDisk('/data/.stemma', failing(system));
  await expect(failed).rejects.toMatchObject({ code, message: expect.stringContaining('/data/.stemma') });
});

test('other errors pass as they are', async () => {
  const mine = new StoreError('locked', 'held');
  await expect(onDisk('x', () => Promise.reject(mine))).rejects.toBe(mine);
  expect(systemCode(mine)).toBeUndefined();
  const real = await readFile('/nowhere/at/all').catch((error: unknown) => error);
  expect(systemCode(real)).toBe('ENOENT');
});
