/** Where one is when a module is entered: the way back, and that it is a definition which other instances share. */

import { ChevronRight, Unlink } from 'lucide-react';
import { checkedAt } from '../../check/at.ts';
import { nameOf } from '../../check/name.ts';
import type { Report } from '../../check/report.ts';
import { detachHere, leaveTo } from '../../editor/commands/travel.ts';
import { inFull } from '../../editor/numbers.ts';
import { usesOf } from '../../graph/edit/modules/definitions.ts';
import { aloneKey, idOf, type Path, stepOf } from '../../graph/path.ts';
import { useDocument, useEditor, useView } from '../editor.ts';
import { hereId } from './useTravel.ts';

export function Breadcrumb() {
  const editor = useEditor();
  const report = useDocument((state) => state.report);
  const inside = useView((state) => state.inside);
  const names = [
    report.project.name.trim() || 'Network',
    ...inside.map((_, i) => stepName(report, inside, i)),
  ];
  const about = inside.length > 0 ? sharing(report, inside) : undefined;
  return (
    <>
      <p aria-live="polite" className="sr-only">
        {about ? `Inside ${names.slice(1).join(', ')}. ${about.words}` : `In ${names[0]}`}
      </p>
      {about && (
        <nav
          aria-label="Way back"
          className="absolute top-2 left-12 z-10 flex max-w-[calc(100%-96px)] flex-col gap-1 rounded-xl border border-line bg-paper py-1.5 pr-2 pl-3 shadow-shade"
        >
          <ol className="flex min-w-0 items-center gap-0.5">
            {names.map((name, i) => (
              <li
                key={inside.slice(0, i).join('/')}
                className={`flex min-w-0 items-center gap-0.5 ${i === inside.length ? '' : 'shrink'}`}
              >
                {i > 0 && <ChevronRight aria-hidden="true" className="size-3.5 shrink-0 text-faint" />}
                {i < inside.length ? (
                  <button
                    type="button"
                    onClick={() => leaveTo(editor, inside.slice(0, i))}
                    className="-mx-1 truncate rounded-md px-1.5 py-0.5 text-soft hover:bg-hover hover:text-ink"
                  >
                    {name}
                  </button>
                ) : (
                  <span
                    id={hereId}
                    tabIndex={-1}
                    aria-current="page"
                    className="truncate rounded-md px-0.5 font-semibold"
                  >
                    {name}
                  </span>
                )}
              </li>
            ))}
          </ol>
          <div className="flex min-w-0 items-center gap-2 text-[11.5px] text-soft">
            <span className="truncate" title={about.words}>
              {about.words}
            </span>
            {about.shared && (
              <button
                type="button"
                onClick={() => detachHere(editor)}
                title="Give this instance a definition of its own: edits then change it alone"
                className="inline-flex shrink-0 items-center gap-1 rounded-md px-1.5 py-0.5 font-medium text-accent hover:bg-hover"
              >
                <Unlink aria-hidden="true" className="size-3" />
                Detach this one
              </button>
            )}
          </div>
        </nav>
      )}
    </>
  );
}

/** An instance's name, and its module's where that is another. */
function stepName(report: Report, inside: Path, i: number): string {
  const [id, iteration] = stepOf(inside[i] ?? '');
  const module = checkedAt(report, inside.slice(0, i + 1))?.linked.module.name ?? '';
  if (aloneKey(id) !== undefined) return `${module} (definition)`;
  const outer = checkedAt(report, inside.slice(0, i));
  const name = outer ? nameOf(outer, id) : id;
  const many = iteration > 1 ? ` (${iteration})` : '';
  return name === module || module === '' ? name + many : `${name}${many} · ${module}`;
}

interface Sharing {
  readonly words: string;
  /** Whether it can be detached. */
  readonly shared: boolean;
}

/** Whom an edit here reaches: the other instances of this module, or of one around it. */
function sharing(report: Report, inside: Path): Sharing {
  const { project } = report;
  const linked = inside.map((_, i) => checkedAt(report, inside.slice(0, i + 1))?.linked);
  const here = linked.at(-1);
  const name = here?.module.name ?? '';
  const last = inside.at(-1) ?? '';
  if (aloneKey(last) !== undefined) {
    const uses = usesOf(project, here?.key ?? '');
    return { words: `${name}: ${uses === 0 ? 'not used yet' : reach(uses)}.`, shared: false };
  }
  const owner = linked.findLast((each) => each && usesOf(project, each.key) > 1);
  if (owner) {
    const uses = reach(usesOf(project, owner.key));
    const words = owner === here ? `${name}: ${uses}.` : `${name}, in ${owner.module.name}: ${uses} of that.`;
    // A definition that is shown by itself is no instance that could be detached.
    return { words, shared: aloneKey(inside[linked.lastIndexOf(owner)]) === undefined };
  }
  const outer = checkedAt(report, inside.slice(0, -1));
  const runs = outer?.blocks.get(idOf(last))?.runs ?? [];
  const times = runs.reduce((sum, run) => sum + run.times, 0);
  if (times > 1) return { words: `${name}: edits change all ${inFull(times)} repetitions.`, shared: false };
  return { words: `${name}: this is its only instance.`, shared: false };
}

const reach = (uses: number): string =>
  uses === 1
    ? 'edits change its one instance'
    : uses === 2
      ? 'edits change both instances'
      : `edits change all ${inFull(uses)} instances`;
