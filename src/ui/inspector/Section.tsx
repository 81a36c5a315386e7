/** A titled part of the inspector; `boxed` parts hold figures, not fields. */
import type { ReactNode } from 'react';

export interface SectionProps {
  readonly title: string;
  readonly boxed?: boolean;
  readonly children: ReactNode;
}

export function Section({ title, boxed = false, children }: SectionProps) {
  return (
    <section aria-label={title} className="mt-4">
      <h3 className="heading mb-1.5">{title}</h3>
      {boxed ? (
        <div className="rounded-lg border border-line bg-sunken px-3 py-2.5 leading-relaxed">{children}</div>
      ) : (
        children
      )}
    </section>
  );
}
