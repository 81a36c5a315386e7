/** From the name of a wire on the canvas to the wire. */

import { wireKey } from '../../graph/path.ts';
import type { Wire } from '../../graph/project.ts';
import { addressOf } from './address.ts';
import { sheetOf } from './scene.ts';

export function wireOf(name: string): Wire | undefined {
  const { scope, id } = addressOf(name);
  return sheetOf(scope)?.checked.linked.module.wires.find((each) => wireKey(each) === id);
}
