/**
 * The form of a document of the current version. What it lets through is a `Project` by type; whether the network makes
 * sense is for check to say. `zod/mini`, since the page pays for every byte.
 */
import * as z from 'zod/mini';
import type { Scalar, Value } from '../../blocks/param.ts';

/** Keys that mean something else to JavaScript's objects; no Netloom file has them. */
export const forbiddenKeys: readonly string[] = ['__proto__', 'constructor', 'prototype'];

const slug = (pattern: RegExp) =>
  z.string().check(
    z.regex(pattern),
    z.refine((text) => !forbiddenKeys.includes(text)),
  );
const id = slug(/^[a-z][a-z0-9_]{0,99}$/);
const key = slug(/^[a-z][a-z0-9_-]{0,99}$/);
const text = z.string().check(z.maxLength(10_000));
const port = z.int().check(z.minimum(0), z.maximum(20_000));
const coordinate = z.number().check(z.minimum(-1e6), z.maximum(1e6));

const scalar: z.ZodMiniType<Scalar> = z.union([
  z.number(),
  text,
  z.boolean(),
  z.array(z.number()),
  z.array(z.array(z.number())),
]);

const value: z.ZodMiniType<Value> = z.lazy(() =>
  z.union([
    scalar,
    z.strictObject({ param: id, times: z.optional(z.number()), plus: z.optional(z.number()) }),
    z.strictObject({ choose: id, from: z.record(text, value), else: value }),
  ]),
);

const described = {
  id,
  label: z.optional(text),
  about: z.optional(text),
  when: z.optional(z.strictObject({ param: id, is: z.array(scalar) })),
};
const bounds = { min: z.number(), max: z.number() };
const param = z.discriminatedUnion('type', [
  z.strictObject({ ...described, type: z.literal('int'), ...bounds, value: z.int() }),
  z.strictObject({ ...described, type: z.literal('size'), ...bounds, value: z.tuple([z.int(), z.int()]) }),
  z.strictObject({ ...described, type: z.literal('real'), ...bounds, value: z.number() }),
  z.strictObject({
    ...described,
    type: z.literal('enum'),
    of: z.array(text).check(z.minLength(1)),
    value: text,
  }),
  z.strictObject({ ...described, type: z.literal('flag'), value: z.boolean() }),
  z.strictObject({ ...described, type: z.literal('text'), max: z.int(), value: text }),
  z.strictObject({ ...described, type: z.literal('table'), value: z.array(z.array(z.number())) }),
]);

const block = z.strictObject({
  id,
  name: z.optional(text),
  kind: key,
  module: z.optional(key),
  params: z.record(id, value),
  repeat: z.optional(value),
  bypass: z.optional(value),
});

const end = z.tuple([id, port]);
const module = z.strictObject({
  name: text,
  about: z.optional(text),
  params: z.array(param),
  blocks: z.array(block),
  wires: z.array(z.strictObject({ from: end, to: end })),
  layout: z.record(id, z.tuple([coordinate, coordinate])),
});

const paper = z.strictObject({
  title: text,
  authors: text,
  year: z.int().check(z.minimum(1), z.maximum(9999)),
  url: z.optional(text),
});

export const document = z.strictObject({
  format: z.literal('netloom'),
  version: z.literal(1),
  name: text,
  about: z.optional(text),
  paper: z.optional(paper),
  root: key,
  modules: z.record(key, module),
  data: z.optional(text),
});
