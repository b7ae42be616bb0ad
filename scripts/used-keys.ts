import path from 'node:path';
import ts from 'typescript';

/** A use of a key of words: the keys it can mean, and where it stands. */
export interface UsedKey {
  readonly pattern: RegExp;
  readonly place: string;
}

/** The keys that a file asks for: in calls of `t` and `say`, in `i18nKey`, and in the `label` of commands. */
export function usedKeys(file: string, text: string): UsedKey[] {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind);
  const found: UsedKey[] = [];
  const take = (expression: ts.Node | undefined) => {
    for (const pattern of patterns(expression)) {
      const { line } = source.getLineAndCharacterOfPosition(expression?.getStart() ?? 0);
      found.push({ pattern, place: `${path.relative(process.cwd(), file)}:${line + 1}` });
    }
  };
  const visit = (node: ts.Node) => {
    if (ts.isCallExpression(node) && isTranslate(node.expression)) take(node.arguments[0]);
    if (ts.isJsxAttribute(node) && node.name.getText() === 'i18nKey') take(node.initializer);
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'label' && file.includes('/commands/'))
      take(node.initializer);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isTranslate(callee: ts.Expression): boolean {
  return ts.isIdentifier(callee)
    ? callee.text === 't' || callee.text === 'say'
    : ts.isPropertyAccessExpression(callee) && callee.name.text === 't';
}

/** What an expression can come to: a literal itself, a template with anything in its gaps, both sides of a choice. */
function patterns(node: ts.Node | undefined): RegExp[] {
  if (!node) return [];
  if (ts.isStringLiteralLike(node)) return [exact(escaped(node.text))];
  if (ts.isConditionalExpression(node)) return [...patterns(node.whenTrue), ...patterns(node.whenFalse)];
  if (ts.isParenthesizedExpression(node)) return patterns(node.expression);
  if (ts.isTemplateExpression(node)) {
    const spans = node.templateSpans.map(({ literal }) => `[^.]+${escaped(literal.text)}`);
    return [exact(escaped(node.head.text) + spans.join(''))];
  }
  return [];
}

const exact = (source: string) => new RegExp(`^${source}$`);
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
