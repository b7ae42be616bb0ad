import type { LoadSession } from '@stemma/store';

/** Runs a part of a load; where it fails the session is aborted, so that nothing of it is left. */
export async function abortingOnError<T>(session: LoadSession, part: () => Promise<T>): Promise<T> {
  try {
    return await part();
  } catch (error) {
    await session.abort();
    throw error;
  }
}
