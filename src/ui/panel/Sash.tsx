/** The upper edge of the bottom panel: dragged, or moved by arrow keys, it sets the panel's height. */

export interface SashProps {
  readonly height: number;
  readonly setHeight: (height: number) => void;
}

const least = 120;
const most = (): number => Math.round(window.innerHeight * 0.7);
const within = (height: number): number => Math.min(most(), Math.max(least, height));

export function Sash({ height, setHeight }: SashProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be dragged
    <div
      role="separator"
      aria-label="Height of the panel"
      aria-orientation="horizontal"
      aria-valuenow={height}
      aria-valuemin={least}
      aria-valuemax={most()}
      tabIndex={0}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId))
          setHeight(within(window.innerHeight - event.clientY));
      }}
      onKeyDown={(event) => {
        const step = event.key === 'ArrowUp' ? 24 : event.key === 'ArrowDown' ? -24 : 0;
        if (step === 0) return;
        event.preventDefault();
        setHeight(within(height + step));
      }}
      className="absolute inset-x-0 -top-1 z-20 h-2 cursor-ns-resize touch-none hover:bg-accent/25"
    />
  );
}
