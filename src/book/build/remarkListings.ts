import type { Root } from 'mdast';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { Anchors } from '../content/anchors.ts';
import { lineId } from '../content/anchors.ts';
import { attributeOf, isJsx, setAttribute, type JsxElement } from './jsx.ts';
import type { ListedLine } from '../content/listings.ts';
import { linesOf, listing, type Listing } from './source/listing.ts';
import { tokensOf } from './source/tokens.ts';

type BookFile = VFile & { data: { anchors?: Anchors; sources?: string[] } };

/**
 * Listings are taken from the source as it is when the page is made: a chapter names declarations,
 * and one that is gone stops the build. A line is named by what stands in it.
 */
export function remarkListings({ root }: { root: string }) {
  return (tree: Root, file: BookFile) => {
    const found: { node: JsxElement; listing: Listing }[] = [];
    const sources = new Set<string>();
    const need = (node: JsxElement, name: string) =>
      attributeOf(node, name) || file.fail(`<${node.name}> needs ${name}="…".`, node);

    visit(tree, node => {
      if (!isJsx(node)) return;
      if (node.name === 'Listing') {
        const source = need(node, 'file');
        const names = need(node, 'parts').split(/\s*,\s*/);
        sources.add(source);
        try {
          found.push({ node, listing: listing(root, need(node, 'id'), source, names) });
        } catch (error) {
          file.fail(error instanceof Error ? error.message : String(error), node);
        }
      }
    });
    const all = found.map(one => one.listing);
    const lines = new Map(all.map(one => [one.id, linesOf(one, all)]));
    for (const { node, listing } of found) {
      setAttribute(node, 'lines', JSON.stringify(lines.get(listing.id)));
      file.data.anchors?.listings.push({ id: listing.id, file: listing.file });
    }

    visit(tree, node => {
      if (!isJsx(node)) return;
      if (node.name === 'Line') {
        const at = need(node, 'at');
        const places = (lines.get(need(node, 'in')) ?? []).filter(line =>
          textOf(line).includes(at),
        );
        if (places.length !== 1) {
          file.fail(
            `"${at}" is in ${places.length} lines of that listing; it should be in one.`,
            node,
          );
        }
        setAttribute(node, 'n', String(places[0].n));
        setAttribute(node, 'href', `#${lineId(need(node, 'in'), places[0].n ?? 0)}`);
      }
      if (node.name === 'LinesOfCode') {
        const paths = need(node, 'files').split(/\s*,\s*/);
        for (const path of paths) sources.add(path);
        const total = paths.reduce((sum, path) => sum + codeLines(root, path), 0);
        setAttribute(node, 'n', total.toLocaleString('en'));
      }
    });
    file.data.sources = [...sources].map(path => join(root, path));
  };
}

const textOf = ({ pieces }: ListedLine) => pieces.map(piece => piece.text).join('');

/** Lines that are neither blank nor comment. */
export function codeLines(root: string, path: string): number {
  const text = readFileSync(join(root, path), 'utf8');
  const source = ts.createSourceFile(relative(root, path), text, ts.ScriptTarget.ES2022, true);
  const lines = new Set<number>();
  for (const { node, start, end } of tokensOf(source)) {
    if (!node) continue;
    const from = source.getLineAndCharacterOfPosition(start).line;
    const to = source.getLineAndCharacterOfPosition(end).line;
    for (let line = from; line <= to; line++) lines.add(line);
  }
  return lines.size;
}
