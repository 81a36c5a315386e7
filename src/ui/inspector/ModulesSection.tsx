/** The document's modules, how often each is used, and the whole of it written out without any. */
import { useDeferredValue, useMemo } from 'react';
import { usesOf } from '../../graph/edit/modules/definitions.ts';
import { unfold } from '../../graph/edit/modules/unfold.ts';
import type { Project } from '../../graph/project.ts';
import { useProject } from '../../state/project.ts';
import { openDefinition } from '../commands/definitions.ts';
import { unfoldAll } from '../commands/modules.ts';
import { inFull, several } from '../numbers.ts';
import { Button } from '../parts/Button.tsx';
import { Section } from './Section.tsx';

export function ModulesSection() {
  const project = useProject((state) => state.history.now);
  const keys = Object.keys(project.modules).filter((key) => key !== project.root);
  const folded =
    keys.length > 0 || project.modules[project.root]?.blocks.some(({ repeat = 1 }) => repeat !== 1);
  if (!folded) return null;
  return (
    <Section title="Modules">
      <ul className="-mx-2">
        {keys.map((key) => (
          <li key={key}>
            <button
              type="button"
              onClick={() => openDefinition(key)}
              className="flex h-7 w-full items-center gap-2.5 rounded-md px-2 text-left hover:bg-hover"
            >
              <span className="size-2 shrink-0 rounded-[3px] bg-(--module)" />
              <span className="min-w-0 flex-1 truncate">{project.modules[key]?.name}</span>
              <span className="text-xs text-soft">{used(usesOf(project, key))}</span>
            </button>
          </li>
        ))}
      </ul>
      <Unfold />
    </Section>
  );
}

const used = (n: number): string => (n === 0 ? 'unused' : `× ${inFull(n)}`);

function Unfold() {
  const now = useProject((state) => state.history.now);
  // Writing out a large network takes longer than a frame: the canvas is drawn first.
  const project = useDeferredValue<Project | null>(now, null);
  const result = useMemo(() => project && unfold(project), [project]);
  const flat =
    result && 'project' in result ? result.project.modules[result.project.root]?.blocks.length : undefined;
  return (
    <>
      <Button
        className="mt-1 h-7.5! w-full text-xs"
        disabled={flat === undefined}
        onClick={() => void unfoldAll()}
      >
        Unfold everything
      </Button>
      <p className="mt-1.5 text-xs leading-snug text-soft">
        {result && 'problem' in result
          ? result.problem
          : `Writes the network out as ${flat === undefined ? '…' : several(flat, 'block')} without modules. Shapes and weights stay.`}
      </p>
    </>
  );
}
