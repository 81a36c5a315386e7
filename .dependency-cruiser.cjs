/**
 * The floors of the house as rules: a folder imports only from floors below it. `scripts/floors.ts` runs them and proves
 * that they bite. The picture is in README.md; where they differ, one of the two is wrong.
 */
const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

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
  state: ['formats/', 'train/', 'compile/', 'check/', 'graph/', 'blocks/', 'data/'],
  ui: ['state/', 'formats/', 'train/', 'compile/', 'check/', 'graph/', 'blocks/', 'data/'],
};

/** A test may judge with any floor and any tool; what is shipped may not import a test. */
const test = '[.]test[.]tsx?$';

const floors = Object.entries(below).map(([floor, allowed]) => ({
  name: `floor-${floor}`,
  comment: `src/${floor} imports only from ${['itself', ...allowed].join(', ')}`,
  severity: 'error',
  from: { path: `^src/${floor}/`, pathNot: test },
  to: { path: '^src/', pathNot: [`${floor}/`, ...allowed].map((path) => `^src/${path}`) },
}));

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
    {
      name: 'cli-without-page',
      comment: 'the command runs without the page: neither ui nor state',
      severity: 'error',
      from: { path: '^src/cli', pathNot: test },
      to: { path: '^src/(ui|state|main)' },
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
    only('zustand-only-in-state-and-ui', 'zustand lives in state and ui', 'zustand', [
      '^src/(state|ui)/',
      '^src/main[.]tsx$',
    ]),
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
