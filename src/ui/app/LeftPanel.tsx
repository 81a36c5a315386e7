/** The left panel: the blocks to add, or the network as an outline; on a first visit, the first steps below. */
import { Tabs } from 'radix-ui';
import type { LeftTab } from '../../editor/view/panels.ts';
import { later } from '../controls/later.ts';
import { usePanels } from '../editor.ts';
import { FirstSteps } from './welcome/FirstSteps.tsx';

const Palette = later(async () => (await import('../library/Palette.tsx')).Palette);
const Outline = later(async () => (await import('../views/outline/Outline.tsx')).Outline);

const tabs: readonly { readonly id: LeftTab; readonly label: string; readonly Body: typeof Palette }[] = [
  { id: 'blocks', label: 'Blocks', Body: Palette },
  { id: 'outline', label: 'Outline', Body: Outline },
];

export function LeftPanel() {
  const tab = usePanels((state) => state.left);
  const show = usePanels((state) => state.showLeft);
  return (
    <section aria-label="Left panel" className="flex h-full flex-col bg-paper">
      <Tabs.Root
        value={tab}
        onValueChange={(next) => show(next as LeftTab)}
        className="flex min-h-0 flex-1 flex-col"
      >
        <Tabs.List
          aria-label="What the left panel shows"
          className="flex h-9 shrink-0 gap-1 border-b border-line px-2"
        >
          {tabs.map(({ id, label }) => (
            <Tabs.Trigger
              key={id}
              value={id}
              className="relative h-full flex-1 px-2 text-soft after:absolute after:inset-x-2 after:-bottom-px after:h-0.5 after:rounded-full hover:text-ink data-[state=active]:font-semibold data-[state=active]:text-ink data-[state=active]:after:bg-strong"
            >
              {label}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        {tabs.map(({ id, Body }) => (
          <Tabs.Content
            key={id}
            value={id}
            // What is inside can be focused itself.
            tabIndex={-1}
            className="flex min-h-0 flex-1 flex-col outline-none"
          >
            <Body />
          </Tabs.Content>
        ))}
      </Tabs.Root>
      <FirstSteps />
    </section>
  );
}
