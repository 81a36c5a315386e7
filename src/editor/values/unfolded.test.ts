import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { check } from '../../check/check.ts';
import { unfold } from '../../graph/edit/modules/unfold.ts';
import type { Project } from '../../graph/project.ts';
import { unfoldedCount } from './unfolded.ts';

const templates = new URL('../../../templates/', import.meta.url);

test.each(readdirSync(templates))(
  '%s is said to have as many blocks as it has when it is unfolded',
  (file) => {
    const project = JSON.parse(readFileSync(new URL(file, templates), 'utf8')) as Project;
    const flat = unfold(project);
    if ('problem' in flat) throw new Error(flat.problem);
    const blocks = flat.project.modules[flat.project.root]?.blocks.length;
    expect(unfoldedCount(check(project).root)).toBe(blocks);
  },
);
