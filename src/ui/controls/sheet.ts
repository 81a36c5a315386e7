/** What a sheet over the page is given. */
import type { Sheet } from '../../editor/view/sheets.ts';

export interface SheetProps {
  readonly sheet: Sheet;
  readonly close: () => void;
}
