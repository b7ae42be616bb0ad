import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const processor = unified().use(remarkParse).use(remarkFrontmatter, ['yaml', 'toml']).use(remarkGfm).freeze();

/**
 * The tree of a Markdown text (CommonMark, GitHub's tables and bare addresses, front matter), with
 * positions.
 * @throws RangeError where it is nested too deeply for the stack.
 */
export function parseMarkdown(text: string): Root {
  return processor.parse(text);
}
