/** All about one block: name, what it is an instance of, parameters, wiring, what is wrong, shape and cost. */

import type { Param, Scalar } from '../../blocks/param.ts';
import { promoteValue } from '../../editor/commands/modules.ts';
import { change } from '../../editor/here.ts';
import { declared } from '../../graph/declared.ts';
import { setParams } from '../../graph/edit/blocks.ts';
import type { Block } from '../../graph/project.ts';
import { useDocument, useEditor, useScope } from '../editor.ts';
import { BlockProblems } from './BlockProblems.tsx';
import { CostSection } from './CostSection.tsx';
import { InputsSection } from './InputsSection.tsx';
import { InstanceSection } from './InstanceSection.tsx';
import { NameField } from './NameField.tsx';
import { Section } from './Section.tsx';
import { ShapeSection } from './ShapeSection.tsx';
import { StructureFields } from './StructureFields.tsx';
import { ValueField } from './ValueField.tsx';

export function BlockForm({ block }: { readonly block: Block }) {
  const editor = useEditor();
  const result = useScope().blocks.get(block.id);
  const project = useDocument((state) => state.history.now);
  const params = declared(project, block);
  const seal = useDocument((state) => state.seal);
  const values = result?.params ?? {};
  const shown = params.filter((param) => isShown(param, params, values, block));
  return (
    <>
      <NameField block={block} />
      {block.kind === 'module' && <InstanceSection block={block} />}
      <BlockProblems id={block.id} />
      {shown.length > 0 && (
        <Section title="Parameters">
          <div data-parameters="">
            {shown.map((param) => (
              <ValueField
                key={param.id}
                param={param}
                value={
                  Object.hasOwn(block.params, param.id)
                    ? (block.params[param.id] ?? param.value)
                    : param.value
                }
                set={(value) =>
                  change(
                    editor,
                    (module) => setParams(module, block.id, { [param.id]: value }),
                    `param ${block.id} ${param.id}`,
                  )
                }
                done={seal}
                promote={() => promoteValue(editor, block.id, param.id)}
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
