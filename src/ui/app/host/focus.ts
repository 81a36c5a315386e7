/** The keyboard's way about the page: fields and lists are found by their marks, since panels may be closed or not fetched yet. */
import type { Focus } from '../../../editor/host.ts';
import { nameFieldId, searchFieldId } from '../../controls/marks.ts';

/** Frames within which a panel that was closed is drawn, its code fetched. */
const patience = 40;

/** Tries again in the next frame until it succeeds. */
function soon(act: () => boolean, frames = patience): void {
  requestAnimationFrame(() => {
    if (!act() && frames > 0) soon(act, frames - 1);
  });
}

const panes = [
  'header',
  '[data-pane="left"]',
  '[aria-label="Canvas"]',
  '[aria-label="Volumes along the main path"]',
  '[data-pane="bottom"]',
  'aside[aria-label="Inspector"]',
];

const stops = ':is(a[href], button, input, select, textarea, [tabindex]):not(:disabled, [tabindex="-1"])';

/** `root`: the part of the page that shows the editor. */
export function createFocus(root: HTMLElement): Focus {
  const find = (selector: string): HTMLElement | null => root.querySelector<HTMLElement>(selector);
  const line = (): HTMLElement | null => find('[data-outline] [tabindex="0"]');
  const inOutline = (): boolean => find('[data-outline]')?.contains(document.activeElement) ?? false;
  /** Whether the person went to a field or a list from the outline: there they come back to. */
  let fromOutline = false;
  const leave = (): void => {
    fromOutline = inOutline();
  };
  const block = (name: string): boolean => {
    const node = find(`.react-flow__node[data-id="${CSS.escape(name)}"]`);
    node?.focus({ preventScroll: true });
    return node !== null;
  };
  const intoField = (id: string): boolean => {
    const field = find(`#${id}`);
    if (!(field instanceof HTMLInputElement)) return false;
    field.focus();
    field.select();
    return true;
  };
  const ways = {
    name: () => intoField(nameFieldId),
    search: () => intoField(searchFieldId),
    parameters: () => {
      const field = find('[data-parameters] :is(input, button, select)') ?? find(`#${nameFieldId}`);
      field?.focus();
      return field !== null;
    },
    outline: () => {
      line()?.focus();
      return find('[data-outline]') !== null;
    },
  } satisfies Record<Parameters<Focus['into']>[0], () => boolean>;
  return {
    block,
    leave,
    into: (what) => {
      if (what !== 'outline') leave();
      soon(ways[what]);
    },
    back: (selected) => {
      const toOutline = inOutline() || (fromOutline && find('[data-outline]') !== null);
      fromOutline = false;
      const act = (): boolean => {
        const name = selected();
        if (!toOutline) return name !== undefined && block(name);
        line()?.focus();
        return line() !== null;
      };
      const done = act();
      // What an edit has just made is drawn by then, and what it moved has lost the keyboard.
      requestAnimationFrame(() => {
        if (!done || document.activeElement === document.body) act();
      });
    },
    pane: (steps, selected) => {
      const shown = panes.flatMap((each) => find(each) ?? []);
      const at = shown.findIndex((pane) => pane.contains(document.activeElement));
      const into = (pane: HTMLElement): boolean => {
        if (pane.getAttribute('aria-label') === 'Canvas' && selected !== undefined) return block(selected);
        const chosen =
          pane.querySelector<HTMLElement>('[role="tree"] [tabindex="0"]') ??
          pane.querySelector<HTMLElement>('.react-flow__node[tabindex="0"]') ??
          pane.querySelector<HTMLElement>(stops);
        chosen?.focus();
        return chosen !== null;
      };
      for (let n = 1; n <= shown.length; n++) {
        const start = at < 0 && steps < 0 ? 0 : at;
        const pane = shown[(start + steps * n + shown.length * 2) % shown.length];
        if (pane && into(pane)) return;
      }
    },
  };
}
