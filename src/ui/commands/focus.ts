/** Where the keyboard goes when an action asks for a field: fields are found by their id, since panels may be closed. */
import { useView } from '../../state/view.ts';

export const nameFieldId = 'block-name';
export const searchFieldId = 'palette-search';

function focus(id: string): void {
  requestAnimationFrame(() => {
    const field = document.getElementById(id);
    if (!(field instanceof HTMLInputElement)) return;
    field.focus();
    field.select();
  });
}

export function focusName(): void {
  useView.getState().showInspector(true);
  focus(nameFieldId);
}

export function focusSearch(): void {
  useView.getState().showPalette(true);
  focus(searchFieldId);
}

/** Opens the parameters of the selected block. */
export function focusParameters(): void {
  useView.getState().showInspector(true);
  requestAnimationFrame(() => {
    const first = document.querySelector<HTMLElement>('[data-parameters] :is(input, button, select)');
    first?.focus();
  });
}
