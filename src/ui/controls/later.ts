/** A component whose code is fetched when it is first drawn; until then its place is empty. */
import { type ComponentType, createElement, lazy, Suspense } from 'react';

export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const Body = lazy(async () => ({ default: await load() }));
  return (props) => createElement(Suspense, { fallback: null }, createElement(Body, props as never));
}
