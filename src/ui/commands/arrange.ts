/** Arranging the canvas. The layout's library comes only when it is first asked for. */
import { move } from '../../graph/edit/blocks.ts';
import { fitView } from '../canvas/camera.ts';
import { change, shownModule } from './document.ts';

export async function tidyUp(): Promise<void> {
  const { tidy } = await import('../canvas/tidy.ts');
  const places = tidy(shownModule());
  change((module) => move(module, places));
  requestAnimationFrame(() => fitView());
}
