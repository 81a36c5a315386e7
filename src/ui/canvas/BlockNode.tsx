/** A block on the canvas: stripe, drawing, name, key parameters, what it gives and how many weights it has. */
import type { NodeProps } from '@xyflow/react';
import { type CSSProperties, memo } from 'react';
import { inShort } from '../../editor/numbers.ts';
import type { Face } from '../../editor/scene/face.ts';
import { colour } from '../controls/colour.ts';
import { Badges, hasBadges } from './Badges.tsx';
import { FoldButton } from './FoldButton.tsx';
import type { BlockNode as Shown } from './flow.ts';
import { Handles } from './Handles.tsx';
import { ringOf } from './ring.ts';
import { Volume } from './Volume.tsx';

export const BlockNode = memo(function BlockNode({ id, data: { face, ports }, selected }: NodeProps<Shown>) {
  const hue = colour(face.look);
  const marks = `${face.times > 1 ? ' stacked' : ''}${face.opens ? ' opens' : ''}${face.bypassed ? ' bypassed' : ''}`;
  return (
    <div
      data-block-id={id}
      data-severity={face.severity}
      className={`block-box${marks} ${ringOf(face.severity, selected)}`}
      style={{ '--hue': hue } as CSSProperties}
    >
      <Volume shape={face.shape} colour={hue} />
      <div className="block-words">
        <Name id={id} face={face} />
        <div className="block-about">{face.bypassed ? 'bypassed' : face.summary}</div>
        <div className={`block-shape${shapeOf(face)}`}>
          <span>{face.words}</span>
          <span>{inShort(face.params)}</span>
        </div>
      </div>
      <Handles id={id} face={face} ports={ports} />
    </div>
  );
});

function Name({ id, face }: { readonly id: string; readonly face: Face }) {
  if (!face.opens && !hasBadges(face)) return <div className="block-name">{face.title}</div>;
  return (
    <div className="block-name marked">
      <span>{face.title}</span>
      <Badges face={face} />
      {face.opens && <FoldButton id={id} title={face.title} open={false} />}
    </div>
  );
}

const shapeOf = ({ shape, severity }: Face): string =>
  severity === 'error' ? ' wrong' : shape ? ' known' : '';
