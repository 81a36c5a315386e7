/**
 * While a wire is in the hand, the ports say whether it would fit there or what would have to be repaired: found by trying
 * it, a few ports in each frame, those near the wire's beginning first. Written onto the elements, so nothing is drawn anew.
 */
import { tryWire } from '../../editor/commands/trying.ts';
import type { Editor } from '../../editor/editor.ts';
import { addressHere } from '../../editor/here.ts';
import { portOf } from '../../editor/scene/nodes.ts';
import { samePath } from '../../graph/path.ts';
import type { End, Wire } from '../../graph/project.ts';

/** How long a frame may be taken up by trying, ms. */
const slice = 6;

export interface Start {
  readonly nodeId: string | null;
  readonly handleId: string | null;
  readonly handleType: 'source' | 'target' | null;
}

export interface Fits {
  /** `without`: the wire whose end is being moved. */
  readonly show: (start: Start, without?: Wire) => void;
  readonly hide: () => void;
}

/** `canvas`: the element within which ports are. */
export function fitsOf(editor: Editor, canvas: () => HTMLElement | null): Fits {
  let frame = 0;
  let saying = 0;
  let word: HTMLElement | undefined;
  const unsay = (): void => {
    word?.remove();
    word = undefined;
  };
  /** Over the port that the wire would take, in words; as large at every zoom. */
  const say = (): void => {
    const port = canvas()?.querySelector<HTMLElement>('.react-flow__handle.connectingto[data-word]');
    if (!port) {
      unsay();
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
  };
  /** When React Flow has found the port that is near. */
  const onMove = (): void => {
    cancelAnimationFrame(saying);
    saying = requestAnimationFrame(() => {
      saying = requestAnimationFrame(say);
    });
  };
  const hide = (): void => {
    cancelAnimationFrame(frame);
    cancelAnimationFrame(saying);
    document.removeEventListener('pointermove', onMove);
    unsay();
    for (const port of canvas()?.querySelectorAll<HTMLElement>('.react-flow__handle[data-fit]') ?? []) {
      delete port.dataset.fit;
      delete port.dataset.word;
    }
  };
  const show: Fits['show'] = ({ nodeId, handleId, handleType }, without) => {
    hide();
    document.addEventListener('pointermove', onMove);
    const room = canvas();
    if (!room || nodeId === null || handleType === null) return;
    const outwards = handleType === 'source';
    const own = addressHere(editor, nodeId);
    const here: End = [own.id, portOf(handleId)];
    const ports = inSight(room, `.react-flow__handle.${outwards ? 'target' : 'source'}`, nodeId);
    const tryPort = (port: HTMLElement): void => {
      const other = addressHere(editor, port.dataset.nodeid ?? '');
      if (!samePath(other.scope, own.scope)) return;
      const there: End = [other.id, portOf(port.dataset.handleid)];
      const [from, to] = outwards ? [here, there] : [there, here];
      const trial = tryWire(editor, own.scope, from, to, without);
      port.dataset.fit = !trial ? 'no' : trial.fits ? 'yes' : 'repair';
      if (trial) port.dataset.word = trial.word;
    };
    const step = (): void => {
      const end = performance.now() + slice;
      for (let port = ports.shift(); port; port = ports.shift()) {
        tryPort(port);
        if (performance.now() > end) break;
      }
      onMove();
      if (ports.length > 0) frame = requestAnimationFrame(step);
    };
    frame = requestAnimationFrame(step);
  };
  return { show, hide };
}

/** Ports that are on the screen, the nearest to a block first. */
function inSight(canvas: HTMLElement, selector: string, from: string): HTMLElement[] {
  const room = canvas.getBoundingClientRect();
  const start = canvas
    .querySelector(`.react-flow__node[data-id="${CSS.escape(from)}"]`)
    ?.getBoundingClientRect();
  if (!start) return [];
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
