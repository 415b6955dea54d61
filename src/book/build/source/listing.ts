import ts from 'typescript';
import type { ListedLine } from '../../content/listings.ts';
import { findPart, parse, type Part } from './parts.ts';
import { tokensOf, type Token } from './tokens.ts';

export interface Listing {
  id: string;
  file: string;
  source: ts.SourceFile;
  parts: Part[];
}

export function listing(root: string, id: string, file: string, names: string[]): Listing {
  const source = parse(root, file);
  return { id, file, source, parts: names.map(name => findPart(source, name)) };
}

/** The lines of a listing, with links to where the others define what it names. */
export function linesOf(one: Listing, all: readonly Listing[]): ListedLine[] {
  const { source, parts } = one;
  const target = targets(one, all);
  const tokens = tokensOf(source);
  const lines: ListedLine[] = [];
  parts.forEach((part, i) => {
    const between = i > 0 ? source.text.slice(parts[i - 1].end, part.start) : '';
    // Parts that follow each other in the file stay as they are there.
    if (i > 0 && between.trim() !== '') lines.push({ n: null, pieces: [] });
    const start = i > 0 && between.trim() === '' ? parts[i - 1].end : part.start;
    lines.push(...cut(source, tokens, { start, end: part.end }, target));
  });
  return dedented(lines);
}

function cut(
  source: ts.SourceFile,
  tokens: readonly Token[],
  { start, end }: { start: number; end: number },
  target: (token: Token) => string | undefined,
): ListedLine[] {
  const first = source.getLineAndCharacterOfPosition(start).line + 1;
  const lines: ListedLine[] = [{ n: first, pieces: [] }];
  for (const token of tokens) {
    const text = source.text.slice(Math.max(token.start, start), Math.min(token.end, end));
    if (token.end <= start || token.start >= end) continue;
    const to = target(token);
    text.split('\n').forEach((part, i) => {
      if (i > 0) lines.push({ n: first + lines.length, pieces: [] });
      const kind = part.trim() === '' ? 'plain' : token.kind;
      if (part !== '') lines[lines.length - 1].pieces.push({ kind, text: part, ...(to && { to }) });
    });
  }
  return lines.slice(0, -1); // after the last line's end there is an empty one
}

function dedented(lines: readonly ListedLine[]): ListedLine[] {
  const text = ({ pieces }: ListedLine) => pieces.map(piece => piece.text).join('');
  const written = lines.filter(line => text(line).trim() !== '');
  const indent = Math.min(...written.map(line => text(line).search(/\S/)));
  return lines.map(({ n, pieces: [head, ...rest] }) => {
    if (!head) return { n, pieces: [] };
    const shortened = { ...head, text: head.text.slice(indent) };
    return { n, pieces: shortened.text === '' ? rest : [shortened, ...rest] };
  });
}

/**
 * Where a name leads: a name that the file imports or declares, to the listing that has it; a
 * member, to the listing of a member so called. Never to where it stands already.
 */
function targets(one: Listing, all: readonly Listing[]): (token: Token) => string | undefined {
  const imports = importsOf(one.source);
  const defined = new Map<string, string>();
  for (const { id, file, parts } of all) {
    for (const { name } of parts) {
      const member = name.includes('.') ? `.${name.split('.').pop()}` : `${file}:${name}`;
      if (!defined.has(member)) defined.set(member, id);
    }
  }
  return ({ node }) => {
    if (!node || !ts.isIdentifier(node)) return undefined;
    const { parent, text } = node;
    let key = `${imports.get(text) ?? `${one.file}:${text}`}`;
    if ('name' in parent && parent.name === node) {
      if (!ts.isPropertyAccessExpression(parent)) return undefined;
      key = `.${text}`;
    }
    const id = defined.get(key);
    return id === one.id ? undefined : id;
  };
}

/** Names that a file imports from its neighbours: feedForward → src/core/network.ts:feedForward. */
function importsOf({ statements, fileName }: ts.SourceFile): Map<string, string> {
  const imports = new Map<string, string>();
  for (const statement of statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) {
      continue;
    }
    const from = new URL(statement.moduleSpecifier.text, `file:///${fileName}`).pathname.slice(1);
    const named = statement.importClause?.namedBindings;
    if (!named || !ts.isNamedImports(named)) continue;
    for (const { name, propertyName } of named.elements) {
      imports.set(name.text, `${from}:${(propertyName ?? name).text}`);
    }
  }
  return imports;
}
