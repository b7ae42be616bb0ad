import { notify } from '../state/notice';
import { say } from '../words/spoken';

/** Puts a text on the clipboard and says so; where the browser refuses, says that. */
export async function copyText(text: string, done: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    notify(done);
  } catch {
    notify(say('notice.notCopied'));
  }
}
