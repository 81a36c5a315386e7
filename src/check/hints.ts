/** Hints about a block that is right but may not do what was meant. */
import { isImage, type Shape } from '../blocks/shape.ts';
import type { Values } from '../graph/value.ts';
import type { Found } from './report.ts';

/**
 * Rows and columns at the bottom and right that no window reaches, since the stride does not divide (AlexNet's 11×11/4 on
 * 224 instead of 227). Border zeros do not count, nor do windows that leave gaps anyway (1×1 at stride 2).
 */
export function unreadRows(block: string, params: Values, input: Shape): Found | undefined {
  const window = (params.kernel ?? params.window) as readonly [number, number] | undefined;
  const stride = params.stride as number;
  if (!window || !isImage(input) || params.padding === 'same' || stride === 1) return undefined;
  const pad = params.padding === 'explicit' ? (params.pad as readonly [number, number]) : [0, 0];
  const dilation = (params.dilation as number | undefined) ?? 1;
  const unread = [0, 1].map((axis) => {
    const reach = ((window[axis] as number) - 1) * dilation + 1;
    const border = pad[axis] as number;
    const left = ((input[axis] as number) + 2 * border - reach) % stride;
    return reach < stride ? 0 : Math.max(0, left - border);
  });
  const [rows, columns] = unread as [number, number];
  return rows + columns > 0
    ? { block, code: 'unread-rows', param: 'stride', facts: { rows, columns, stride } }
    : undefined;
}
