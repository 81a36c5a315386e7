/** The button of the header from which a menu drops. */
import { ChevronDown } from 'lucide-react';
import { Button, type ButtonProps } from '../parts/Button.tsx';

export function MenuButton({ label, ...rest }: { readonly label: string } & Omit<ButtonProps, 'children'>) {
  return (
    <Button {...rest}>
      {label} <ChevronDown aria-hidden size={14} className="-mr-1 text-faint" />
    </Button>
  );
}
