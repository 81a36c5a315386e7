/** A selection stands in one module: of what a box touches, the blocks of the outermost one. */
import { addressOf, isWithin, type Path } from '../../graph/path.ts';
import { type Sheet, sheetOf, sheets } from './scene.ts';

export interface Touched {
  readonly scope: Path;
  readonly ids: readonly string[];
}

/** `names` are those of blocks on the canvas; frames among them do not count: one is taken when all in it is touched. */
export function oneModule(scene: Sheet, names: ReadonlySet<string>): Touched {
  const leaves = [...names]
    .map((name) => addressOf(name, scene.path))
    .filter((each) => !isFrame(scene, each));
  return outermost(scene, names, common(leaves.map(({ scope }) => scope)) ?? scene.path);
}

const isFrame = (scene: Sheet, { scope, id }: { readonly scope: Path; readonly id: string }): boolean =>
  sheetOf(scope, scene)?.inner.has(id) === true;

function common(paths: readonly Path[]): Path | undefined {
  const [first, ...rest] = paths;
  let length = first?.length ?? 0;
  for (const path of rest) while (length > 0 && !isWithin(path, (first as Path).slice(0, length))) length--;
  return first?.slice(0, length);
}

function outermost(scene: Sheet, names: ReadonlySet<string>, path: Path): Touched {
  const sheet = sheetOf(path, scene);
  if (!sheet) return { scope: scene.path, ids: [] };
  const touches = (each: Sheet): readonly string[] =>
    blocksOf(each).filter((id) =>
      each.inner.has(id) ? all(each.inner.get(id) as Sheet) : names.has(each.prefix + id),
    );
  const all = (each: Sheet): boolean => {
    const blocks = blocksOf(each);
    return blocks.length > 0 && touches(each).length === blocks.length;
  };
  const ids = touches(sheet);
  if (ids.length > 0) return { scope: path, ids };
  // Parts of several frames: the one of which most is touched.
  const [most] = [...sheets(sheet)]
    .filter((each) => each !== sheet)
    .map((each) => ({ scope: each.path, ids: touches(each) }))
    .sort((a, b) => b.ids.length - a.ids.length);
  return most && most.ids.length > 0 ? most : { scope: path, ids: [] };
}

const blocksOf = (sheet: Sheet): readonly string[] => [...sheet.boxes.keys()];
