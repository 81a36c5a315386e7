/** The lint's own proof: each rule of the floors and rooms is broken once on purpose, and must be reported. */
import { rmSync, writeFileSync } from 'node:fs';
import { cruise } from './cruise.ts';
import { circlesOfRooms } from './rooms.ts';
import { faultsOfText } from './text.ts';

interface Plant {
  readonly rule: string;
  /** The folder of `src` in which the break is planted. */
  readonly in: string;
  readonly text: string;
}

/** An import that says nothing at run time: what a lint without `tsPreCompilationDeps` would not see. */
const typeOf = (name: string, from: string): string =>
  `import type { ${name} } from '${from}';\nexport type Planted = ${name};\n`;

const imports: readonly Plant[] = [
  { rule: 'floor-blocks', in: 'blocks', text: typeOf('Project', '../graph/project.ts') },
  { rule: 'floor-data', in: 'data', text: typeOf('Project', '../graph/project.ts') },
  { rule: 'floor-graph', in: 'graph', text: typeOf('Report', '../check/report.ts') },
  { rule: 'floor-check', in: 'check', text: typeOf('Format', '../formats/format.ts') },
  { rule: 'floor-compile', in: 'compile', text: typeOf('Format', '../formats/format.ts') },
  { rule: 'floor-formats', in: 'formats', text: typeOf('Engine', '../train/protocol.ts') },
  { rule: 'floor-train', in: 'train', text: typeOf('Format', '../formats/format.ts') },
  { rule: 'floor-editor', in: 'editor', text: "import '../ui/editor.ts';\n" },
  { rule: 'room-editor-document', in: 'editor/document', text: typeOf('ViewStore', '../view/view.ts') },
  { rule: 'room-editor-view', in: 'editor/view', text: "import '../scene/frame.ts';\n" },
  { rule: 'room-editor-scene', in: 'editor/scene', text: typeOf('Desk', '../desk.ts') },
  { rule: 'room-editor-commands', in: 'editor/commands', text: "import '../gestures/gesture.ts';\n" },
  { rule: 'room-editor-gestures', in: 'editor/gestures', text: "import '../actions/actions.ts';\n" },
  { rule: 'room-editor-training', in: 'editor/training', text: "import '../gestures/gesture.ts';\n" },
  { rule: 'room-editor-values', in: 'editor/values', text: "import '../commands/add.ts';\n" },
  { rule: 'room-editor-speech', in: 'editor/speech', text: "import '../commands/add.ts';\n" },
  { rule: 'room-editor-actions', in: 'editor/actions', text: "import '../search/rank.ts';\n" },
  { rule: 'room-editor-search', in: 'editor/search', text: "import '../gestures/gesture.ts';\n" },
  { rule: 'room-ui-canvas', in: 'ui/canvas', text: "import '../training/tabs.ts';\n" },
  { rule: 'room-ui-search', in: 'ui/search', text: "import '../canvas/flow.ts';\n" },
  { rule: 'room-ui-library', in: 'ui/library', text: "import '../canvas/flow.ts';\n" },
  { rule: 'room-ui-inspector', in: 'ui/inspector', text: "import '../canvas/flow.ts';\n" },
  { rule: 'room-ui-views', in: 'ui/views', text: "import '../canvas/flow.ts';\n" },
  { rule: 'room-ui-documents', in: 'ui/documents', text: "import '../canvas/flow.ts';\n" },
  { rule: 'room-ui-training', in: 'ui/training', text: "import '../canvas/flow.ts';\n" },
  { rule: 'room-ui-controls', in: 'ui/controls', text: "import '../canvas/flow.ts';\n" },
  { rule: 'react-only-in-ui', in: 'editor', text: typeOf('ReactNode', 'react') },
  { rule: 'react-only-in-ui', in: 'editor/scene', text: typeOf('Node', '@xyflow/react') },
  { rule: 'the-editor-knows-no-react', in: 'editor', text: "import 'zustand';\n" },
  { rule: 'zustand-only-in-the-editor-and-ui', in: 'check', text: "import 'zustand/vanilla';\n" },
  { rule: 'cli-without-page', in: 'cli', text: typeOf('Editor', '../editor/editor.ts') },
];

const texts: readonly Plant[] = [
  { rule: 'no-page-in-the-editor', in: 'editor', text: "localStorage.setItem('a', 'b');\n" },
  { rule: 'no-page-in-the-editor', in: 'editor/view', text: 'const wide = window.innerWidth;\n' },
  { rule: 'no-dom-in-the-editor', in: 'editor/commands', text: 'document.activeElement?.blur();\n' },
  { rule: 'no-get-state-in-a-view', in: 'ui/views', text: 'const s = editor.view.getState();\n' },
  { rule: 'no-state-in-a-module', in: 'editor', text: 'let count = 0;\n' },
  { rule: 'no-state-in-a-module', in: 'ui/app', text: 'export let open = false;\n' },
];

const fileOf = (plant: Plant, i: number): string => `src/${plant.in}/planted-break-${i}.ts`;

/** The plants that the lint did not report, in words; none when it sees all that it should. */
export function unseen(): readonly string[] {
  const files = imports.map(fileOf);
  imports.forEach((plant, i) => {
    writeFileSync(files[i] as string, plant.text);
  });
  const faults: string[] = [];
  try {
    const { breaks } = cruise(files);
    imports.forEach(({ rule }, i) => {
      if (!breaks.some((seen) => seen.rule === rule && seen.from === files[i]))
        faults.push(`a planted break of ${rule} in ${files[i]} was not reported: the lint is blind`);
    });
  } finally {
    for (const file of files) rmSync(file, { force: true });
  }
  for (const { rule, in: folder, text } of texts)
    if (!faultsOfText(`src/${folder}/planted.tsx`, text).some((seen) => seen.rule === rule))
      faults.push(`a planted break of ${rule} in src/${folder} was not reported: the lint is blind`);
  const circle = [
    { from: 'src/ui/canvas/a.ts', to: 'src/ui/search/b.ts' },
    { from: 'src/ui/search/c.ts', to: 'src/ui/views/d.ts' },
    { from: 'src/ui/views/e.ts', to: 'src/ui/canvas/f.ts' },
  ];
  if (circlesOfRooms(circle).length !== 1) faults.push('a planted circle of rooms was not reported');
  if (circlesOfRooms(circle.slice(1)).length !== 0) faults.push('rooms in layers were reported as a circle');
  return faults;
}
