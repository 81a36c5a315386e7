/** What is said after an edit: what it did, what the block gives now, and what is newly wrong or right. */
import { identity } from '../../check/identity.ts';
import { nameOf } from '../../check/name.ts';
import type { Checked, Problem } from '../../check/report.ts';
import { isWrong } from '../../check/severity.ts';
import { several } from '../numbers.ts';
import { difference, type Stand } from './difference.ts';

/** `edit`, or so many steps back (below zero) or forth again. */
export type Gesture = 'edit' | number;

export function told(before: Stand, after: Stand, gesture: Gesture, selected?: string): string {
  const change = difference(before, after);
  const stepping = typeof gesture === 'number';
  const steps = stepping ? Math.abs(gesture) : 0;
  const head = stepping
    ? `${gesture < 0 ? 'Undone' : 'Redone'}${steps > 1 ? `, ${several(steps, 'step')}` : ''}${change.words && `: ${change.words}`}`
    : change.quiet
      ? ''
      : change.words.replace(/^./, (first) => first.toUpperCase());
  const about = [change.block, selected].find(
    (id) =>
      id !== undefined &&
      figures(after.here, id) !== '' &&
      figures(after.here, id) !== figures(before.here, id),
  );
  const now = about === undefined ? '' : `${nameOf(after.here, about)}: ${figures(after.here, about)}`;
  return [head, now, problems(before, after)]
    .filter((part) => part !== '')
    .map(sentence)
    .join(' ');
}

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

/** `28 by 28 by 16, 160 parameters`. */
function figures(checked: Checked, id: string): string {
  const result = checked.blocks.get(id);
  if (!result) return '';
  const { params } = result.cost;
  return [
    result.shape?.join(' by ') ?? 'shape unknown',
    ...(params > 0 ? [several(params, 'parameter')] : []),
  ].join(', ');
}

/** What the network as a whole still lacks is in the list of problems. */
const isTold = (problem: Problem): boolean => isWrong(problem) && problem.at.length > 0;

function problems(before: Stand, after: Stand): string {
  const [then, now] = [before, after].map(({ report }) => report.problems.filter(isTold)) as [
    Problem[],
    Problem[],
  ];
  const known = new Set(then.map(identity));
  const fresh = now.filter((problem) => !known.has(identity(problem)));
  const [first, ...more] = fresh;
  if (first) {
    const others = more.length > 0 ? ` And ${several(more.length, 'more problem')}.` : '';
    return `Problem: ${first.message}${others} Press F for repairs.`;
  }
  if (now.length >= then.length) return '';
  return now.length === 0 ? 'No problems left.' : `${several(now.length, 'problem')} left.`;
}
