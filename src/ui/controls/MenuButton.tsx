/** The button of the header from which a menu drops. */

import { ChevronDown } from 'lucide-react';
import { createContext } from 'react';
import { Button, type ButtonProps } from './Button.tsx';

/** Whether the menu was opened by a key: then its first row has the keyboard. */
export const ByKeys = createContext(false);

export function MenuButton({ label, ...rest }: { readonly label: string } & Omit<ButtonProps, 'children'>) {
  return (
    <Button {...rest}>
      {label} <ChevronDown aria-hidden size={14} className="-mr-1 text-faint" />
    </Button>
  );
}
