import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** From `start` up to `end`, in characters of the file: whole lines. */
export interface Range {
  start: number;
  end: number;
}

/** A part of a source file: a declaration with the comment that belongs to it. */
export interface Part extends Range {
  /** As the chapter names it: "feedForward", "Trainer.run", "costs.quadratic". */
  name: string;
  node: ts.Node;
}

export function parse(root: string, file: string): ts.SourceFile {
  const text = readFileSync(join(root, file), 'utf8');
  return ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
}

/** Throws an Error where the file has no declaration of that name any more. */
export function findPart(source: ts.SourceFile, name: string): Part {
  const [first, ...members] = name.split('.');
  let node = declaration(source, first);
  for (const member of members) node = node && memberOf(node, member);
  if (!node) throw new Error(`${source.fileName} has no "${name}".`);
  const { text } = source;
  const start = text.lastIndexOf('\n', startWithComment(source, node)) + 1;
  const line = text.indexOf('\n', node.end);
  return { name, node, start, end: line < 0 ? text.length : line + 1 };
}

function declaration(source: ts.SourceFile, name: string): ts.Node | undefined {
  const node = source.statements.find(statement =>
    ts.isVariableStatement(statement)
      ? statement.declarationList.declarations.some(one => nameOf(one) === name)
      : nameOf(statement) === name,
  );
  // A table is written under a name of its own, which gives its entries' names, and exported as it.
  const value = node && valueOf(node);
  return value && ts.isIdentifier(value) ? (declaration(source, value.text) ?? node) : node;
}

/** Of a class or an interface; of the object a constant is; of the object a function returns. */
function memberOf(node: ts.Node, name: string): ts.Node | undefined {
  if (ts.isClassDeclaration(node) || ts.isInterfaceDeclaration(node)) {
    return [...node.members].find(member => nameOf(member) === name);
  }
  return objectOf(node)?.properties.find(property => nameOf(property) === name);
}

function valueOf(node: ts.Node): ts.Expression | undefined {
  if (!ts.isVariableStatement(node)) return undefined;
  const { initializer } = node.declarationList.declarations[0];
  return initializer && ts.isSatisfiesExpression(initializer)
    ? initializer.expression
    : initializer;
}

function objectOf(node: ts.Node): ts.ObjectLiteralExpression | undefined {
  const expression = ts.isVariableStatement(node)
    ? valueOf(node)
    : ts.isFunctionDeclaration(node)
      ? node.body?.statements.find(ts.isReturnStatement)?.expression
      : ts.isPropertyAssignment(node)
        ? node.initializer
        : undefined;
  return expression && ts.isObjectLiteralExpression(expression) ? expression : undefined;
}

export function nameOf(node: ts.Node): string | undefined {
  if (ts.isConstructorDeclaration(node)) return 'constructor';
  const { name } = node as ts.NamedDeclaration;
  if (!name) return undefined;
  return ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : name.getText();
}

/** Where the comment right above a declaration begins; where that does, if there is none. */
function startWithComment(source: ts.SourceFile, node: ts.Node): number {
  const { text } = source;
  let start = node.getStart(source);
  const comments = ts.getLeadingCommentRanges(text, node.getFullStart()) ?? [];
  for (const { pos, end } of comments.reverse()) {
    if (text.slice(end, start).split('\n').length > 2) break;
    start = pos;
  }
  return start;
}
