/** All about one block: name, parameters, wiring, what is wrong, shape and cost. */
import type { Param, Scalar } from '../../blocks/param.ts';
import { kinds } from '../../blocks/table.ts';
import { setParams } from '../../graph/edit/blocks.ts';
import type { Block, Project } from '../../graph/project.ts';
import { useScope } from '../../state/open.ts';
import { useProject } from '../../state/project.ts';
import { change } from '../commands/document.ts';
import { BlockProblems } from './BlockProblems.tsx';
import { CostSection } from './CostSection.tsx';
import { InputsSection } from './InputsSection.tsx';
import { NameField } from './NameField.tsx';
import { ParamField } from './ParamField.tsx';
import { Section } from './Section.tsx';
import { ShapeSection } from './ShapeSection.tsx';
import { StructureFields } from './StructureFields.tsx';

export function BlockForm({ block }: { readonly block: Block }) {
  const result = useScope().blocks.get(block.id);
  const params = useProject((state) => paramsOf(state.history.now, block));
  const seal = useProject((state) => state.seal);
  const values = result?.params ?? {};
  const shown = params.filter((param) => isShown(param, params, values, block));
  return (
    <>
      <NameField block={block} />
      <BlockProblems id={block.id} />
      {shown.length > 0 && (
        <Section title="Parameters">
          <div data-parameters="">
            {shown.map((param) => (
              <ParamField
                key={param.id}
                param={param}
                value={block.params[param.id] ?? param.value}
                resolved={values[param.id]}
                set={(value) =>
                  change(
                    (module) => setParams(module, block.id, { [param.id]: value }),
                    `param ${block.id} ${param.id}`,
                  )
                }
                done={seal}
              />
            ))}
          </div>
        </Section>
      )}
      <StructureFields block={block} />
      {result && <ShapeSection block={block} result={result} />}
      {result && <CostSection block={block} result={result} />}
      <InputsSection block={block} />
    </>
  );
}

function paramsOf(project: Project, block: Block): readonly Param[] {
  if (block.kind !== 'module') return kinds.get(block.kind)?.params ?? none;
  const key = block.module ?? '';
  return Object.hasOwn(project.modules, key) ? (project.modules[key]?.params ?? none) : none;
}
const none: readonly Param[] = [];

/** A parameter that depends on another shows only while that one has a value for which it counts. */
function isShown(
  param: Param,
  params: readonly Param[],
  values: Readonly<Record<string, Scalar>>,
  block: Block,
): boolean {
  const { when } = param;
  if (!when) return true;
  const other = params.find((each) => each.id === when.param);
  const value = values[when.param] ?? block.params[when.param] ?? other?.value;
  return when.is.some((each) => each === value);
}
