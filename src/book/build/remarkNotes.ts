import type { FootnoteDefinition, Parent, PhrasingContent, Root, RootContent } from 'mdast';
import { CONTINUE, EXIT, SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { Anchors } from '../content/anchors.ts';
import { isJsx, textElement } from './jsx.ts';

/** A footnote is set beside the place that refers to it, so it moves there in the tree. */
export function remarkNotes() {
  return (tree: Root, file: VFile & { data: { anchors?: Anchors } }) => {
    const definitions = new Map<string, FootnoteDefinition>();
    visit(tree, 'footnoteDefinition', (node, index, parent: Parent | undefined) => {
      definitions.set(node.identifier, node);
      if (index === undefined || !parent) return;
      parent.children.splice(index, 1);
      return [SKIP, index];
    });

    const names: string[] = [];
    visit(tree, 'footnoteReference', (node, index, parent: Parent | undefined) => {
      if (index === undefined || !parent) return;
      const name = node.identifier;
      const definition = definitions.get(name);
      if (!definition) return file.fail(`The note [^${name}] is not written anywhere.`, node);
      if (names.includes(name)) {
        return file.fail(`The note [^${name}] is referred to twice; a note has one place.`, node);
      }
      names.push(name);
      const attributes = { name, n: String(names.length) };
      parent.children[index] = textElement('Note', attributes, phrasesOf(definition, file));
      return index; // what stands in the note is still to be visited
    });

    for (const block of tree.children) if (holdsNote(block)) markNoted(block);

    for (const [name, node] of definitions) {
      if (!names.includes(name)) file.fail(`The note [^${name}] is never referred to.`, node);
    }
    file.data.anchors?.notes.push(...names);
  };
}

function holdsNote(block: RootContent): boolean {
  let holds = false;
  visit(block, node => {
    holds ||= isJsx(node) && node.name === 'Note';
    return holds ? EXIT : CONTINUE;
  });
  return holds;
}

/** A block that a note reaches out of, into the margin (styles/layOut.css). */
function markNoted(block: RootContent): void {
  block.data = { ...block.data, hProperties: { ...block.data?.hProperties, className: ['noted'] } };
}

function phrasesOf(definition: FootnoteDefinition, file: VFile): PhrasingContent[] {
  return definition.children.flatMap(block => {
    if (block.type === 'paragraph') return [textElement('NoteParagraph', {}, block.children)];
    if (isJsx(block) && block.type === 'mdxJsxFlowElement') {
      const children = block.children.flatMap(child =>
        child.type === 'paragraph' ? child.children : [],
      );
      return [{ ...block, type: 'mdxJsxTextElement' as const, children }];
    }
    return file.fail('A note holds paragraphs only; formulas in it are set in the line.', block);
  });
}
