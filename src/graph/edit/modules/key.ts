/** Keys of definitions: the slug of their name, which no other definition of the document and none that is shipped has. */
import type { Project } from '../../project.ts';
import { shippedKeys } from '../../shipped/keys.ts';

/** Keys that mean something else to JavaScript's objects; files with them are refused. */
const forbidden = ['__proto__', 'constructor', 'prototype'];
const shipped: ReadonlySet<string> = new Set(shippedKeys);
/** Shorter than a file allows, so that a number fits behind. */
const longest = 80;

/** `Residual block` becomes residual-block, residual-block-2 … */
export function freshKey({ modules }: Pick<Project, 'modules'>, name: string): string {
  const slug = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, longest)
    .replace(/-+$/, '');
  const base = slug === '' || forbidden.includes(slug) ? 'module' : slug;
  const taken = (key: string): boolean => Object.hasOwn(modules, key) || shipped.has(key);
  if (!taken(base)) return base;
  let n = 2;
  while (taken(`${base}-${n}`)) n++;
  return `${base}-${n}`;
}
