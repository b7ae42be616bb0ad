import { type GraphNode, isWork, type Language, type WorkNode } from '@stemma/model';

function text(node: GraphNode<object>, key: string): string | undefined {
  const value = (node.properties as Readonly<Record<string, unknown>>)[key];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** What a node is called in the page's language; a source by its title. */
export function nameOf(node: GraphNode<object>, language: Language): string {
  const inChinese = language === 'zh' && !isWork(node) ? text(node, 'nameZh') : undefined;
  return (
    inChinese ??
    (node.labels.includes('Source') ? text(node, 'title') : undefined) ??
    text(node, 'name') ??
    node.id
  );
}

/** The titles of a work, that of the page's language first; a title that only repeats the name is left out. */
export function titlesOf(
  work: WorkNode,
  language: Language,
): { readonly first?: string; readonly second?: string } {
  const { name, title, titleZh } = work.properties;
  const original = title === name ? undefined : title;
  const chinese = titleZh === name || titleZh === title ? undefined : titleZh;
  return language === 'zh'
    ? { first: chinese ?? original, second: chinese ? original : undefined }
    : { first: original, second: chinese };
}
