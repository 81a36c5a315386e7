/** The architectures to begin with, each with a line about it and its size. */
import { useState } from 'react';
import { check } from '../../check/check.ts';
import { inShort } from '../numbers.ts';
import { Divider, Menu, Row, Words } from './Menu.tsx';
import { loadTemplate, openTemplate, templateIds } from './templates.ts';

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly params: number;
}

const firstSentence = (text: string): string => text.match(/^.*?[.!?](?=\s|$)/s)?.[0] ?? text;

export function TemplatesMenu() {
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  const read = async (): Promise<void> => {
    if (entries.length) return;
    const found = await Promise.all(
      templateIds.map(async (id): Promise<Entry> => {
        const project = await loadTemplate(id);
        const { params } = check(project).totals;
        return { id, name: project.name, about: firstSentence(project.about ?? ''), params };
      }),
    );
    setEntries(found);
  };
  return (
    <Menu label="Templates" wide onOpen={read}>
      {/* Until they are read the rows keep their place under their ids. */}
      {(entries.length ? entries : templateIds.map((id) => ({ id, name: id, about: ' ', params: 0 }))).map(
        ({ id, name, about, params }) => (
          <Row
            key={id}
            press={() => void openTemplate(id)}
            note={about || undefined}
            end={params ? `${inShort(params)} parameters` : undefined}
          >
            {name}
          </Row>
        ),
      )}
      <Divider />
      <Words>
        Templates are architectures without trained weights. Your open document stays among the drafts.
      </Words>
    </Menu>
  );
}
