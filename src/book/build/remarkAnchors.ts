import type { Heading, Link, Paragraph, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { Anchors, ReferenceKind } from '../content/anchors.ts';
import { noAnchors } from '../content/anchors.ts';
import {
  attributeOf,
  heardIn,
  isJsx,
  setAttribute,
  textOf,
  writtenOf,
  type JsxElement,
} from './jsx.ts';

type BookFile = VFile & { data: { anchors?: Anchors } };

/** Runs first: the empty register that the later steps fill. */
export function remarkRegister() {
  return (_tree: Root, file: BookFile) => {
    file.data.anchors = noAnchors();
  };
}

const referenceOf: Record<string, [ReferenceKind, string]> = {
  Eq: ['equation', 'n'],
  Ex: ['exercise', 'n'],
  Fig: ['figure', 'id'],
  Cite: ['citation', 'id'],
  Live: ['live', 'of'],
  Do: ['live', 'figure'],
  Term: ['symbol', 'of'],
};
const phrasing = [
  'Choice',
  'Term',
  'Quantity',
  'Do',
  'Line',
  'Live',
  'Figure',
  'Diagram',
  'Listing',
];

/** Runs last: numbers the figures, names the sections, and exports the register. */
export function remarkAnchors() {
  return (tree: Root, file: BookFile) => {
    const anchors = file.data.anchors ?? noAnchors();
    const ids = new Set<string>();
    const claim = (id: string, node: RootContent) => {
      if (ids.has(id)) file.fail(`The name "${id}" is used twice.`, node);
      ids.add(id);
    };

    visit(tree, node => {
      if (node.type === 'link') enterLink(node);
      if (isJsx(node)) enterElement(node);
    });
    visit(tree, 'heading', enterHeading);
    tree.children.unshift(exported('anchors', anchors));

    function enterHeading(node: Heading) {
      if (node.depth === 1)
        file.fail('The title is in the frontmatter; sections begin at ##.', node);
      const title = textOf(node);
      const slug = slugOf(nameOf(title));
      const id = ids.has(slug) ? `${slug}-section` : slug; // a figure has its name from the author
      claim(id, node);
      node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id } };
      anchors.sections.push({ id, title, depth: node.depth });
    }

    function enterLink(node: Link) {
      if (!/^[#/]/.test(node.url)) return;
      const line = node.position?.start.line;
      anchors.references.push({ kind: 'link', target: node.url, written: node.url, line });
    }

    function enterElement(node: JsxElement) {
      const name = node.name ?? '';
      const line = node.position?.start.line;
      const need = (attribute: string) => {
        const value = attributeOf(node, attribute);
        return value ? value : file.fail(`<${name}> needs ${attribute}="…".`, node);
      };
      if (phrasing.includes(name)) unwrapParagraph(node);
      if (name === 'Choice' || name === 'Do') {
        const formulas = node.children.some(child => isJsx(child) && child.name === 'InlineMath');
        // Not every reader of names looks into a formula.
        if (formulas) setAttribute(node, 'label', heardIn(node));
      }
      const reference = referenceOf[name];
      if (reference) {
        const [kind, attribute] = reference;
        const target = need(attribute);
        anchors.references.push({ kind, target, written: writtenOf(node), line });
      }
      if (name === 'Figure' || name === 'Diagram') {
        const id = need('id');
        claim(id, node);
        const number = anchors.figures.length + 1;
        const [kind, drawn] = name === 'Figure' ? (['widget', 'widget'] as const) : diagram;
        anchors.figures.push({ id, number, kind, name: need(drawn) });
        setAttribute(node, 'number', String(number));
        const after = attributeOf(node, 'after');
        if (after !== undefined && !anchors.predictions.includes(after)) {
          file.fail(`Figure "${id}" waits for "${after}", which is no question before it.`, node);
        }
      }
      if (name === 'Listing') claim(need('id'), node);
      if (name === 'Exercise') {
        const n = need('n');
        claim(`ex-${n}`, node);
        const kind = attributeOf(node, 'kind') === 'problem' ? 'problem' : 'exercise';
        anchors.exercises.push({ n, kind, title: attributeOf(node, 'title') ?? '' });
      }
      if (name === 'Predict') {
        const id = need('id');
        claim(`predict-${id}`, node);
        anchors.predictions.push(id);
        const figure = attributeOf(node, 'figure');
        const written = writtenOf(node);
        if (figure) anchors.references.push({ kind: 'live', target: figure, written, line });
      }
      if (name === 'References') anchors.hasReferences = true;
    }
  };
}

const diagram = ['diagram', 'name'] as const;

function unwrapParagraph(node: JsxElement): void {
  const [only, ...others] = node.children;
  if (only?.type !== 'paragraph' || others.length > 0) return;
  const { children }: Paragraph = only;
  Object.assign(node, { children });
}

/** A heading without the plain name that may follow it: "Half the choir" of "Half the choir: dropout". */
export function nameOf(heading: string): string {
  return heading.split(/: |(?<=\?) /)[0] ?? heading;
}

export function slugOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^\p{Letter}\p{Number}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

/** export const NAME = JSON.parse('…'), as a node of the chapter's module. */
function exported(name: string, value: unknown): Root['children'][number] {
  const raw = JSON.stringify(JSON.stringify(value));
  return {
    type: 'mdxjsEsm',
    value: '',
    data: {
      estree: {
        type: 'Program',
        sourceType: 'module',
        body: [
          {
            type: 'ExportNamedDeclaration',
            specifiers: [],
            attributes: [],
            declaration: {
              type: 'VariableDeclaration',
              kind: 'const',
              declarations: [
                {
                  type: 'VariableDeclarator',
                  id: { type: 'Identifier', name },
                  init: {
                    type: 'CallExpression',
                    optional: false,
                    callee: {
                      type: 'MemberExpression',
                      computed: false,
                      optional: false,
                      object: { type: 'Identifier', name: 'JSON' },
                      property: { type: 'Identifier', name: 'parse' },
                    },
                    arguments: [{ type: 'Literal', value: JSON.stringify(value), raw }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  };
}
