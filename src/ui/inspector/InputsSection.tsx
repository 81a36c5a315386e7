/** Where each input comes from, as a list to choose from: wiring without a mouse. */

import { nameOf } from '../../check/name.ts';
import type { Checked } from '../../check/report.ts';
import { portNames } from '../../editor/commands/wiring/portNames.ts';
import { cut, wire } from '../../editor/commands/wiring.ts';
import { definitionOf } from '../../graph/declared.ts';
import { reached } from '../../graph/order.ts';
import { ports } from '../../graph/ports.ts';
import type { Block, End, Project, Wire } from '../../graph/project.ts';
import { useDocument, useEditor, useScope } from '../editor.ts';
import { fieldLook, Row } from './Row.tsx';
import { Section } from './Section.tsx';

/** An output that can feed the block. */
interface Source {
  readonly end: End;
  readonly key: string;
  readonly name: string;
}

export function InputsSection({ block }: { readonly block: Block }) {
  const here = useScope();
  const project = useDocument((state) => state.history.now);
  const { module } = here.linked;
  const has = ports(project, block)?.inputs ?? 0;
  if (has === 0) return null;
  const wired = module.wires.filter(({ to }) => to[0] === block.id);
  const count = has === 'many' ? wired.length + 1 : has;
  const definition = block.kind === 'module' ? definitionOf(project, block.module ?? '') : undefined;
  const names = definition && portNames(definition, 'port-in');
  const sources = sourcesFor(project, here, block);
  return (
    <Section title={count > 1 ? 'Inputs' : 'Input'}>
      {Array.from({ length: count }, (_, port) => (
        <SourceField
          // biome-ignore lint/suspicious/noArrayIndexKey: a port is its index
          key={port}
          label={names?.[port] ?? `Input ${port + 1}`}
          block={block}
          port={port}
          wired={wired.find(({ to }) => to[1] === port)}
          sources={sources}
        />
      ))}
    </Section>
  );
}

/** Every output that the block can take without a loop; blocks of one name are told apart by their ids. */
function sourcesFor(project: Project, here: Checked, block: Block): readonly Source[] {
  const { module } = here.linked;
  const behind = reached(module, [block.id]);
  const list = module.blocks.filter((each) => !behind.has(each.id));
  const names = list.map(({ id }) => nameOf(here, id));
  const once = new Set<string>();
  const shared = new Set<string>();
  for (const name of names) (once.has(name) ? shared : once).add(name);
  return list.flatMap((each, i) => {
    const outputs = ports(project, each)?.outputs ?? 0;
    const name = names[i] as string;
    const own = shared.has(name) ? `${each.id}: ${name}` : name;
    const definition = each.kind === 'module' ? definitionOf(project, each.module ?? '') : undefined;
    const called = definition && outputs > 1 ? portNames(definition, 'port-out') : [];
    return Array.from({ length: outputs }, (_, port) => ({
      end: [each.id, port] as const,
      key: `${each.id} ${port}`,
      name: outputs > 1 ? `${own} · ${called[port]}` : own,
    }));
  });
}

interface SourceFieldProps {
  readonly label: string;
  readonly block: Block;
  readonly port: number;
  readonly wired: Wire | undefined;
  readonly sources: readonly Source[];
}

function SourceField({ label, block, port, wired, sources }: SourceFieldProps) {
  const editor = useEditor();
  const id = `source-${block.id}-${port}`;
  const choose = (key: string): void => {
    const source = sources.find((each) => each.key === key);
    if (source) wire(editor, source.end, [block.id, port]);
    else if (wired) cut(editor, [wired]);
  };
  return (
    <Row label={label} field={id}>
      <select
        id={id}
        value={wired?.from.join(' ') ?? ''}
        onChange={(event) => choose(event.target.value)}
        className={fieldLook}
      >
        <option value="">{wired ? 'remove the wire' : 'not connected'}</option>
        {sources.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </Row>
  );
}
