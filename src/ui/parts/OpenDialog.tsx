/** Where the dialog that is open stands in the page. */
import { closeDialog, useDialog } from './dialogs.ts';

export function OpenDialog() {
  const Body = useDialog((state) => state.Body);
  return Body && <Body close={closeDialog} />;
}
