/** Makes a module of the selection: its name, which wires become its ports, and which values its parameters. */

import { Dialog as Radix } from 'radix-ui';
import { useId, useMemo, useState } from 'react';
import { nameOf } from '../../check/name.ts';
import { makeModuleOfSelection } from '../../editor/commands/modules.ts';
import { suggestedName } from '../../editor/commands/suggestedName.ts';
import { several } from '../../editor/numbers.ts';
import { shown } from '../../editor/values/sources.ts';
import { makeModule } from '../../graph/edit/modules/make.ts';
import { type Candidate, promotable } from '../../graph/edit/modules/promotable.ts';
import { modulePorts } from '../../graph/ports.ts';
import { Button } from '../controls/Button.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import type { SheetProps } from '../controls/sheet.ts';
import { useDocument, useEditor, useScope, useView } from '../editor.ts';

export function MakeModule({ close }: SheetProps) {
  const editor = useEditor();
  const here = useScope();
  const project = useDocument((state) => state.history.now);
  const selection = useView((state) => state.selection);
  const { key } = here.linked;
  const nameId = useId();
  const [name, setName] = useState(() => suggestedName(project, here, selection));
  const candidates = useMemo(() => promotable(project, key, selection), [project, key, selection]);
  const [chosen, setChosen] = useState<ReadonlySet<Candidate>>(new Set());
  const [all, setAll] = useState(false);
  const trial = useMemo(() => makeModule(project, key, selection, 'trial'), [project, key, selection]);
  const set = candidates.filter((each) => each.set);
  // Where the person set nothing, what stands at its default is all there is to choose from.
  const few = set.length > 0 ? set : candidates.slice(0, 6);
  const list = all ? candidates : few;
  const toggle = (candidate: Candidate): void => {
    const next = new Set(chosen);
    if (!next.delete(candidate)) next.add(candidate);
    setChosen(next);
  };
  return (
    <Dialog
      asks
      close={close}
      title="Make a module"
      about={'problem' in trial ? trial.problem : borders(trial, here)}
    >
      <form
        className="flex min-h-0 flex-col gap-3.5"
        onSubmit={(event) => {
          event.preventDefault();
          // The dialog goes first, so that the keyboard is back on the page when the instance is selected.
          close();
          makeModuleOfSelection(
            editor,
            name,
            candidates.filter((each) => chosen.has(each)),
          );
        }}
      >
        <div className="flex flex-col gap-1">
          <label htmlFor={nameId} className="text-soft">
            Name
          </label>
          <input
            id={nameId}
            maxLength={200}
            value={name}
            onChange={(event) => setName(event.target.value)}
            className="h-9 rounded-lg border border-line bg-paper px-2.5 text-[14px] hover:border-edge"
          />
        </div>
        {candidates.length > 0 && (
          <fieldset className="flex min-h-0 flex-col">
            <legend className="pb-1 text-soft">Which values shall be parameters?</legend>
            <p className="pb-1.5 text-xs leading-snug text-soft">
              A parameter can differ from block to block. Values that are equal now share one. You can also
              choose later.
            </p>
            <div className="max-h-56 overflow-y-auto rounded-lg border border-line p-1">
              {list.map((candidate) => (
                <Choice
                  key={`${candidate.param.id} ${candidate.param.label}`}
                  candidate={candidate}
                  where={candidate.uses.map((use) => nameOf(here, use.block))}
                  checked={chosen.has(candidate)}
                  toggle={() => toggle(candidate)}
                />
              ))}
            </div>
            {candidates.length > few.length && (
              <button
                type="button"
                aria-expanded={all}
                onClick={() => setAll(!all)}
                className="mt-1.5 self-start rounded-sm text-xs text-soft underline-offset-2 hover:text-ink hover:underline"
              >
                {all ? 'Show fewer' : `Show all ${candidates.length} values`}
              </button>
            )}
          </fieldset>
        )}
        <div className="flex justify-end gap-2">
          <Radix.Close asChild>
            <Button>Cancel</Button>
          </Radix.Close>
          <Button look="strong" type="submit" disabled={'problem' in trial}>
            Make module
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

type Trial = Exclude<ReturnType<typeof makeModule>, { readonly problem: string }>;

/** `3 blocks become one. 2 wires in and 1 wire out become its ports: 2 inputs, 1 output.` */
function borders({ project, key, taken }: Trial, here: ReturnType<typeof useScope>): string {
  const definition = project.modules[key];
  if (!definition) return '';
  const { inputs, outputs } = modulePorts(definition);
  const blocks = definition.blocks.length - inputs - outputs;
  const along =
    taken.length > 0
      ? ` ${taken.map((id) => nameOf(here, id)).join(', ')} ${taken.length === 1 ? 'comes' : 'come'} along, since data leaves the selection there and comes back.`
      : '';
  return `${several(blocks, 'block')} ${blocks === 1 ? 'becomes' : 'become'} one. Wires that cross its border become its ports: ${several(inputs, 'input')}, ${several(outputs, 'output')}.${along}`;
}

interface ChoiceProps {
  readonly candidate: Candidate;
  readonly where: readonly string[];
  readonly checked: boolean;
  readonly toggle: () => void;
}

function Choice({ candidate: { param }, where, checked, toggle }: ChoiceProps) {
  const id = useId();
  return (
    <label htmlFor={id} className="flex items-center gap-2.5 rounded-md px-2 py-1 hover:bg-hover">
      <input id={id} type="checkbox" checked={checked} onChange={toggle} className="size-3.5 accent-accent" />
      <span className="shrink-0">{param.label ?? param.id}</span>
      <span className="shrink-0 font-medium">{shown(param.value)}</span>
      <span className="min-w-0 flex-1 truncate text-right text-xs text-soft">{counted(where)}</span>
    </label>
  );
}

/** `Conv 3×3 (2), Conv 1×1`. */
function counted(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, n]) => (n > 1 ? `${name} (${n})` : name)).join(', ');
}
