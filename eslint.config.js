import tseslint from 'typescript-eslint';
import reactHooks from 'eslint-plugin-react-hooks';

/**
 * The import arrows of CONTRIBUTING.md, held by lint. A folder may import from itself and from the
 * folders named here; everything else under src/ is refused.
 */
const folders = [
  'core',
  'wasm',
  'experiment',
  'plot',
  'ui',
  'theme',
  'figure',
  'widgets',
  'book',
  'runner',
];
const mayImport = {
  core: [],
  wasm: ['core'],
  experiment: ['core', 'wasm'],
  plot: ['ui', 'theme'],
  ui: ['theme'],
  theme: [],
  figure: ['plot', 'ui', 'theme'],
  // Of core, widgets may use the stateless formula tables only; see the patterns below.
  widgets: ['figure', 'experiment', 'plot', 'ui', 'theme', 'core'],
  book: ['widgets', 'figure', 'ui', 'theme'],
  runner: ['experiment', 'core', 'wasm'],
};

const statefulCore = [
  'network',
  'trainer',
  'dataset',
  'random',
  'evaluate',
  'kernel',
  'datasets/*',
];

/** The rooms of the book say where its code runs; what a room may use of the others. */
const mayUse = {
  content: [],
  offline: [],
  client: ['content', 'offline'],
  render: ['content', 'client'],
  build: ['content', 'render', 'offline', 'client'],
};

function patternsOf(folder) {
  const refused = folders.filter(other => other !== folder && !mayImport[folder].includes(other));
  const patterns = refused.map(other => ({
    group: [`**/${other}/**`, `**/${other}`],
    message: `${folder} may not import ${other} (see the imports picture in CONTRIBUTING.md).`,
  }));
  if (folder === 'widgets') {
    patterns.push({
      group: statefulCore.map(name => `**/core/${name}.ts`),
      allowTypeImports: true,
      message: 'Anything with state reaches a widget only through experiment.',
    });
  }
  if (folder === 'book') {
    patterns.push({
      regex: '/figure/(?!bus\\.ts$)',
      message: 'Of figure, the book has the bus alone: how the text and its figures talk.',
    });
  }
  if (folder === 'core') {
    patterns.push({ regex: '^[^.]', message: 'core imports nothing from outside itself.' });
  }
  return patterns;
}

function patternsOfRoom(room) {
  const refused = Object.keys(mayUse).filter(
    other => other !== room && !mayUse[room].includes(other),
  );
  const patterns = refused.map(other => ({
    // A room is beside this one: ../client/…; experiment/build/ is none of them.
    regex: `^(\\.\\./)+${other}/`,
    message: `book/${room}/ may not use book/${other}/ (see the rooms in CONTRIBUTING.md).`,
  }));
  if (room === 'render') {
    patterns.push({
      regex: '/client/(?!figures/IslandRoot\\.tsx$|styles\\.ts$)',
      message: 'Of client, the pages have what is hydrated, and the style sheets.',
    });
  }
  if (room === 'build') {
    patterns.push({
      regex: '/client/(?!beforePaint\\.ts$)',
      message: 'Of client, the build has the script that it writes into every page.',
    });
  }
  if (room === 'client') {
    patterns.push({
      regex: '/offline/(?!messages\\.ts$)',
      message: 'Of offline, pages have what they may ask it.',
    });
  }
  return [...patternsOf('book'), ...patterns];
}

const arrowsOf = (path, patterns) => ({
  files: [`${path}/**/*.{ts,tsx}`],
  ignores: ['**/*.test.{ts,tsx}'],
  rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
});

const arrows = [
  ...folders.map(folder => arrowsOf(`src/${folder}`, patternsOf(folder))),
  ...Object.keys(mayUse).map(room => arrowsOf(`src/book/${room}`, patternsOfRoom(room))),
];

export default tseslint.config(
  // AssemblyScript is another language in the same letters; its own compiler checks it.
  {
    ignores: [
      'dist',
      'data',
      'node_modules',
      'playwright-report',
      'test-results',
      'src/wasm/assembly',
    ],
  },
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
    },
  },
  ...arrows,
  {
    files: ['src/{book,figure,plot,ui,widgets}/**/*.{ts,tsx}'],
    ignores: ['src/ui/address.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['decodeURI', 'decodeURIComponent'].map(name => ({
          name,
          message: 'It throws at what is malformed: use ui/address.ts.',
        })),
      ],
    },
  },
  {
    files: ['src/core/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      // Engines differ in the last bit of these, and a run must give the same bits everywhere:
      // core/elementary.ts has its own.
      'no-restricted-properties': [
        'error',
        ...['random', 'exp', 'log', 'log1p', 'expm1', 'pow', 'tanh', 'sin', 'cos', 'cbrt'].map(
          property => ({ object: 'Math', property, message: 'Not the same in every engine.' }),
        ),
      ],
      'no-restricted-globals': ['error', 'Date', 'performance'],
    },
  },
);
