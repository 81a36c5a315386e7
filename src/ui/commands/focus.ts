/** Where the keyboard goes when an action asks for a field: fields are found by their id, since panels may be closed. */
import { useView } from '../../state/view.ts';
import { focusBlock } from '../canvas/camera.ts';
import { useLeft } from '../outline/left.ts';

export const nameFieldId = 'block-name';
export const searchFieldId = 'palette-search';

const outline = (): HTMLElement | null => document.querySelector<HTMLElement>('[data-outline]');
const isIn = (element: Element | null): boolean => outline()?.contains(element) ?? false;

/** Whether the person went to a field or a list from the outline: there they come back to. */
let fromOutline = false;
export function noteWhence(): void {
  fromOutline = isIn(document.activeElement);
}

function focus(id: string): void {
  noteWhence();
  soon(() => {
    const field = document.getElementById(id);
    if (!(field instanceof HTMLInputElement)) return false;
    field.focus();
    field.select();
    return true;
  });
}

/** Frames within which a panel that was closed is drawn, its code fetched. */
const patience = 40;

/** Tries again in the next frame until it succeeds. */
export function soon(act: () => boolean, frames = patience): void {
  requestAnimationFrame(() => {
    if (!act() && frames > 0) soon(act, frames - 1);
  });
}

export function focusName(): void {
  useView.getState().showInspector(true);
  focus(nameFieldId);
}

export function focusSearch(): void {
  useView.getState().showPalette(true);
  useLeft.getState().show('blocks');
  focus(searchFieldId);
}

/** Opens the parameters of the selected block; its name, where it has none. */
export function focusParameters(): void {
  useView.getState().showInspector(true);
  noteWhence();
  soon(() => {
    const first = document.querySelector<HTMLElement>('[data-parameters] :is(input, button, select)');
    const field = first ?? document.getElementById(nameFieldId);
    field?.focus();
    return field !== null;
  });
}

/** Puts the keyboard back on the selected block: in the outline where it came from there, else on the canvas. */
export function returnToBlock(): void {
  const toOutline = isIn(document.activeElement) || (fromOutline && outline() !== null);
  fromOutline = false;
  const act = (): boolean => {
    const { selection, scope } = useView.getState();
    const [id] = selection;
    if (!toOutline) return id !== undefined && selection.size === 1 && focusBlock({ scope, id });
    const line = outline()?.querySelector<HTMLElement>('[tabindex="0"]');
    line?.focus();
    return line !== undefined && line !== null;
  };
  const done = act();
  // What an edit has just made is drawn by then, and what it moved has lost the keyboard.
  requestAnimationFrame(() => {
    if (!done || document.activeElement === document.body) act();
  });
}
