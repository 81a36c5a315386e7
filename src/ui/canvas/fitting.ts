/**
 * While a wire is in the hand, the ports say whether it would fit there or what would have to be repaired: found by trying
 * it, a few ports in each frame, those near the wire's beginning first. Written onto the elements, so nothing is drawn anew.
 */
import { verdict } from '../../check/verdict.ts';
import { editModule } from '../../graph/edit/project.ts';
import { connect } from '../../graph/edit/wires.ts';
import { wouldLoop } from '../../graph/order.ts';
import { samePath } from '../../graph/path.ts';
import type { End, Wire } from '../../graph/project.ts';
import { useProject } from '../../state/project.ts';
import { addressOf } from './address.ts';
import { portOf } from './nodes.ts';
import { sheetOf } from './scene.ts';
import { inWords } from './words.ts';

/** How long a frame may be taken up by trying, ms. */
const slice = 6;

let frame = 0;

export interface Start {
  readonly nodeId: string | null;
  readonly handleId: string | null;
  readonly handleType: 'source' | 'target' | null;
}

/** `without`: the wire whose end is being moved. */
export function showFits({ nodeId, handleId, handleType }: Start, without?: Wire): void {
  hideFits();
  document.addEventListener('pointermove', onMove);
  if (nodeId === null || handleType === null) return;
  const outwards = handleType === 'source';
  const own = addressOf(nodeId);
  const here: End = [own.id, portOf(handleId)];
  const ports = inSight(`.react-flow__handle.${outwards ? 'target' : 'source'}`, nodeId);
  const step = (): void => {
    const end = performance.now() + slice;
    for (let port = ports.shift(); port; port = ports.shift()) {
      tryPort(port, own.scope, here, outwards, without);
      if (performance.now() > end) break;
    }
    onMove();
    if (ports.length > 0) frame = requestAnimationFrame(step);
  };
  frame = requestAnimationFrame(step);
}

export function hideFits(): void {
  cancelAnimationFrame(frame);
  document.removeEventListener('pointermove', onMove);
  cancelAnimationFrame(saying);
  word?.remove();
  word = undefined;
  for (const port of document.querySelectorAll<HTMLElement>('.react-flow__handle[data-fit]')) {
    delete port.dataset.fit;
    delete port.dataset.word;
  }
}

let word: HTMLElement | undefined;
let saying = 0;

/** When React Flow has found the port that is near. */
function onMove(): void {
  cancelAnimationFrame(saying);
  saying = requestAnimationFrame(() => {
    saying = requestAnimationFrame(sayFit);
  });
}

/** Over the port that the wire would take, in words; as large at every zoom. */
function sayFit(): void {
  const port = document.querySelector<HTMLElement>('.react-flow__handle.connectingto[data-word]');
  if (!port) {
    word?.remove();
    word = undefined;
    return;
  }
  if (!word) {
    word = document.createElement('div');
    word.className = 'fit-word';
    word.ariaHidden = 'true';
    document.body.append(word);
  }
  const { x, y, width } = port.getBoundingClientRect();
  word.textContent = port.dataset.word ?? '';
  word.dataset.fit = port.dataset.fit ?? '';
  word.style.transform = `translate(calc(${x + width / 2}px - 50%), calc(${y - 8}px - 100%))`;
}

/** Ports that are on the screen, the nearest to a block first. */
function inSight(selector: string, from: string): HTMLElement[] {
  const canvas = document.querySelector('.react-flow');
  const room = canvas?.getBoundingClientRect();
  const start = canvas
    ?.querySelector(`.react-flow__node[data-id="${CSS.escape(from)}"]`)
    ?.getBoundingClientRect();
  if (!canvas || !room || !start) return [];
  return [...canvas.querySelectorAll<HTMLElement>(selector)]
    .map((port) => ({ port, box: port.getBoundingClientRect() }))
    .filter(
      ({ box }) =>
        box.right > room.left && box.left < room.right && box.bottom > room.top && box.top < room.bottom,
    )
    .map(({ port, box }) => ({ port, far: Math.hypot(box.x - start.x, box.y - start.y) }))
    .sort((a, b) => a.far - b.far)
    .map(({ port }) => port);
}

function tryPort(
  port: HTMLElement,
  scope: readonly string[],
  here: End,
  outwards: boolean,
  without: Wire | undefined,
): void {
  const other = addressOf(port.dataset.nodeid ?? '');
  const sheet = sheetOf(scope);
  if (!sheet || !samePath(other.scope, scope)) return;
  const there: End = [other.id, portOf(port.dataset.handleid)];
  const [from, to] = outwards ? [here, there] : [there, here];
  const { key, module } = sheet.checked.linked;
  const rest = without ? { ...module, wires: module.wires.filter((wire) => wire !== without) } : module;
  if (wouldLoop(rest, from[0], to[0])) {
    port.dataset.fit = 'no';
    return;
  }
  const { report } = useProject.getState();
  const edited = editModule(report.project, key, () => connect(rest, from, to));
  const { fits, problem } = verdict(report, edited, { scope, id: to[0] });
  port.dataset.fit = fits ? 'yes' : 'repair';
  port.dataset.word = problem ? inWords[problem.code] : 'fits';
}
