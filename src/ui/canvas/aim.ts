/** A block over a wire: the wire lights up by what check says of the block being put into it. Tried once for each wire. */
import { verdict } from '../../check/verdict.ts';
import { addBlock, type NewBlock } from '../../graph/edit/blocks.ts';
import { adoptModules, editModule } from '../../graph/edit/project.ts';
import { putOnWire } from '../../graph/edit/wires.ts';
import type { Project } from '../../graph/project.ts';
import { useProject } from '../../state/project.ts';
import { addressOf } from './address.ts';
import { sheetOf } from './scene.ts';
import { aim } from './target.ts';
import { wireOf } from './wireOf.ts';
import { inWords } from './words.ts';

/** A block of the canvas by its id, or a new one with the definitions that it needs. */
export type Aimed = string | { readonly block: NewBlock; readonly modules?: Project['modules'] };

let last: { readonly name: string; readonly aimed: Aimed; readonly project: Project } | undefined;

/** `name` is that of the wire; undefined where there is none. */
export function aimAt(name: string | undefined, aimed: Aimed): void {
  aim(name);
  const { project } = useProject.getState().report;
  if (name === undefined) {
    dim();
    return;
  }
  if (last?.name === name && last.aimed === aimed && last.project === project) return;
  dim();
  last = { name, aimed, project };
  const edge = document.querySelector<SVGElement>(`.react-flow__edge[data-id="${CSS.escape(name)}"]`);
  const found = edge && tried(name, aimed);
  if (found) {
    edge.dataset.fit = found.fits ? 'yes' : 'repair';
    edge.dataset.word = found.problem ? inWords[found.problem.code] : 'fits';
  }
}

function dim(): void {
  if (!last) return;
  last = undefined;
  for (const edge of document.querySelectorAll<SVGElement>('.react-flow__edge[data-fit]')) {
    delete edge.dataset.fit;
    delete edge.dataset.word;
  }
}

function tried(name: string, aimed: Aimed): ReturnType<typeof verdict> | undefined {
  const { report } = useProject.getState();
  const { scope } = addressOf(name);
  const wire = wireOf(name);
  const key = sheetOf(scope)?.checked.linked.key;
  if (!wire || key === undefined) return undefined;
  let id = typeof aimed === 'string' ? aimed : '';
  const adopted =
    typeof aimed === 'string' ? report.project : adoptModules(report.project, aimed.modules ?? {});
  const edited = editModule(adopted, key, (module) => {
    if (typeof aimed === 'string') return putOnWire(module, wire, id);
    const [grown, made] = addBlock(module, aimed.block, [0, 0]);
    id = made;
    return putOnWire(grown, wire, id);
  });
  return verdict(report, edited, { scope, id });
}
