/** A button that is only an icon: its name is heard, and shown on hover with its keys. */
import type { LucideIcon } from 'lucide-react';
import { Button, type ButtonProps } from './Button.tsx';
import { Tip, type TipProps } from './Tip.tsx';

export interface IconButtonProps extends Omit<ButtonProps, 'children'> {
  readonly icon: LucideIcon;
  readonly name: string;
  readonly keys?: string | undefined;
  readonly side?: TipProps['side'];
}

export function IconButton({
  icon: Icon,
  name,
  keys,
  side = 'bottom',
  className = '',
  ...rest
}: IconButtonProps) {
  const tip = keys ? (
    <>
      {name} <span className="opacity-60">{keys}</span>
    </>
  ) : (
    name
  );
  return (
    <Tip text={tip} side={side}>
      <Button aria-label={name} square className={className} {...rest}>
        <Icon aria-hidden="true" className="size-4" />
      </Button>
    </Tip>
  );
}
