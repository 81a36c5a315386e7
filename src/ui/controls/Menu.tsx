/** A menu that drops from a button of the header. Its code is fetched when the pointer nears, and drawn when it is pressed. */
import { type ComponentType, lazy, Suspense, useMemo, useState } from 'react';
import { ByKeys, MenuButton } from './MenuButton.tsx';

export interface MenuProps {
  readonly label: string;
  /** Fetches the sheet: a component that shows itself open. */
  readonly load: () => Promise<ComponentType>;
}

export function Menu({ label, load }: MenuProps) {
  const [pressed, setPressed] = useState<'by keys' | 'by pointer'>();
  const Sheet = useMemo(() => lazy(async () => ({ default: await load() })), [load]);
  const near = (): void => void load();
  const button = (
    <MenuButton
      label={label}
      aria-haspopup="menu"
      aria-expanded={false}
      onPointerEnter={near}
      onFocus={near}
      // A click without a count is that of a key.
      onClick={({ detail }) => setPressed(detail === 0 ? 'by keys' : 'by pointer')}
      onKeyDown={(event) => {
        if (event.key === 'ArrowDown') setPressed('by keys');
      }}
    />
  );
  if (!pressed) return button;
  return (
    <ByKeys value={pressed === 'by keys'}>
      <Suspense fallback={button}>
        <Sheet />
      </Suspense>
    </ByKeys>
  );
}
