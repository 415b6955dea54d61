import ts from 'typescript';
import { findPart, nameOf, parse, type Range } from './parts.ts';

/**
 * An entry of one of the core's tables as a program that a reader can change: the same lines, less
 * the annotations of types, with the declarations of its file that they use.
 */
export function editable(
  root: string,
  file: string,
  /** "costs.quadratic" */
  entry: string,
  members: readonly string[],
  /** What the entry is called in the program: const NAME = { … } */
  name: string,
): string {
  const source = parse(root, file);
  const shown = members.flatMap(member => {
    try {
      return [findPart(source, `${entry}.${member}`)];
    } catch {
      return []; // not every cost has a partner
    }
  });
  if (shown.length === 0) throw new Error(`${file} has no "${entry}".`);
  const body = shown.map(part => outdented(plain(source, part), 2)).join('');
  const helpers = helpersOf(
    source,
    shown.map(part => part.node),
  );
  return [...helpers, `const ${name} = {\n${body}};\n`].join('\n');
}

/** The declarations of the file that some nodes use, and those use in turn, in the file's order. */
function helpersOf(source: ts.SourceFile, nodes: readonly ts.Node[]): string[] {
  const used = new Set<string>();
  const collect = (node: ts.Node) => {
    if (ts.isIdentifier(node)) add(node.text);
    ts.forEachChild(node, collect);
  };
  const add = (name: string) => {
    if (used.has(name)) return;
    const declaration = source.statements.find(
      statement =>
        ts.isVariableStatement(statement) &&
        statement.declarationList.declarations.some(one => nameOf(one) === name),
    );
    if (!declaration) return;
    used.add(name);
    collect(declaration);
  };
  nodes.forEach(collect);
  const parts = [...used].map(name => findPart(source, name)).sort((a, b) => a.start - b.start);
  const aliases = aliasesIn(source, [...nodes, ...parts.map(part => part.node)]);
  const groups: string[] = aliases.length > 0 ? [aliases.join('')] : [];
  parts.forEach((part, i) => {
    const text = plain(source, part).replace(/^export /m, '');
    const follows = i > 0 && source.text.slice(parts[i - 1].end, part.start) === '';
    if (follows) groups.push(`${groups.pop()}${text}`);
    else groups.push(text);
  });
  return groups;
}

/** Names under which the file imports something that is called otherwise at home. */
function aliasesIn(source: ts.SourceFile, nodes: readonly ts.Node[]): string[] {
  const aliases: string[] = [];
  const text = nodes.map(node => node.getText(source)).join('\n');
  for (const statement of source.statements) {
    const named = ts.isImportDeclaration(statement) && statement.importClause?.namedBindings;
    if (!named || !ts.isNamedImports(named)) continue;
    for (const { name, propertyName } of named.elements) {
      const isUsed = new RegExp(`\\b${name.text}\\b`).test(text);
      if (propertyName && isUsed) aliases.push(`const ${name.text} = ${propertyName.text};\n`);
    }
  }
  return aliases;
}

/** The text of a range without the annotations of types in it. */
function plain(source: ts.SourceFile, range: Range & { node: ts.Node }): string {
  const annotations: Range[] = [];
  const walk = (node: ts.Node) => {
    if ((ts.isParameter(node) || ts.isVariableDeclaration(node)) && node.type) {
      annotations.push({ start: node.name.end, end: node.type.end });
    }
    if (ts.isArrowFunction(node) && node.type) {
      const closing = source.text.lastIndexOf(')', node.type.pos);
      annotations.push({ start: closing + 1, end: node.type.end });
    }
    ts.forEachChild(node, walk);
  };
  walk(range.node);
  let text = '';
  let at = range.start;
  for (const { start, end } of annotations.sort((a, b) => a.start - b.start)) {
    text += source.text.slice(at, start);
    at = end;
  }
  return text + source.text.slice(at, range.end);
}

/** Lines moved so that the first is indented by so many blanks. */
function outdented(text: string, indent: number): string {
  const excess = text.search(/\S/) - indent;
  return text.replace(new RegExp(`^ {${excess}}`, 'gm'), '');
}
