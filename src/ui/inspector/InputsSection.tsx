/** Where each input comes from, as a list to choose from: wiring without a mouse. */
import { nameOf } from '../../check/name.ts';
import { wouldLoop } from '../../graph/order.ts';
import { ports } from '../../graph/ports.ts';
import type { Block, Wire } from '../../graph/project.ts';
import { useScope } from '../../state/open.ts';
import { useProject } from '../../state/project.ts';
import { cut, wire } from '../commands/wiring.ts';
import { fieldLook, Row } from './Row.tsx';
import { Section } from './Section.tsx';

export function InputsSection({ block }: { readonly block: Block }) {
  const here = useScope();
  const project = useProject((state) => state.history.now);
  const { module } = here.linked;
  const has = ports(project, block)?.inputs ?? 0;
  if (has === 0) return null;
  const wired = module.wires.filter(({ to }) => to[0] === block.id);
  const count = has === 'many' ? wired.length + 1 : has;
  const sources = module.blocks.filter(
    (each) =>
      each.id !== block.id &&
      (ports(project, each)?.outputs ?? 0) > 0 &&
      !wouldLoop(module, each.id, block.id),
  );
  return (
    <Section title={count > 1 ? 'Inputs' : 'Input'}>
      {Array.from({ length: count }, (_, port) => (
        <Source
          // biome-ignore lint/suspicious/noArrayIndexKey: a port is its index
          key={port}
          block={block}
          port={port}
          wired={wired.find(({ to }) => to[1] === port)}
          sources={sources.map(({ id }) => [id, nameOf(here, id)])}
        />
      ))}
    </Section>
  );
}

interface SourceProps {
  readonly block: Block;
  readonly port: number;
  readonly wired: Wire | undefined;
  readonly sources: readonly (readonly [id: string, name: string])[];
}

function Source({ block, port, wired, sources }: SourceProps) {
  const id = `source-${block.id}-${port}`;
  const choose = (from: string): void => {
    if (from !== '') wire([from, 0], [block.id, port]);
    else if (wired) cut([wired]);
  };
  return (
    <Row label={`Input ${port + 1}`} field={id}>
      <select
        id={id}
        value={wired?.from[0] ?? ''}
        onChange={(event) => choose(event.target.value)}
        className={fieldLook}
      >
        <option value="">{wired ? 'remove the wire' : 'not connected'}</option>
        {sources.map(([from, name]) => (
          <option key={from} value={from}>
            {sources.some((each) => each[1] === name && each[0] !== from) ? `${from}: ${name}` : name}
          </option>
        ))}
      </select>
    </Row>
  );
}
