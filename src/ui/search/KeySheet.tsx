/** All keys and gestures on one sheet, from the list of actions. */

import { type Action, type ActionId, actions, themes } from '../../editor/actions/actions.ts';
import { Dialog } from '../controls/Dialog.tsx';
import { useEditor, useKeyNames } from '../editor.ts';

interface Line {
  readonly name: string;
  /** Each a way to do it. */
  readonly keys: readonly string[];
}

type Names = (keys: string) => string;

/** What the mouse, a pen and fingers do. */
const gestures = (names: Names): readonly Line[] => [
  { name: 'Add a block here', keys: ['Double-click'] },
  { name: 'Add what fits a wire', keys: ['Drag a wire off'] },
  { name: 'Put a block into a wire', keys: ['Drop it on the wire'] },
  { name: 'Duplicate', keys: [`${names('Alt')} drag`] },
  { name: 'Drag without guides', keys: [`${names('Mod')} drag`] },
  { name: 'Select several', keys: ['Drag', 'Shift click'] },
  { name: 'Enter a module', keys: ['Double-click it'] },
  { name: 'Pan', keys: ['Space drag', 'Middle button', 'Wheel'] },
  { name: 'Zoom at the pointer', keys: [`${names('Mod')} wheel`, 'Pinch'] },
  { name: 'Open the parameters', keys: ['Enter'] },
  { name: 'Next block, block before', keys: ['Tab', 'Shift Tab'] },
];

const always = (names: Names): string =>
  Object.values<Action>(actions)
    .filter(({ anywhere }) => anywhere)
    .map(({ keys: [first = ''] }) => names(first))
    .join(', ')
    .replace(/, ([^,]*)$/, ' and $1');

/** Actions that differ in direction only are one row: `Shift+arrows`. */
function lines(ids: readonly ActionId[], names: Names): readonly Line[] {
  const rows = new Map<string, readonly string[]>();
  for (const id of ids) {
    const { row, name, keys }: Action = actions[id];
    const shown = keys.map((each) => names(row ? each.replace(/Arrow\w+/, 'arrows') : each));
    if (shown.length > 0) rows.set(row ?? name, shown);
  }
  return [...rows].map(([name, keys]) => ({ name, keys }));
}

export function KeySheet() {
  const editor = useEditor();
  const names = useKeyNames();
  return (
    <Dialog
      title="Keys"
      about={`While you type in a field, only ${always(names)} act.`}
      wide
      close={editor.finding.close}
    >
      <div className="columns-3 gap-8 overflow-y-auto p-6 pt-4 max-[900px]:columns-2">
        {themes.map(({ heading, ids }) => (
          <Section key={heading} heading={heading} list={lines(ids, names)} />
        ))}
        <Section heading="By hand" list={gestures(names)} />
      </div>
    </Dialog>
  );
}

function Section({ heading, list }: { readonly heading: string; readonly list: readonly Line[] }) {
  if (list.length === 0) return null;
  return (
    <section aria-label={heading} className="mb-4 break-inside-avoid">
      <h3 className="heading pb-1">{heading}</h3>
      <dl>
        {list.map(({ name, keys }) => (
          <div key={name} className="flex break-inside-avoid items-baseline justify-between gap-3 py-[3px]">
            <dt>{name}</dt>
            <dd className="flex flex-wrap justify-end gap-1">
              {keys.map((each) => (
                <kbd
                  key={each}
                  className="rounded-[5px] border border-line bg-sunken px-1.5 font-sans text-[11px] leading-[18px] whitespace-nowrap text-soft"
                >
                  {each}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
