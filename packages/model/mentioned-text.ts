import { fold } from './fold';
import type { WorkProperties } from './node';

/** The folded text of a work in which a filter looks for words: its names, titles and summaries. */
export function mentionedText({
  name,
  title,
  titleZh,
  aliases,
  summary,
  summaryZh,
}: Partial<WorkProperties>): string {
  return fold([name, title, titleZh, ...(aliases ?? []), summary, summaryZh].filter(Boolean).join('\n'));
}
