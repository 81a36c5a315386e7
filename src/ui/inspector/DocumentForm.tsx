/** With nothing selected: what the document is, how large, and its own parameters. */

import { inFull, inShort } from '../../editor/numbers.ts';
import { useDocument } from '../editor.ts';
import { LongText } from './LongText.tsx';
import { ModulesSection } from './ModulesSection.tsx';
import { ParamsSection } from './ParamsSection.tsx';
import { Section } from './Section.tsx';

export function DocumentForm() {
  const report = useDocument((state) => state.report);
  const { project, totals, root } = report;
  const { blocks, params } = root.linked.module;
  return (
    <>
      <h2 className="pt-1 text-[14px] font-semibold">{project.name}</h2>
      {project.about && <LongText key={project.about} text={project.about} />}
      {params.length > 0 && <ParamsSection title="Variant" />}
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
      <ModulesSection />
      {params.length === 0 && <ParamsSection title="Parameters of the network" />}
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
