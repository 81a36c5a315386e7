/** What the network makes of the drawing: in words, and as a bar for each class. */
import { reading } from '../../editor/training/strokes.ts';
import { Picture } from './Picture.tsx';

export interface AnswerProps {
  /** 28 × 28; null while nothing is drawn. */
  readonly ink: Uint8Array | null;
  readonly probabilities: readonly number[] | null;
  readonly classes: readonly string[];
}

const nothing = new Uint8Array(28 * 28);

export function Answer({ ink, probabilities, classes }: AnswerProps) {
  const shown = ink ? probabilities : null;
  const top = shown ? shown.indexOf(Math.max(...shown)) : -1;
  return (
    <div className="flex h-full min-h-0 min-w-0 flex-col gap-1.5">
      <div className="flex h-11 shrink-0 items-center gap-3">
        <Picture
          pixels={ink ?? nothing}
          shape={[28, 28, 1]}
          size={42}
          label="What the network sees, 28 × 28"
        />
        <p role="status" aria-label="Reading" className="font-semibold text-sm">
          {shown ? reading(shown, classes) : ink ? '…' : 'Draw, and it says what it reads.'}
        </p>
      </div>
      <ol aria-label="Probabilities" className="grid min-h-0 flex-1 auto-rows-fr gap-px">
        {classes.map((name, i) => {
          const share = shown?.[i] ?? 0;
          return (
            <li
              key={name}
              className="grid grid-cols-[1rem_minmax(0,1fr)_3.5rem] items-center gap-2 text-xs leading-none"
            >
              <span className={i === top ? 'font-bold' : 'text-soft'}>{name}</span>
              <span className="h-2 overflow-hidden rounded-full bg-line">
                <span
                  className={`block h-full origin-left rounded-full transition-transform duration-100 ${i === top ? 'bg-accent' : 'bg-wire'}`}
                  style={{ transform: `scaleX(${share})` }}
                />
              </span>
              <span className="whitespace-nowrap text-right text-soft">
                {shown ? `${(100 * share).toFixed(1)} %` : ''}
              </span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
