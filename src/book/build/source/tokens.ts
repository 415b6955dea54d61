import ts from 'typescript';
import type { TokenKind } from '../../content/listings.ts';
import type { Range } from './parts.ts';

export interface Token extends Range {
  kind: TokenKind;
  /** null between the tokens of the language: blanks and comments. */
  node: ts.Node | null;
}

/** All of a file in order, told apart as the compiler tells it. */
export function tokensOf(source: ts.SourceFile): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const fill = (end: number) => {
    if (end <= at) return;
    const comment = source.text.slice(at, end).trim() !== '';
    tokens.push({ start: at, end, kind: comment ? 'comment' : 'plain', node: null });
  };
  const walk = (node: ts.Node) => {
    if (ts.isJSDoc(node)) return;
    const children = node.getChildren(source);
    if (children.length > 0) return children.forEach(walk);
    const start = node.getStart(source);
    if (node.end <= start) return;
    fill(start);
    tokens.push({ start, end: node.end, kind: kindOf(node), node });
    at = node.end;
  };
  walk(source);
  fill(source.text.length);
  return tokens;
}

function kindOf(node: ts.Node): TokenKind {
  const { kind, parent } = node;
  if (kind >= ts.SyntaxKind.FirstKeyword && kind <= ts.SyntaxKind.LastKeyword) {
    return ts.isTypeNode(node) ? 'type' : 'keyword';
  }
  if (kind >= ts.SyntaxKind.FirstLiteralToken && kind <= ts.SyntaxKind.LastTemplateToken) {
    return 'literal';
  }
  if (!ts.isIdentifier(node)) return 'plain';
  if (isTypeName(node)) return 'type';
  const declares = 'name' in parent && parent.name === node;
  return declares && (ts.isFunctionLike(parent) || isFunction(parent)) ? 'name' : 'plain';
}

function isTypeName({ parent }: ts.Identifier): boolean {
  return (
    ts.isTypeReferenceNode(parent) ||
    ts.isTypeParameterDeclaration(parent) ||
    ts.isInterfaceDeclaration(parent) ||
    ts.isTypeAliasDeclaration(parent) ||
    ts.isExpressionWithTypeArguments(parent) ||
    ts.isClassDeclaration(parent)
  );
}

/** value: (a, y) => …, and const surprise = (a: number) => … */
function isFunction(node: ts.Node): boolean {
  const hasValue = ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node);
  return hasValue && node.initializer !== undefined && ts.isArrowFunction(node.initializer);
}
