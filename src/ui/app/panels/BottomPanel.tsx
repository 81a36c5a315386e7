/** The bottom of the page: problems, training, trying out, data. Each tab is a name and a body. */

import { ChevronDown, ChevronUp } from 'lucide-react';
import { Tabs } from 'radix-ui';
import type { BottomTab } from '../../../editor/view/panels.ts';
import { IconButton } from '../../controls/IconButton.tsx';
import { useDocument, usePanels } from '../../editor.ts';
import { RunStrip } from '../../training/RunStrip.tsx';
import { runTabs } from '../../training/tabs.ts';
import { Problems } from '../../views/Problems.tsx';
import { Sash } from './Sash.tsx';
import { useSize } from './sizes.ts';

const tabs = [{ id: 'problems', label: 'Problems', Body: Problems }, ...runTabs];

export function BottomPanel() {
  const { tab, open, show, setOpen } = usePanels();
  const { size: height } = useSize('bottom');
  return (
    <Tabs.Root
      value={open ? tab : ''}
      onValueChange={(next) => show(next as BottomTab)}
      activationMode="manual"
      data-pane="bottom"
      className="relative flex shrink-0 flex-col border-t border-line bg-paper"
      style={{ height: open ? height : 41 }}
    >
      {open && <Sash side="bottom" />}
      <div className="flex h-10 shrink-0 items-center gap-3 pr-2 pl-3">
        <Tabs.List aria-label="Bottom panel" className="flex h-full shrink-0 gap-1">
          {tabs.map(({ id, label }) => (
            <Tabs.Trigger
              key={id}
              value={id}
              className="relative flex h-full items-center gap-1.5 px-2 text-soft after:absolute after:inset-x-2 after:bottom-0 after:h-0.5 after:rounded-full hover:text-ink data-[state=active]:font-semibold data-[state=active]:text-ink data-[state=active]:after:bg-strong"
            >
              {label}
              {id === 'problems' && <Count />}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        <div className="flex min-w-0 flex-1 justify-end">
          <RunStrip />
        </div>
        <IconButton
          look="bare"
          icon={open ? ChevronDown : ChevronUp}
          name={open ? 'Close the panel' : 'Open the panel'}
          side="top"
          onClick={() => setOpen(!open)}
        />
      </div>
      {open &&
        tabs.map(({ id, Body }) => (
          <Tabs.Content key={id} value={id} className="min-h-0 flex-1 overflow-auto outline-none">
            <Body />
          </Tabs.Content>
        ))}
    </Tabs.Root>
  );
}

/** Errors in red; else warnings; hints are not counted, they can wait. */
function Count() {
  const counts = useDocument((state) => state.report.problems);
  const errors = counts.filter((problem) => problem.severity === 'error').length;
  const warnings = counts.filter((problem) => problem.severity === 'warning').length;
  if (errors + warnings === 0) return null;
  const look = errors > 0 ? 'bg-error-soft text-error' : 'bg-warning-soft text-warning';
  return (
    <span
      className={`min-w-5 rounded-full px-1.5 text-center text-[11px] leading-[18px] font-semibold ${look}`}
    >
      {errors || warnings}
    </span>
  );
}
