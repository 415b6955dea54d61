import type { Anchors, Reference } from '../content/anchors.ts';
import { citationId, equationId, exerciseId, noteId } from '../content/anchors.ts';

export interface CheckedChapter {
  /** File name without extension, which is also its address. */
  slug: string;
  anchors: Anchors;
}

/** Every way the chapters' references can be wrong, each in a sentence that names the place. */
export function anchorProblems(
  chapters: CheckedChapter[],
  known: { widgets: string[]; diagrams: string[]; works: string[]; symbols: string[] },
): string[] {
  const equations = chapters.flatMap(chapter => chapter.anchors.equations.map(e => e.n));
  const exercises = chapters.flatMap(chapter => chapter.anchors.exercises.map(e => e.n));
  return [
    ...twice(equations).map(n => `Equation (${n}) is defined in more than one chapter.`),
    ...twice(exercises).map(n => `Exercise ${n} is defined in more than one chapter.`),
    ...chapters.flatMap(({ slug, anchors }) => {
      const at = (reference: Reference) =>
        `chapters/${slug}.mdx${reference.line ? `:${reference.line}` : ''}: ${reference.written}`;
      const unknownNames = anchors.figures
        .filter(f => !(f.kind === 'widget' ? known.widgets : known.diagrams).includes(f.name))
        .map(f => `chapters/${slug}.mdx: there is no ${f.kind} called "${f.name}".`);
      const dangling = anchors.references.flatMap(reference => {
        const problem = problemOf(reference, slug, anchors);
        return problem ? [`${at(reference)} ${problem}`] : [];
      });
      return [...unknownNames, ...dangling];
    }),
  ];

  function problemOf(reference: Reference, slug: string, anchors: Anchors): string | null {
    const { kind, target } = reference;
    if (kind === 'equation') {
      return equations.includes(target)
        ? null
        : `refers to equation (${target}), which is nowhere.`;
    }
    if (kind === 'exercise') {
      return exercises.includes(target) ? null : `refers to exercise ${target}, which is nowhere.`;
    }
    if (kind === 'figure') {
      const found = chapters.some(chapter => chapter.anchors.figures.some(f => f.id === target));
      return found ? null : `refers to figure "${target}", which is nowhere.`;
    }
    if (kind === 'symbol') {
      return known.symbols.includes(target)
        ? null
        : `names "${target}", which is not in notation/.`;
    }
    if (kind === 'live') {
      return anchors.figures.some(f => f.id === target && f.kind === 'widget')
        ? null
        : `names figure "${target}", which is not a live figure of this chapter.`;
    }
    if (kind === 'citation') {
      if (!known.works.includes(target)) return `cites "${target}", which is not in references/.`;
      return anchors.hasReferences ? null : `is cited, but the chapter has no <References />.`;
    }
    return linkProblem(target, slug);
  }

  function linkProblem(target: string, slug: string): string | null {
    const [path, id] = target.split('#');
    const name = path.replaceAll('/', '') || (target.startsWith('#') ? slug : '');
    const chapter = chapters.find(one => one.slug === name);
    if (!chapter) return pages.includes(name) ? null : `links to ${target}, which is no page.`;
    if (!id) return null;
    return idsOf(chapter.anchors).includes(id) ? null : `links to #${id}, which is nowhere there.`;
  }
}

const pages = ['', 'laboratory', 'gallery', 'notation', 'colophon'];

function idsOf(anchors: Anchors): string[] {
  return [
    ...anchors.sections.map(section => section.id),
    ...anchors.equations.map(equation => equationId(equation.n)),
    ...anchors.figures.map(figure => figure.id),
    ...anchors.listings.map(listing => listing.id),
    ...anchors.exercises.map(exercise => exerciseId(exercise.n)),
    ...anchors.notes.map(noteId),
    ...anchors.references.filter(r => r.kind === 'citation').map(r => citationId(r.target)),
  ];
}

function twice(names: string[]): string[] {
  return [...new Set(names.filter((name, i) => names.indexOf(name) !== i))];
}
