/** Opens the outline and puts the keyboard there. */
import { useView } from '../../state/view.ts';
import { soon } from '../commands/focus.ts';
import { useLeft } from './left.ts';

export function focusOutline(): void {
  useView.getState().showPalette(true);
  useLeft.getState().show('outline');
  soon(() => {
    const line = document.querySelector<HTMLElement>('[data-outline] [tabindex="0"]');
    line?.focus();
    return document.querySelector('[data-outline]') !== null;
  });
}
