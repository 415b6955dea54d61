import type { ComponentType, ReactElement } from 'react';
import { renderToStaticMarkup, renderToString } from 'react-dom/server';
import type { MDXProps } from 'mdx/types';
import { exhibits, settingsOf, widgets } from '../../widgets/index.ts';
import type { WidgetProps } from '../../widgets/types.ts';
import type { Anchors } from '../content/anchors.ts';
import { anchorProblems } from './checkAnchors.ts';
import { islandMark } from './components/Figure.tsx';
import { IslandRoot } from '../client/figures/IslandRoot.tsx';
import { contents } from '../content/contents.ts';
import { PageProvider, type ChapterFacts, type Island } from './context.ts';
import { diagrams } from '../content/diagrams/index.ts';
import { bareHead, NotFoundPage, redirectHead, RedirectPage } from './pages/bare.tsx';
import { ChapterPage, type Frontmatter } from './pages/ChapterPage.tsx';
import { ColophonPage } from './pages/ColophonPage.tsx';
import { CoverPage } from './pages/CoverPage.tsx';
import { EmbedPage, ExhibitPage, GalleryPage } from './pages/GalleryPage.tsx';
import { LaboratoryPage } from './pages/LaboratoryPage.tsx';
import { NotationPage } from './pages/NotationPage.tsx';
import { notation } from '../content/notation/index.ts';
import { YourBookPage } from './pages/YourBookPage.tsx';
import { references } from '../content/references/index.ts';
import { anywhere, type Site } from '../content/site.ts';
import '../client/styles.ts';

/** A page as the build writes it and the development server sends it. */
export interface Page {
  /** '' for the cover, 'gallery/', …; '404.html' is the only one named by its file. */
  path: string;
  /** The way from the page to the site's root. */
  root: string;
  title: string;
  description: string;
  head: string[];
  body: string;
  hasMaths: boolean;
  /** The small entry: themes and figures only. */
  embed?: boolean;
  /** No scripts, no style sheets. */
  bare?: boolean;
}

interface ChapterModule {
  default: ComponentType<MDXProps>;
  frontmatter: Frontmatter;
  anchors: Anchors;
}

interface Chapter extends ChapterFacts {
  module: ChapterModule;
}

interface PagePlan {
  path: string;
  title: string;
  description: string;
  element: ReactElement;
  chapter?: Chapter;
  head?: string[];
  embed?: boolean;
  bare?: boolean;
}

/** While writing, what is still missing is reported and left out; a real build refuses it. */
const draft = import.meta.env.DEV || import.meta.env.VITE_DRAFT === '1';

const chapterFiles = import.meta.glob<ChapterModule>('../../../chapters/*.mdx');

async function loadChapters(): Promise<Chapter[]> {
  const chapters = await Promise.all(
    Object.entries(chapterFiles).map(async ([file, load]) => {
      const slug = file.replace(/^.*\//, '').replace(/\.mdx$/, '');
      const module = await load();
      const { number, title } = module.frontmatter;
      if (!contents.some(entry => entry.slug === slug)) {
        throw new Error(
          `chapters/${slug}.mdx is not in the contents (src/book/content/contents.ts).`,
        );
      }
      return { slug, number, title, anchors: module.anchors, module };
    }),
  );
  const problems = anchorProblems(chapters, {
    widgets: Object.keys(widgets),
    diagrams: Object.keys(diagrams),
    works: Object.keys(references),
    symbols: notation.map(symbol => symbol.id),
  });
  if (problems.length > 0) {
    const message = `The book does not hold together:\n${problems.join('\n')}`;
    if (!draft) throw new Error(message);
    console.warn(message);
  }
  return chapters;
}

const about =
  'An interactive textbook on how neural networks learn better: every figure is an experiment that runs in the page.';

function plan(chapters: Chapter[], site: Site): PagePlan[] {
  return [
    {
      path: '',
      title: 'Unsaturated: how neural networks learn better',
      description: about,
      element: <CoverPage />,
    },
    ...chapters.flatMap(chapter => chapterPlans(chapter)),
    {
      path: 'laboratory/',
      title: 'The laboratory · Unsaturated',
      description: 'Train a neural network on handwritten digits in the page, every setting open.',
      element: <LaboratoryPage />,
    },
    {
      path: 'gallery/',
      title: 'The gallery · Unsaturated',
      description: 'Every live figure of the book by itself, to project, to embed, to play with.',
      element: <GalleryPage />,
    },
    {
      path: 'notation/',
      title: 'The notation · Unsaturated',
      description: 'Every sign the book uses in its formulas: what it means and where it comes in.',
      element: <NotationPage />,
    },
    {
      path: 'your-book/',
      title: 'Your book · Unsaturated',
      description: 'What you have read, answered, drawn, marked and noted: kept in your browser.',
      element: <YourBookPage />,
    },
    {
      path: 'colophon/',
      title: 'Colophon · Unsaturated',
      description:
        'How the book is set and made, whom it thanks, and on what terms it may be used.',
      element: <ColophonPage />,
    },
    ...exhibits
      .filter(([, widget]) => settingsOf(widget).length > 1)
      .map(([name, widget]) => ({
        path: `gallery/${name}/`,
        title: `${widget.title} · The gallery · Unsaturated`,
        description: widget.caption,
        element: <ExhibitPage name={name} />,
      })),
    ...exhibits.map(([name, widget]) => ({
      path: `embed/${name}/`,
      title: `${widget.title} · Unsaturated`,
      description: widget.caption,
      element: <EmbedPage name={name} />,
      embed: true,
    })),
    {
      path: '404.html',
      title: 'No such page · Unsaturated',
      description: about,
      element: <NotFoundPage base={site.address ? new URL(site.address).pathname : '/'} />,
      head: [bareHead],
      bare: true,
    },
  ];
}

function chapterPlans(chapter: Chapter): PagePlan[] {
  const { frontmatter: front, default: Content } = chapter.module;
  const title = `${front.title} · Unsaturated`;
  const page: PagePlan = {
    path: `${chapter.slug}/`,
    title,
    description: front.description,
    element: <ChapterPage front={front} Content={Content} />,
    chapter,
  };
  const short = chapter.slug.replace(/^\d+-/, '');
  if (short === chapter.slug) return [page];
  const redirect: PagePlan = {
    path: `${short}/`,
    title,
    description: front.description,
    element: <RedirectPage slug={chapter.slug} />,
    head: [redirectHead(chapter.slug), bareHead],
    bare: true,
  };
  return [page, redirect];
}

async function render(page: PagePlan, chapters: Chapter[], site: Site): Promise<Page> {
  const root = '../'.repeat(page.path.split('/').length - 1);
  const islands: Island[] = [];
  const context = {
    root,
    path: page.path,
    title: page.title.replace(/ · Unsaturated$/, ''),
    site,
    chapter: page.chapter,
    chapters,
    islands,
    links: [],
  };
  let body: string;
  try {
    body = renderToStaticMarkup(<PageProvider value={context}>{page.element}</PageProvider>);
    for (const island of islands) {
      const firstView = await renderIsland(island);
      body = body.replace(islandMark(island.figureId), () => firstView);
    }
  } catch (error) {
    throw new Error(`/${page.path} cannot be rendered: ${String(error)}`, { cause: error });
  }
  return {
    path: page.path,
    root,
    title: page.title,
    description: page.description,
    head: page.head ?? [],
    body,
    hasMaths: body.includes('class="katex"'),
    embed: page.embed,
    bare: page.bare,
  };
}

/** A figure is rendered on its own, exactly as the browser will hydrate it. */
async function renderIsland({ widget, figureId, props }: Island): Promise<string> {
  const definition = widgets[widget];
  if (!definition) {
    if (draft) return '<p class="figure-notice">This figure is in preparation.</p>';
    throw new Error(`figure "${figureId}" names the unknown widget "${widget}"`);
  }
  const { default: Widget } = await definition.load();
  const settings: WidgetProps = JSON.parse(JSON.stringify(props));
  try {
    return renderToString(<IslandRoot Widget={Widget} props={settings} />, {
      identifierPrefix: `${figureId}-`,
    });
  } catch (error) {
    throw new Error(`figure "${figureId}" (${widget}): ${String(error)}`, { cause: error });
  }
}

export async function renderBook(site: Site = anywhere): Promise<Page[]> {
  const chapters = await loadChapters();
  const pages: Page[] = [];
  for (const page of plan(chapters, site)) pages.push(await render(page, chapters, site));
  return pages;
}

/** One page by its path, or null where there is none. */
export async function renderPage(path: string, site: Site = anywhere): Promise<Page | null> {
  const chapters = await loadChapters();
  const found = plan(chapters, site).find(page => page.path === path);
  return found ? render(found, chapters, site) : null;
}
