/** Buttons of the page: plain, strong (one per view), and bare for icons. */
import type { ButtonHTMLAttributes } from 'react';

const looks = {
  plain: 'border border-line bg-paper text-ink hover:bg-hover',
  strong: 'border border-transparent bg-strong text-on-strong hover:opacity-90 font-semibold',
  bare: 'border border-transparent text-soft hover:bg-hover hover:text-ink',
} as const;

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: keyof typeof looks;
  /** As wide as high, for an icon alone. */
  readonly square?: boolean;
}

export function Button({ look = 'plain', square = false, className = '', ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      className={`inline-flex h-8 items-center justify-center gap-1.5 rounded-lg whitespace-nowrap transition-colors disabled:opacity-40 ${square ? 'w-8 shrink-0' : 'px-3'} ${looks[look]} ${className}`}
      {...rest}
    />
  );
}
