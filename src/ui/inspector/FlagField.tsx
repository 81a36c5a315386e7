/** On or off. */
import { Switch } from 'radix-ui';
import { useId } from 'react';
import { Row } from './Row.tsx';

export interface FlagFieldProps {
  readonly label: string;
  readonly about?: string | undefined;
  readonly value: boolean;
  readonly set: (value: boolean) => void;
}

export function FlagField({ label, about, value, set }: FlagFieldProps) {
  const id = useId();
  return (
    <Row label={label} field={id} about={about}>
      <span className="flex h-7.5 items-center gap-2 text-soft">
        <Switch.Root
          id={id}
          checked={value}
          onCheckedChange={set}
          className="relative h-[18px] w-8 rounded-full bg-edge transition-colors data-[state=checked]:bg-strong"
        >
          <Switch.Thumb className="block size-3.5 translate-x-0.5 rounded-full bg-paper transition-transform data-[state=checked]:translate-x-4" />
        </Switch.Root>
        {value ? 'on' : 'off'}
      </span>
    </Row>
  );
}
