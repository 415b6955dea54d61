import type { Paragraph, Parent, Root } from 'mdast';
import type {} from 'mdast-util-math';
import type { Node } from 'unist';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { Anchors } from '../content/anchors.ts';
import { notation } from '../content/notation/index.ts';
import { flowElement, isJsx, textElement } from './jsx.ts';
import { splitOverrides } from '../render/maths/markSymbols.ts';
import { renderTex, splitTag, type SetOptions } from '../render/maths/renderTex.ts';

/** Formulas become finished HTML here; numbered ones are entered under their number. */
export function remarkMaths() {
  return (tree: Root, file: VFile & { data: { anchors?: Anchors } }) => {
    const chapter = file.stem ?? '';
    const render = (written: string, how: SetOptions, place: Node) => {
      const { tex, overrides } = splitOverrides(written);
      for (const id of Object.values(overrides)) {
        if (id === '-' || notation.some(symbol => symbol.id === id)) continue;
        file.fail(`The formula ${tex} names “${id}”, which is not in notation/.`, place);
      }
      try {
        return { tex, html: renderTex(tex, { ...how, meanings: { chapter, overrides } }) };
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        return file.fail(`The formula ${tex} cannot be set: ${reason}`, place);
      }
    };

    // A <Recall> states again what another chapter defines: its numbers lead there.
    const restated = new Set<Node>();
    visit(tree, node => {
      if (isJsx(node) && node.name === 'Recall') visit(node, inside => void restated.add(inside));
    });

    const displayed = (source: string, place: Node) => {
      const { tex: bare, tag, tags } = splitTag(source);
      if (tags > 1) file.fail(`The formula ${bare} has ${tags} numbers; it can have one.`, place);
      const { tex, html } = render(bare, { display: true }, place);
      if (tag !== undefined && restated.has(place)) {
        const line = place.position?.start.line;
        const written = `the recalled formula (${tag})`;
        file.data.anchors?.references.push({ kind: 'equation', target: tag, written, line });
        return flowElement('DisplayMath', { tex, html, restates: tag });
      }
      if (tag !== undefined) {
        const equations = file.data.anchors?.equations;
        if (equations?.some(equation => equation.n === tag)) {
          file.fail(`Equation (${tag}) is defined twice.`, place);
        }
        equations?.push({ n: tag, html });
      }
      return flowElement('DisplayMath', { tex, html, n: tag });
    };

    visit(tree, 'paragraph', (node: Paragraph, index, parent: Parent | undefined) => {
      const [only, ...others] = node.children;
      if (only?.type !== 'inlineMath' || others.length > 0) return;
      if (!isFenced(file, only.position?.start.offset) || index === undefined || !parent) return;
      parent.children[index] = displayed(only.value, only);
      return SKIP;
    });

    visit(tree, 'math', (node, index, parent: Parent | undefined) => {
      if (index === undefined || !parent) return;
      const source = [node.meta, node.value].filter(Boolean).join('\n');
      if (source.includes('$$')) {
        file.fail('A displayed formula is not closed: $$ must stand on a line of its own.', node);
      }
      parent.children[index] = displayed(source, node);
      return SKIP;
    });

    visit(tree, 'inlineMath', (node, index, parent: Parent | undefined) => {
      if (index === undefined || !parent) return;
      if (isFenced(file, node.position?.start.offset)) {
        file.fail('A displayed formula must be a paragraph of its own.', node);
      }
      const [before, after] = takePunctuation(parent, index);
      const joined = Boolean(before ?? after);
      const { tex, html } = render(node.value, { joined }, node);
      const attributes = { tex, html, before, after };
      Object.assign(parent.children, { [index]: textElement('InlineMath', attributes) });
      return SKIP;
    });
  };
}

function isFenced(file: VFile, offset: number | undefined): boolean {
  return offset !== undefined && String(file.value).slice(offset, offset + 2) === '$$';
}

/** The comma after a formula and the bracket before it must not part from it at a line's end. */
function takePunctuation(parent: Parent, index: number): [string | undefined, string | undefined] {
  const previous = parent.children[index - 1];
  const next = parent.children[index + 1];
  let before: string | undefined;
  let after: string | undefined;
  if (previous?.type === 'text') {
    before = /[([“‘]+$/.exec(previous.value)?.[0];
    if (before) previous.value = previous.value.slice(0, -before.length);
  }
  if (next?.type === 'text') {
    after = /^[,.;:!?)\]’”]+/.exec(next.value)?.[0];
    if (after) next.value = next.value.slice(after.length);
  }
  return [before, after];
}
