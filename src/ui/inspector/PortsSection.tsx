/** The inputs and outputs of the module that stands open: their names and their order. */

import { ArrowDown, ArrowUp, Plus } from 'lucide-react';
import { portNames } from '../../editor/commands/wiring/portNames.ts';
import { rename } from '../../graph/edit/blocks.ts';
import { addPort, reorderPorts } from '../../graph/edit/modules/ports.ts';
import { editModule } from '../../graph/edit/project.ts';
import type { Block } from '../../graph/project.ts';
import { IconButton } from '../controls/IconButton.tsx';
import { useEditor, useScope } from '../editor.ts';
import { fieldLook } from './Row.tsx';
import { Section } from './Section.tsx';

type Kind = 'port-in' | 'port-out';

export function PortsSection() {
  return (
    <Section title="Ports">
      <Side kind="port-in" heading="Inputs" />
      <Side kind="port-out" heading="Outputs" />
    </Section>
  );
}

function Side({ kind, heading }: { readonly kind: Kind; readonly heading: string }) {
  const editor = useEditor();
  const { key, module } = useScope().linked;
  const { edit } = editor.document;
  const blocks = module.blocks.filter((block) => block.kind === kind);
  const names = portNames(module, kind);
  const one = kind === 'port-in' ? 'input' : 'output';
  const swap = (i: number, j: number): void => {
    const ids = blocks.map(({ id }) => id);
    [ids[i], ids[j]] = [ids[j] as string, ids[i] as string];
    edit((project) => reorderPorts(project, key, kind, ids));
  };
  const add = (): void => {
    let made = '';
    edit((project) => {
      const added = addPort(project, key, kind);
      made = added.id;
      return added.project;
    });
    editor.view.select([made]);
  };
  return (
    <div className="pb-1">
      <div className="flex items-center">
        <span className="flex-1 text-xs text-soft">{heading}</span>
        <IconButton
          look="bare"
          icon={Plus}
          name={`Add an ${one}`}
          side="left"
          className="-mr-1.5 h-6! w-6! [&>svg]:size-3.5"
          onClick={add}
        />
      </div>
      {blocks.map((block, i) => (
        <PortLine
          key={block.id}
          of={key}
          block={block}
          name={names[i] as string}
          up={i > 0 ? () => swap(i, i - 1) : undefined}
          down={i < blocks.length - 1 ? () => swap(i, i + 1) : undefined}
          alone={blocks.length === 1}
        />
      ))}
      {blocks.length === 0 && <p className="text-xs text-soft">none</p>}
    </div>
  );
}

interface PortLineProps {
  readonly of: string;
  readonly block: Block;
  readonly name: string;
  readonly up: (() => void) | undefined;
  readonly down: (() => void) | undefined;
  readonly alone: boolean;
}

function PortLine({ of, block, name, up, down, alone }: PortLineProps) {
  const editor = useEditor();
  const { edit, seal } = editor.document;
  const arrow = 'h-7! w-6! [&>svg]:size-3.5';
  return (
    <div className="flex items-center gap-0.5 py-[3px]">
      <input
        aria-label={`Name of ${name}`}
        maxLength={200}
        placeholder={name}
        value={block.name ?? ''}
        onChange={(event) =>
          edit(
            (project) => editModule(project, of, (module) => rename(module, block.id, event.target.value)),
            `port ${of} ${block.id}`,
          )
        }
        onBlur={seal}
        onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
        className={`${fieldLook} placeholder:text-soft`}
      />
      {!alone && (
        <>
          <IconButton
            look="bare"
            icon={ArrowUp}
            name={`Move ${name} up`}
            side="left"
            className={arrow}
            disabled={!up}
            onClick={up}
          />
          <IconButton
            look="bare"
            icon={ArrowDown}
            name={`Move ${name} down`}
            side="left"
            className={`-mr-1.5 ${arrow}`}
            disabled={!down}
            onClick={down}
          />
        </>
      )}
    </div>
  );
}
