/** Names of blocks and wires on the canvas, seen from the module that it shows. */
import * as path from '../../graph/path.ts';
import { useView } from '../../state/view.ts';

export const addressOf = (name: string, inside: path.Path = useView.getState().inside): path.Address =>
  path.addressOf(name, inside);

export const nodeName = (at: path.Address, inside: path.Path = useView.getState().inside): string =>
  path.nodeName(at, inside);
