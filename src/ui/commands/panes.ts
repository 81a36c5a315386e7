/** From one part of the page to the next, as in desktop programs: header, left panel, canvas, volumes, bottom panel, inspector. */
import { useView } from '../../state/view.ts';
import { focusBlock } from '../canvas/camera.ts';

const panes = [
  'header',
  '[data-pane="left"]',
  '[aria-label="Canvas"]',
  '[aria-label="Volumes along the main path"]',
  '[data-pane="bottom"]',
  'aside[aria-label="Inspector"]',
];

const stops = ':is(a[href], button, input, select, textarea, [tabindex]):not(:disabled, [tabindex="-1"])';

function into(pane: Element): boolean {
  const { selection, scope } = useView.getState();
  const [id] = selection;
  if (pane.getAttribute('aria-label') === 'Canvas' && id !== undefined) {
    focusBlock({ scope, id });
    return true;
  }
  const chosen =
    pane.querySelector<HTMLElement>('[role="tree"] [tabindex="0"]') ??
    pane.querySelector<HTMLElement>(`.react-flow__node[tabindex="0"]`) ??
    pane.querySelector<HTMLElement>(stops);
  chosen?.focus();
  return chosen !== null;
}

export function goToPane(steps: 1 | -1): void {
  const shown = panes.flatMap((each) => document.querySelector(each) ?? []);
  const at = shown.findIndex((pane) => pane.contains(document.activeElement));
  for (let n = 1; n <= shown.length; n++) {
    const start = at < 0 && steps < 0 ? 0 : at;
    const pane = shown[(start + steps * n + shown.length * 2) % shown.length];
    if (pane && into(pane)) return;
  }
}
