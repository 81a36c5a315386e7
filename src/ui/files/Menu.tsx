/** A menu that drops from a button of the header. Its code is fetched when the pointer nears, and drawn when it is pressed. */
import { type ComponentType, lazy, Suspense, useMemo, useState } from 'react';
import { MenuButton } from './MenuButton.tsx';

export interface MenuProps {
  readonly label: string;
  /** Fetches the sheet: a component that shows itself open. */
  readonly load: () => Promise<ComponentType>;
}

export function Menu({ label, load }: MenuProps) {
  const [pressed, setPressed] = useState(false);
  const Sheet = useMemo(() => lazy(async () => ({ default: await load() })), [load]);
  const near = (): void => void load();
  const button = (
    <MenuButton
      label={label}
      aria-haspopup="menu"
      aria-expanded={false}
      onPointerEnter={near}
      onFocus={near}
      onClick={() => setPressed(true)}
      onKeyDown={(event) => {
        if (event.key === 'ArrowDown') setPressed(true);
      }}
    />
  );
  if (!pressed) return button;
  return (
    <Suspense fallback={button}>
      <Sheet />
    </Suspense>
  );
}
