/** With nothing selected: what the document is, how large, and its own parameters. */
import type { Scalar } from '../../blocks/param.ts';
import { editModule } from '../../graph/edit/project.ts';
import { useProject } from '../../state/project.ts';
import { inFull, inShort } from '../numbers.ts';
import { ParamField } from './ParamField.tsx';
import { Section } from './Section.tsx';

export function DocumentForm() {
  const report = useProject((state) => state.report);
  const { project, totals, root } = report;
  const { edit, seal } = useProject.getState();
  const { params, blocks } = root.linked.module;
  const set = (id: string, value: Scalar): void =>
    edit(
      (before) =>
        editModule(before, before.root, (module) => ({
          ...module,
          params: module.params.map((param) =>
            param.id === id ? ({ ...param, value } as typeof param) : param,
          ),
        })),
      `root ${id}`,
    );
  return (
    <>
      <h2 className="pt-1 text-[14px] font-semibold">{project.name}</h2>
      {project.about && <p className="mt-2 leading-relaxed text-soft">{project.about}</p>}
      {params.length > 0 && (
        <Section title="Variant">
          {params.map((param) => (
            <ParamField
              key={param.id}
              param={param}
              value={param.value}
              resolved={undefined}
              set={(value) => set(param.id, value)}
              done={seal}
            />
          ))}
        </Section>
      )}
      <Section title="Totals" boxed>
        <dl className="grid grid-cols-[1fr_auto] gap-y-1">
          <Line name="Blocks" value={inFull(blocks.length)} />
          <Line name="Parameters" value={inFull(totals.params)} />
          {totals.nonTrainable > 0 && <Line name="not trained" value={inFull(totals.nonTrainable)} />}
          <Line name="Multiplications" value={inShort(totals.macs)} />
          <Line name="Activations" value={inShort(totals.activations)} />
        </dl>
        <p className="mt-1.5 text-xs text-soft">
          For one image. Batch norm’s running values are not trained.
        </p>
      </Section>
      <p className="mt-4 text-xs leading-relaxed text-soft">
        Select a block to see and set its parameters, its shape and its cost.
      </p>
    </>
  );
}

function Line({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <>
      <dt className="text-soft">{name}</dt>
      <dd className="text-right font-semibold">{value}</dd>
    </>
  );
}
