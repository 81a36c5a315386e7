/** What goes in and what comes out, and the formula of the output's sides in numbers. */
import { showShape } from '../../blocks/shape.ts';
import type { BlockResult } from '../../check/report.ts';
import { explained } from '../../editor/values/explained.ts';
import type { Block } from '../../graph/project.ts';
import { Section } from './Section.tsx';

export function ShapeSection({ block, result }: { readonly block: Block; readonly result: BlockResult }) {
  const known = explained(block, result);
  const out = known?.out ?? result.outs[0] ?? null;
  const ins = result.ins.map((shape) => (shape ? showShape(shape) : '?'));
  if (!out && ins.length === 0) return null;
  return (
    <Section title="Shape" boxed>
      <p>
        {ins.length > 0 && <span className="text-soft">{listed(ins)} → </span>}
        <strong className="font-semibold">{out ? showShape(out) : 'unknown'}</strong>
      </p>
      {known?.shape.map((line) => (
        <p key={line} className="text-xs text-soft">
          {line}
        </p>
      ))}
    </Section>
  );
}

/** Equal inputs once: `3 × 28 × 28 × 64` would read as one shape, so `28 × 28 × 64, three times`. */
function listed(ins: readonly string[]): string {
  const [first] = ins;
  return ins.length > 2 && ins.every((each) => each === first)
    ? `${first}, ${ins.length} times`
    : ins.join(' and ');
}
