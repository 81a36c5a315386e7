/** A link to be copied by hand, where the browser keeps its clipboard closed. */
import { Dialog } from '../controls/Dialog.tsx';
import type { SheetProps } from '../controls/sheet.ts';

export function LinkDialog({ sheet, close }: SheetProps) {
  return (
    <Dialog
      title="Link to this network"
      about="The browser keeps its clipboard closed to this page. Copy the link from here."
      close={close}
    >
      <div className="p-6">
        <textarea
          readOnly
          aria-label="Link"
          value={sheet.what === 'link' ? sheet.link : ''}
          rows={6}
          onFocus={(event) => event.currentTarget.select()}
          className="w-full resize-none rounded-lg border border-edge bg-sunken p-3 font-mono text-xs break-all"
        />
      </div>
    </Dialog>
  );
}
