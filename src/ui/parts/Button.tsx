/** Buttons of the page: plain, strong (one per view), and bare for icons. */
import type { ButtonHTMLAttributes } from 'react';

const looks = {
  plain: 'border border-line bg-paper text-ink hover:bg-hover',
  strong: 'border border-transparent bg-strong text-on-strong hover:opacity-90 font-semibold',
  bare: 'border border-transparent text-soft hover:bg-hover hover:text-ink',
} as const;

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: keyof typeof looks;
}

export function Button({ look = 'plain', className = '', ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      className={`inline-flex h-8 items-center justify-center gap-1.5 rounded-lg px-3 whitespace-nowrap transition-colors disabled:opacity-40 ${looks[look]} ${className}`}
      {...rest}
    />
  );
}
