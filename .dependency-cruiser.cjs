/**
 * The floors of the house as rules: a folder imports only from floors below it. `scripts/floors/` runs them and proves
 * that they bite. The picture is in README.md; where they differ, one of the two is wrong.
 */
const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

const upToFormats = ['formats/', 'train/', 'compile/', 'check/', 'graph/', 'blocks/', 'data/'];

/** What each floor may import from `src`, besides itself. */
const below = {
  blocks: [],
  // Data sources know what a parameter is, and nothing else of the blocks.
  data: ['blocks/param.ts', 'blocks/param-bounds.ts'],
  graph: ['blocks/'],
  check: ['graph/', 'blocks/', 'data/'],
  compile: ['check/', 'graph/', 'blocks/', 'data/'],
  formats: ['compile/', 'check/', 'graph/', 'blocks/', 'data/'],
  train: ['compile/', 'check/', 'graph/', 'blocks/', 'data/'],
  editor: upToFormats,
  ui: ['editor/', ...upToFormats],
};

/** What each room of the editor may import from `src/editor`, besides itself. */
const commandGround = ['host', 'store', 'look', 'numbers', 'desk', 'here'].map((file) => `${file}[.]ts$`);
const state = ['document/', 'view/', 'scene/'];
const editorRooms = {
  document: ['host[.]ts$', 'store[.]ts$'],
  view: ['document/', 'host[.]ts$', 'store[.]ts$', 'look[.]ts$'],
  scene: ['view/', 'host[.]ts$', 'look[.]ts$', 'numbers[.]ts$'],
  commands: [...state, ...commandGround],
  gestures: ['commands/', ...state, ...commandGround],
  training: ['commands/', ...state, ...commandGround],
  speech: [...state, ...commandGround],
  values: [...state, ...commandGround],
  actions: ['training/', 'gestures/', 'commands/', 'editor[.]ts$', ...state, ...commandGround],
  search: ['actions/', 'commands/', 'editor[.]ts$', ...state, ...commandGround],
};

/** Rooms of the page: each sees the controls and the editor, none another; only `app` sees them all. */
const uiRooms = ['canvas', 'search', 'library', 'inspector', 'views', 'documents', 'training', 'controls'];

/** A test may judge with any floor and any tool; what is shipped may not import a test. */
const test = '[.]test[.]tsx?$';

const floors = Object.entries(below).map(([floor, allowed]) => ({
  name: `floor-${floor}`,
  comment: `src/${floor} imports only from ${['itself', ...allowed].join(', ')}`,
  severity: 'error',
  from: { path: `^src/${floor}/`, pathNot: test },
  to: { path: '^src/', pathNot: [`${floor}/`, ...allowed].map((path) => `^src/${path}`) },
}));

const rooms = [
  ...Object.entries(editorRooms).map(([room, allowed]) => ({
    name: `room-editor-${room}`,
    comment: `src/editor/${room} imports only from ${['itself', ...allowed].join(', ')}`,
    severity: 'error',
    from: { path: `^src/editor/${room}/`, pathNot: [test, '[.]fixture[.]ts$'] },
    to: { path: '^src/editor/', pathNot: [`${room}/`, ...allowed].map((path) => `^src/editor/${path}`) },
  })),
  ...uiRooms.map((room) => ({
    name: `room-ui-${room}`,
    comment: `src/ui/${room} imports of the page only itself, the controls and the editor's context`,
    severity: 'error',
    from: { path: `^src/ui/${room}/`, pathNot: test },
    to: { path: '^src/ui/', pathNot: [`^src/ui/${room}/`, '^src/ui/controls/', '^src/ui/editor[.]ts$'] },
  })),
];

/** The kinds are what the table lists; the other files in `blocks` are the contract. */
function kinds() {
  const table = join(__dirname, 'src/blocks/table.ts');
  if (!existsSync(table)) return [];
  const imports = readFileSync(table, 'utf8').matchAll(/^import \{[^}]*\} from '\.\/(.+)\.ts'/gm);
  return [...imports].map((match) => match[1]);
}

function only(name, comment, packages, from) {
  return {
    name,
    comment,
    severity: 'error',
    from: { path: '^src/', pathNot: [test, ...from] },
    to: { path: `node_modules/(${packages})/` },
  };
}

module.exports = {
  forbidden: [
    ...floors,
    ...rooms,
    {
      name: 'cli-without-page',
      comment: 'the command runs without the page and its editor',
      severity: 'error',
      from: { path: '^src/cli', pathNot: test },
      to: { path: '^src/(ui|editor|main)' },
    },
    {
      name: 'nothing-imports-the-entrances',
      comment: 'main.tsx and cli.ts are the roof',
      severity: 'error',
      from: { path: '^src/', pathNot: [test, '^src/cli'] },
      to: { path: '^src/(main[.]tsx|cli)' },
    },
    {
      name: 'engine-behind-messages',
      comment: 'the page speaks to the engine in messages; only the command runs it in-process',
      severity: 'error',
      from: { path: '^src/', pathNot: [test, '^src/train/engine/', '^src/cli'] },
      to: { path: '^src/train/engine/' },
    },
    {
      name: 'command-loads-the-engine-late',
      comment: 'check and export must not pay for tfjs: the command imports the engine only when it trains',
      severity: 'error',
      from: { path: '^src/cli', pathNot: test },
      to: { path: '^src/train/engine/', dependencyTypesNot: ['dynamic-import', 'type-only'] },
    },
    {
      name: 'blocks-do-not-see-each-other',
      comment: 'a block is one file; only table.ts knows them all',
      severity: 'error',
      from: { path: '^src/blocks/', pathNot: [test, '^src/blocks/table[.]ts$'] },
      to: { path: `^src/blocks/(${kinds().join('|') || '(?!)'})[.]ts$` },
    },
    only('tfjs-only-in-the-engine', 'only src/train/engine imports tfjs', '@tensorflow', [
      '^src/train/engine/',
    ]),
    only('zustand-only-in-the-editor-and-ui', 'stores live in the editor, their hooks in ui', 'zustand', [
      '^src/editor/store[.]ts$',
      '^src/ui/',
    ]),
    {
      name: 'the-editor-knows-no-react',
      comment: 'zustand itself brings React along; its vanilla half does not',
      severity: 'error',
      from: { path: '^src/editor/', pathNot: test },
      to: { path: 'node_modules/zustand/', pathNot: 'vanilla' },
    },
    only(
      'react-only-in-ui',
      'React and what builds on it live in ui',
      'react|react-dom|@xyflow|radix-ui|@radix-ui|lucide-react|uplot',
      ['^src/ui/', '^src/main[.]tsx$'],
    ),
    {
      name: 'no-cycle',
      comment: 'a cycle has no bottom',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-import-of-a-test',
      comment: 'what is shipped does not import tests',
      severity: 'error',
      from: { pathNot: test },
      to: { path: test },
    },
    {
      name: 'no-development-package',
      comment: 'what is shipped imports only `dependencies`',
      severity: 'error',
      from: { path: '^src/', pathNot: test },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'resolvable',
      comment: 'an import that leads nowhere hides what it stands for',
      severity: 'error',
      from: {},
      // Types that only the `types` condition exports.
      to: { couldNotResolve: true, pathNot: '^vite/client$' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json', '.css'],
    },
  },
};
