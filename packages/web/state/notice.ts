import { create } from 'zustand';

const SHOWN_FOR_MS = 3200;

/** A short word on what was done, such as "Link copied"; said aloud by screen readers. */
export const useNotice = create<{ readonly text?: string }>(() => ({}));

let timer: ReturnType<typeof setTimeout> | undefined;

export function notify(text: string): void {
  clearTimeout(timer);
  useNotice.setState({ text });
  timer = setTimeout(() => useNotice.setState({ text: undefined }), SHOWN_FOR_MS);
}
